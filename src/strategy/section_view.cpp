#include "strategy/section_view.hpp"

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "strategy/options.hpp"
#include "strategy/pages.hpp"
#include "strategy/row_actions.hpp"

namespace timon::strategy {
namespace {

constexpr auto kAlikeShown = 4;

/// Where the row is edited, for who may.
template <class T>
std::string edit_of(StrategySection const& page, T const& row) {
  return (kWriters<T> == Writers::editors ? page.may_edit : page.may_present) ? page.base + "/" + RowKind<T>::kNoun + "/" + std::to_string(row.id.number) : std::string{};
}

ProductView product_view(Words const& words, StrategySection const& page, Product const& product) {
  return {product_words(words, product), product.is_new ? std::string{} : words.text("product.improved"), edit_of(page, product)};
}

void put_situations(StrategySection& page, Work& work, Goal const& goal) {
  auto const& words = work.words;
  auto const results = results_of(work.db, goal.id);
  auto const products = products_of(work.db, goal.id);
  for (auto const situation : {Situation::present, Situation::expected}) {
    auto const name = std::string{boost::describe::enum_to_string(situation, "")};
    auto view = SituationView{.title = words.text("strategy." + name), .about = words.text("strategy." + name + ".about"), .results = {}, .products = {}};
    if (page.may_edit) {
      view.add_result = page.base + "/resultados/nueva?situation=" + name;
      view.add_product = page.base + "/productos/nueva?situation=" + name;
    }
    // A product stands under its result; one whose result lies in the other situation stands by itself.
    auto places = std::map<GoalResultId, std::size_t>{};
    for (auto const& result : results) {
      if (result.situation != situation) continue;
      places[result.id] = view.results.size();
      view.results.push_back({result.text, result.indicator, edit_of(page, result), {}});
    }
    for (auto const& product : products) {
      if (product.situation != situation) continue;
      auto const place = places.find(product.result);
      (place == places.end() ? view.products : view.results[place->second].products).push_back(product_view(words, page, product));
    }
    view.is_empty = view.results.empty() && view.products.empty();
    page.situations.push_back(std::move(view));
  }
}

int bars_of(LinkStrength strength) { return strength == LinkStrength::unknown ? 0 : 4 - static_cast<int>(strength); }

void put_chain(StrategySection& page, Work& work, Goal const& goal, std::vector<Stakeholder> const& actors) {
  auto const& words = work.words;
  auto const chain = chain_of(work.db, goal.id);
  auto const name_of = [&](ChainLink const& link) {
    auto const actor = std::ranges::find(actors, link.stakeholder, &Stakeholder::id);
    return link.who.empty() && actor != actors.end() ? actor->name : link.who;
  };
  for (auto const& link : chain) {
    auto view = ChainLinkView{.number = static_cast<std::int64_t>(page.links.size()) + 1,
                              .who = name_of(link),
                              .passes = link.passes,
                              .reason = link.reason,
                              .strength = {choice_word(words, "strength", link.strength), bars_of(link.strength)},
                              .is_weak = link.strength == LinkStrength::weak,
                              .is_first = page.links.empty(),
                              .is_last = page.links.size() + 1 == chain.size(),
                              .edit = edit_of(page, link)};
    if (page.may_edit) view.order = view.edit + "/orden";
    page.links.push_back(std::move(view));
  }
  auto weak = std::vector<std::string>{};
  for (auto const& link : weakest(chain)) weak.push_back(name_of(link));
  if (!weak.empty()) page.weakest = words.plural("link.weakest", static_cast<std::int64_t>(weak.size()), {join(weak, ", ")});
}

RiskView risk_view(StrategySection const& page, Work& work, Risk const& risk) {
  auto const& words = work.words;
  auto view = RiskView{.title = risk.title,
                       .odds = words.text("risk.odds", {choice_word(words, "likelihood", risk.likelihood), choice_word(words, "consequence", risk.consequence)}),
                       .response = risk.response,
                       .watcher = office_name(work, risk.watcher),
                       .grade = {choice_word(words, "grade", grade(risk)), static_cast<int>(grade(risk)) + 1},
                       .is_open = risk.state == RiskState::open};
  if (!view.is_open) {
    view.state = words.text(std::string{"risk.state."} + boost::describe::enum_to_string(risk.state, ""), {words.date_short(risk.stated_on)});
    view.reason = risk.state_reason;
  }
  if (auto const alert = risk.obstacle ? obstacles::find_visible(work, risk.obstacle) : std::nullopt) {
    view.alert = alert->code;
    view.alert_address = obstacles::address_of(alert->kind, alert->code);
  }
  if (!page.may_edit) return view;
  view.edit = edit_of(page, risk);
  auto const becomes = [&](char const* state) { return view.edit + "/estado?state=" + state; };
  if (view.is_open) view.happened = becomes("happened"), view.gone = becomes("gone");
  else view.reopened = becomes("open");
  return view;
}

void put_presentations(StrategySection& page, Work& work, Goal const& goal, GoalStrategy const& strategy) {
  auto const& words = work.words;
  for (auto const& shown : presentations_of(work.db, goal.id))
    page.presentations.push_back({words.date_short(shown.presented_on), office_name(work, shown.office), choice_word(words, "outcome", shown.outcome), shown.corrections,
                                  shown.remarks, edit_of(page, shown), shown.outcome == PresentationOutcome::accepted});
  auto const step = [&](char const* key, std::optional<Date> const& day) {
    page.steps.push_back({words.text(key), day ? words.date_short(day) : words.text("strategy.step.pending"), day.has_value()});
  };
  step("strategy.actors_on", strategy.actors_on);
  step("strategy.owners_on", strategy.owners_on);
  step("strategy.superior_on", strategy.superior_on);
  step("strategy.top_on", strategy.top_on);
}

void put_review(StrategySection& page, Work& work, Goal const& goal) {
  auto const& words = work.words;
  page.has_ended = has_ended(work.db, goal);
  if (auto const review = review_of(work.db, goal.id)) {
    page.review_by = words.date_short(review->written_on);
    auto const add = [&](char const* key, std::string const& text) {
      if (!text.empty()) page.review.push_back({words.text(key), text});
    };
    add("review.went_well", review->went_well);
    add("review.went_badly", review->went_badly);
    add("review.helped", review->helped);
    add("review.stop_doing", review->stop_doing);
  }
  for (auto const& lesson : lessons_of(work.db, goal.id))
    page.lessons.push_back({lesson.text, choice_word(words, "type", lesson.type), lesson.topic, words.date_short(lesson.told_on), "", "", edit_of(page, lesson)});
  for (auto const& line : lessons_like(work, goal, kAlikeShown)) page.alike.push_back(lesson_view(words, line));
}

/// Milestones and obstacles by name, so that an actor's line says of what.
void put_subject(ActorView& view, Work& work, Goal const& goal, Stakeholder const& actor) {
  if (actor.milestone) {
    auto const milestone = goals::find_visible(work, actor.milestone);
    if (!milestone) return;
    view.about = milestone->code + " " + milestone->title;
    view.about_address = "/metas/" + goal.code + "/" + milestone->code;
  } else if (actor.obstacle) {
    auto const obstacle = obstacles::find_visible(work, actor.obstacle);
    if (!obstacle) return;
    view.about = obstacle->code + " " + obstacle->title;
    view.about_address = obstacles::address_of(obstacle->kind, obstacle->code);
  }
}

}  // namespace

std::string product_words(Words const& words, Product const& product) {
  if (!product.quantity) return product.name;
  constexpr auto kHundred = 100;
  auto const decimals = *product.quantity % kHundred == 0 ? 0 : *product.quantity % 10 == 0 ? 1 : 2;
  auto const number = words.decimal(static_cast<double>(*product.quantity) / kHundred, decimals);
  return number + " " + (product.unit.empty() ? "" : product.unit + " · ") + product.name;
}

ActorView actor_view(Work& work, Goal const& goal, Stakeholder const& actor, std::string edit) {
  auto const& words = work.words;
  auto const is_person = actor.kind == StakeholderKind::person;
  constexpr char const* kStanceIcons[] = {"help-circle", "circle-check", "minus", "octagon-minus"};
  auto view = ActorView{.icon = is_person ? "user" : "building",
                        .name = actor.name,
                        .kind = choice_word(words, "kind", actor.kind),
                        .role = actor.role,
                        .stance = choice_word(words, "stance", actor.stance),
                        .stance_icon = kStanceIcons[static_cast<std::size_t>(actor.stance)],
                        .approach = actor.approach,
                        .edit = std::move(edit),
                        .influence = {choice_word(words, "influence", actor.influence), static_cast<int>(actor.influence)}};
  put_subject(view, work, goal, actor);
  return view;
}

LessonView lesson_view(Words const& words, LessonLine const& line) {
  return {.text = line.text,
          .type = choice_word(words, "type", line.type),
          .topic = line.topic,
          .day = words.date_short(line.told_on),
          .goal = line.goal_code + " " + line.goal_title,
          .goal_address = "/metas/" + line.goal_code + "/estrategia"};
}

StrategySection section_view(Work& work, Goal const& goal) {
  auto page = StrategySection{.may_edit = may_edit(work.actor, goal), .may_present = may_edit(work.actor, goal, Writers::approvers_too), .base = section_of(goal)};
  auto const actors = stakeholders_of(work.db, goal.id);
  auto const strategy = strategy_of(work.db, goal.id).value_or(GoalStrategy{});
  put_situations(page, work, goal);
  put_chain(page, work, goal, actors);
  for (auto const& actor : actors) page.actors.push_back(actor_view(work, goal, actor, edit_of(page, actor)));
  page.towards_conflict = strategy.towards_conflict;
  for (auto const& risk : risks_of(work.db, goal.id)) page.risks.push_back(risk_view(page, work, risk));
  page.has_risks = !page.risks.empty();
  put_presentations(page, work, goal, strategy);
  put_review(page, work, goal);
  return page;
}

}  // namespace timon::strategy
