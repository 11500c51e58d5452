#pragma once
#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

#include "platform/words/words.hpp"
#include "strategy/lesson_store.hpp"
#include "strategy/strategy.hpp"

namespace timon::strategy {

struct ProductView {
  std::string text;  // «8 centros de atención»
  std::string note;  // «Mejora algo que existe»
  std::string edit;
};
BOOST_DESCRIBE_STRUCT(ProductView, (), (text, note, edit))

/// A result with the products that bring it about.
struct ResultView {
  std::string text, indicator, edit;
  std::vector<ProductView> products;
};
BOOST_DESCRIBE_STRUCT(ResultView, (), (text, indicator, edit, products))

/// The situation that the goal starts from, or the one it leads to.
struct SituationView {
  std::string title, about, add_result, add_product;
  std::vector<ResultView> results;
  std::vector<ProductView> products;  // tied to no result
  bool is_empty{};
};
BOOST_DESCRIBE_STRUCT(SituationView, (), (title, about, add_result, add_product, results, products, is_empty))

/// A word of a scale of three, drawn as so many bars.
struct ScaleView {
  std::string word;
  int bars{};
};
BOOST_DESCRIBE_STRUCT(ScaleView, (), (word, bars))

struct ChainLinkView {
  std::int64_t number{};
  std::string who, passes, reason;
  ScaleView strength;
  bool is_weak{}, is_first{}, is_last{};
  std::string edit, order;
};
BOOST_DESCRIBE_STRUCT(ChainLinkView, (), (number, who, passes, reason, strength, is_weak, is_first, is_last, edit, order))

struct ActorView {
  std::string icon, name, kind, role, about, about_address, stance, stance_icon, approach, edit;
  ScaleView influence;
};
BOOST_DESCRIBE_STRUCT(ActorView, (), (icon, name, kind, role, about, about_address, stance, stance_icon, approach, edit, influence))

struct RiskView {
  std::string title, odds, response, watcher, state, reason, alert, alert_address, edit, happened, gone, reopened;
  ScaleView grade;
  bool is_open{};
};
BOOST_DESCRIBE_STRUCT(RiskView, (), (title, odds, response, watcher, state, reason, alert, alert_address, edit, happened, gone, reopened, grade, is_open))

struct PresentationView {
  std::string day, office, outcome, corrections, remarks, edit;
  bool is_accepted{};
};
BOOST_DESCRIBE_STRUCT(PresentationView, (), (day, office, outcome, corrections, remarks, edit, is_accepted))

struct ReviewStepView {
  std::string text, day;
  bool is_done{};
};
BOOST_DESCRIBE_STRUCT(ReviewStepView, (), (text, day, is_done))

struct TextView {
  std::string title, text;
};
BOOST_DESCRIBE_STRUCT(TextView, (), (title, text))

struct LessonView {
  std::string text, type, topic, day, goal, goal_address, edit;
};
BOOST_DESCRIBE_STRUCT(LessonView, (), (text, type, topic, day, goal, goal_address, edit))

/// «/metas/{goal}/estrategia», below the goal's head.
struct StrategySection {
  bool may_edit{}, may_present{};
  std::string base;
  std::vector<SituationView> situations;
  std::vector<ChainLinkView> links;
  std::string weakest;
  std::vector<ActorView> actors;
  std::string towards_conflict;
  std::vector<RiskView> risks;
  bool has_risks{};
  std::vector<PresentationView> presentations;
  std::vector<ReviewStepView> steps;
  bool has_ended{};
  std::vector<TextView> review;
  std::string review_by;
  std::vector<LessonView> lessons, alike;
};
BOOST_DESCRIBE_STRUCT(StrategySection, (),
                      (may_edit, may_present, base, situations, links, weakest, actors, towards_conflict, risks, has_risks, presentations, steps, has_ended, review, review_by,
                       lessons, alike))

StrategySection section_view(Work&, Goal const&);

// Parts that other pages show too. Without an address to edit at: nobody may here.
std::string product_words(Words const&, Product const&);
ActorView actor_view(Work&, Goal const&, Stakeholder const&, std::string edit);
LessonView lesson_view(Words const&, LessonLine const&);
template <class E>
std::string choice_word(Words const& words, char const* name, E value) {
  return words.text(std::string{"choice."} + name + "." + boost::describe::enum_to_string(value, ""));
}

}  // namespace timon::strategy
