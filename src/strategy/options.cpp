#include "strategy/options.hpp"

#include <algorithm>

#include "strategy/row_actions.hpp"

namespace timon::strategy {
namespace {

struct Choice {
  std::int64_t id{};
  std::string text;
};
BOOST_DESCRIBE_STRUCT(Choice, (), (id, text))

std::vector<view::Option> with_none(Work& work, std::vector<Choice> choices) {
  auto options = std::vector<view::Option>{{"", work.words.text("form.none")}};
  for (auto& choice : choices) options.push_back({std::to_string(choice.id), std::move(choice.text)});
  return options;
}

}  // namespace

std::vector<view::Option> office_options(Work& work, Goal const& goal) {
  return with_none(work, work.db.all<Choice>(R"(
    SELECT o.id, o.title || ', ' || i.name AS text FROM office o JOIN institution i ON i.id = o.institution
    WHERE o.institution IN (SELECT institution FROM institution_reach WHERE top = :above UNION SELECT top FROM institution_reach WHERE institution = :below)
    ORDER BY i.name, o.title, o.id LIMIT 500)",
                                             sql::with("above", goal.institution, "below", goal.institution)));
}

std::vector<view::Option> institution_options(Work& work) { return with_none(work, work.db.all<Choice>("SELECT id, name AS text FROM institution ORDER BY name, id LIMIT 1000")); }

std::vector<view::Option> outcome_options(Work& work, Goal const& goal) {
  auto const shown = presentations_of(work.db, goal.id);
  auto const offers_accepted = may_accept(work.actor, goal) || std::ranges::find(shown, PresentationOutcome::accepted, &Presentation::outcome) != shown.end();
  auto options = std::vector<view::Option>{};
  for (auto const outcome : {PresentationOutcome::accepted, PresentationOutcome::to_correct, PresentationOutcome::rejected})
    if (outcome != PresentationOutcome::accepted || offers_accepted) options.push_back({text_of(outcome), work.words.text("choice.outcome." + text_of(outcome))});
  return options;
}

std::vector<view::Option> milestone_options(Work& work, Goal const& goal) {
  auto options = std::vector<view::Option>{};
  for (auto const& milestone : goals::milestones_of(work.db, goal.id))
    if (!milestone.withdrawn_on) options.push_back({std::to_string(milestone.id.number), milestone.code + " " + milestone.title});
  return options;
}

std::string office_name(Work& work, OfficeId id) {
  auto const office = id ? organization::find_office(work.db, id, work.today) : std::nullopt;
  return office ? office->title + (office->holder.empty() ? "" : " (" + office->holder + ")") : std::string{};
}

}  // namespace timon::strategy
