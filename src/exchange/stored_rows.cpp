#include "exchange/stored_rows.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/text.hpp"
#include "exchange/catalogue.hpp"
#include "exchange/choice_words.hpp"
#include "exchange/folded.hpp"
#include "platform/words/words.hpp"
#include "platform/words/zone.hpp"

namespace timon::exchange {
namespace {

constexpr auto kSecondsOfMinute = 60;

/// As a file would be read: without white space at the ends.
Given<std::string> text(std::string const& value) {
  auto const said = trimmed(value);
  return said.empty() ? Given<std::string>::empty() : Given<std::string>{std::string{said}};
}
Given<Texts> texts(Texts values) { return values.empty() ? Given<Texts>::empty() : Given<Texts>{std::move(values)}; }
Given<References> references(References values) { return values.empty() ? Given<References>::empty() : Given<References>{std::move(values)}; }
template <class T>
Given<T> given(std::optional<T> const& value) {
  return value ? Given<T>{*value} : Given<T>::empty();
}
Given<Decimal> money(std::optional<std::int64_t> units, std::string const& currency) {
  return units ? Given<Decimal>{decimal_from_minor_units(*units, decimals_of(currency))} : Given<Decimal>::empty();
}
template <class E>
Given<std::string> word(E value) {
  return std::string{boost::describe::enum_to_string(value, "")};
}

/// What nobody knows is an empty cell.
template <class E>
Given<std::string> known_word(E value) {
  return value == E::unknown ? Given<std::string>::empty() : word(value);
}

template <class Shelf, class Id>
std::string code_in(Shelf const& shelf, Id id) {
  auto const* const found = shelf.find(id);
  return found ? found->code : std::string{};
}

template <class T>
std::vector<T> const& of(ByNumber<T> const& rows, std::int64_t number) {
  static auto const kNone = std::vector<T>{};
  auto const found = rows.find(number);
  return found == rows.end() ? kNone : found->second;
}

/// Who did it: an account's person by name, else the name that came in with it.
std::string who(Known const& known, PersonId person, std::string const& by_name) { return person ? known.directory.name_of(person) : by_name; }

/// A milestone that was taken away is not exported, so nothing may name it.
bool is_told(Known const& known, MilestoneId id) {
  auto const* const milestone = known.milestones.find(id);
  return milestone != nullptr && !milestone->withdrawn_on && known.is_visible(milestone->goal);
}

Given<Due> due_of(Known const& known, Milestone const& milestone) {
  if (milestone.due_kind == DueKind::after && is_told(known, milestone.after_milestone))
    return Due{.after = known.reference_to(milestone.after_milestone), .days = static_cast<int>(milestone.after_days)};
  return milestone.due_on ? Given<Due>{Due{.on = milestone.due_on}} : Given<Due>::empty();
}

}  // namespace

Moment moment_of(Time time, std::string_view zone) {
  auto const local = local_time(time, zone);
  auto const second = local.minutes * kSecondsOfMinute + static_cast<int>(time.time_since_epoch().count() % kSecondsOfMinute);
  return {local.date, second == 0 ? std::nullopt : std::optional{second}};
}

Time time_of(Moment const& moment, std::string_view zone) {
  auto const second = moment.second_of_day.value_or(0);
  return time_at(moment.day, second / kSecondsOfMinute, zone) + std::chrono::seconds{second % kSecondsOfMinute};
}

Texts in_order(Texts values) {
  std::sort(values.begin(), values.end(), [](auto const& a, auto const& b) { return comes_before(a, b); });
  values.erase(std::unique(values.begin(), values.end()), values.end());
  return values;
}

References in_order(References values) {
  std::sort(values.begin(), values.end(), [](auto const& a, auto const& b) { return a.code == b.code ? comes_before(a.milestone, b.milestone) : comes_before(a.code, b.code); });
  values.erase(std::unique(values.begin(), values.end()), values.end());
  return values;
}

InstitutionRow row_of(Known const& known, Institution const& from) {
  auto row = InstitutionRow{};
  row.code = text(from.code), row.name = text(from.name), row.acronym = text(from.acronym), row.type = text(from.kind);
  row.parent = text(known.code_of(from.parent));
  row.place = text(known.code_of(from.place));
  return row;
}

PlaceRow row_of(Known const& known, Place const& from) {
  auto row = PlaceRow{};
  row.code = text(from.code), row.name = text(from.name), row.level = text(from.level), row.parent = text(known.code_of(from.parent));
  return row;
}

AxisRow row_of(Known const&, Axis const& from) {
  auto row = AxisRow{};
  row.code = text(from.code), row.title = text(from.title);
  return row;
}

ObjectiveRow row_of(Known const& known, Objective const& from) {
  auto row = ObjectiveRow{};
  row.code = text(from.code), row.title = text(from.title), row.axis = text(code_in(known.axes, from.axis));
  return row;
}

PersonRow row_of(Known const& known, Office const* office, Person const* person) {
  auto row = PersonRow{};
  row.mail = text(person ? person->email.value_or("") : ""), row.name = text(person ? person->name : "");
  row.office = text(office ? office->title : ""), row.role = text(office ? office->role : "");
  row.institution = text(office ? known.code_of(office->institution) : "");
  return row;
}

GoalRow row_of(Known const& known, Goal const& from) {
  auto row = GoalRow{};
  row.code = text(from.code), row.title = text(from.title), row.description = text(from.description), row.area = text(from.area);
  auto others = Texts{}, places = Texts{};
  for (auto const& share : of(known.goal_shares, from.id.number)) others.push_back(known.code_of(share.institution));
  for (auto const& place : of(known.goal_places, from.id.number)) places.push_back(known.code_of(place.place));
  auto institutions = in_order(std::move(others));
  institutions.insert(institutions.begin(), known.code_of(from.institution));
  row.institutions = texts(std::move(institutions));
  row.places = texts(in_order(std::move(places)));
  row.objective = text(code_in(known.objectives, from.objective));
  row.leader = text(known.directory.name_of(from.leader, from.institution));
  row.starts_on = given(from.starts_on), row.ends_on = given(from.ends_on);
  row.need = text(from.need), row.baseline = text(from.baseline), row.product = text(from.product), row.result = text(from.result), row.impact = text(from.impact);
  row.is_priority = from.is_priority, row.is_integrating = from.is_integrating, row.is_published = from.is_published;
  row.parent = text(known.is_visible(from.parent) ? code_in(known.goals, from.parent) : "");
  row.budget = money(from.budget, from.currency), row.currency = text(from.currency);
  row.approved_on = given(from.approved_on);
  return row;
}

MilestoneRow row_of(Known const& known, Milestone const& from) {
  auto const* const goal = known.goals.find(from.goal);
  auto row = MilestoneRow{};
  row.goal = text(goal ? goal->code : ""), row.code = text(from.code), row.title = text(from.title), row.type = text(from.type);
  row.responsible = text(known.directory.name_of(from.responsible, goal ? goal->institution : InstitutionId{}));
  row.due = due_of(known, from);
  row.due_original = given(from.due_original), row.finished_on = given(from.finished_on);
  row.weight = Decimal{std::to_string(from.weight)}, row.is_critical = from.is_critical;
  auto before = References{};
  for (auto const& each : of(known.predecessors, from.id.number))
    if (is_told(known, each.predecessor)) before.push_back(known.reference_to(each.predecessor));
  row.depends_on = references(in_order(std::move(before)));
  row.places = texts(from.place ? Texts{known.code_of(from.place)} : Texts{});
  row.amount = money(from.amount, goal ? goal->currency : "");
  row.progress = text(from.progress), row.detail = text(from.detail);
  row.programmed_on = given(from.scheduled_on), row.programmed_by = text(from.scheduled_by);
  return row;
}

ReportRow row_of(Known const& known, GoalReport const& from) {
  auto row = ReportRow{};
  row.goal = text(code_in(known.goals, from.goal)), row.reported_on = from.reported_on, row.who = text(who(known, from.person, from.by_name)), row.text = text(from.text);
  return row;
}

ObstacleRow row_of(Known const& known, Obstacle const& from) {
  auto row = ObstacleRow{};
  auto goals = Texts{};
  auto milestones = References{};
  for (auto const& target : of(known.targets, from.id.number)) {
    auto const code = code_in(known.goals, target.goal);
    if (std::find(goals.begin(), goals.end(), code) == goals.end()) goals.push_back(code);
    if (is_told(known, target.milestone)) milestones.push_back(known.reference_to(target.milestone));
  }
  row.code = text(from.code), row.title = text(from.title), row.description = text(from.description);
  row.goals = texts(std::move(goals)), row.milestones = references(std::move(milestones));
  row.type = std::string{word_of(kObstacleTypes, boost::describe::enum_to_string(from.type, ""))};
  row.what = text(from.treatment_what), row.with_whom = text(from.treatment_with_whom), row.when = text(from.treatment_when);
  row.decision_asked = text(from.decision_asked);
  row.responsible = text(known.directory.name_of(from.responsible, from.institution));
  row.limit_on = given(from.limit_on), row.is_blocking = from.is_blocking, row.state = word(from.state), row.level = word(from.level);
  row.reported_on = from.reported_on, row.reported_by = text(who(known, from.reporter, from.reported_by));
  return row;
}

ActionRow row_of(Known const& known, Obstacle const& obstacle, ActionEntry const& from) {
  auto row = ActionRow{};
  row.subject = text(obstacle.code), row.taken_at = moment_of(from.at, known.zone), row.who = text(who(known, from.person, from.by_name)), row.text = text(from.text);
  row.reserve = std::string{from.is_reserved ? "reserved" : "internal"};
  return row;
}

OpportunityRow row_of(Known const& known, Opportunity const& from) {
  auto row = OpportunityRow{};
  auto const goal = code_in(known.goals, from.goal);
  row.code = text(from.code), row.goals = texts({goal}), row.title = text(from.title);
  row.milestones = references(is_told(known, from.milestone) ? References{known.reference_to(from.milestone)} : References{});
  row.proposed_at = from.proposed_on ? Given<Moment>{Moment{*from.proposed_on, from.proposed_minutes ? std::optional{static_cast<int>(*from.proposed_minutes) * 60} : std::nullopt}}
                                     : Given<Moment>::empty();
  row.place = text(from.place), row.authority = text(from.authority), row.message = text(from.message), row.embargo_until = given(from.embargo_on), row.state = word(from.state);
  return row;
}

ProductRow row_of(Known const& known, Product const& from) {
  auto row = ProductRow{};
  row.goal = text(code_in(known.goals, from.goal)), row.name = text(from.name), row.unit = text(from.unit), row.is_new = from.is_new;
  row.quantity = from.quantity ? Given<Decimal>{decimal_from_minor_units(*from.quantity, 2)} : Given<Decimal>::empty();
  if (from.situation == Situation::present) row.situation = std::string{"present"};
  return row;
}

ActorRow row_of(Known const&, Stakeholder const& from) {
  auto row = ActorRow{};
  row.kind = word(from.kind), row.name = text(from.name), row.role = text(from.role);
  row.stance = known_word(from.stance), row.influence = known_word(from.influence);
  return row;
}

ChainRow row_of(Known const& known, ChainLink const& from) {
  auto row = ChainRow{};
  row.goal = text(code_in(known.goals, from.goal)), row.position = static_cast<int>(from.sequence);
  auto const& actors = of(known.stakeholders, from.goal.number);
  auto const actor = std::find_if(actors.begin(), actors.end(), [&](Stakeholder const& each) { return each.id == from.stakeholder; });
  row.actor = text(from.stakeholder && actor != actors.end() ? actor->name : "");
  row.who = text(from.who), row.passes = text(from.passes), row.strength = known_word(from.strength), row.reason = text(from.reason);
  return row;
}

ShareRow row_of(Known const& known, SharePercent const& from) {
  auto row = ShareRow{};
  row.goal = text(code_in(known.goals, from.goal)), row.institution = text(known.code_of(from.institution)), row.percent = static_cast<int>(from.percent);
  return row;
}

bool carries(Known const& known, Goal const& goal, InstitutionId institution) {
  auto const& shares = of(known.goal_shares, goal.id.number);
  return institution == goal.institution || std::any_of(shares.begin(), shares.end(), [&](GoalShare const& each) { return each.institution == institution; });
}

namespace {

/// Where an actor or a value stands; nothing where that is not exported.
std::optional<Reference> object_of(Known const& known, Goal const& goal, MilestoneId milestone, ObstacleId obstacle) {
  if (milestone) return is_told(known, milestone) ? std::optional{known.reference_to(milestone)} : std::nullopt;
  if (!obstacle) return Reference{goal.code, {}};
  auto const* const found = known.obstacles.find(obstacle);
  return found != nullptr && !known.hidden_obstacles.contains(obstacle.number) ? std::optional{Reference{found->code, {}}} : std::nullopt;
}

}  // namespace

std::vector<ActorRow> actor_rows_of(Known const& known, Goal const& goal) {
  auto objects_by_actor = std::map<std::tuple<std::string, StakeholderKind, std::string, Stance, Influence>, std::pair<ActorRow, References>>{};
  for (auto const& each : of(known.stakeholders, goal.id.number)) {
    auto const object = object_of(known, goal, each.milestone, each.obstacle);
    if (!object) continue;
    auto& [row, objects] = objects_by_actor.try_emplace({each.name, each.kind, each.role, each.stance, each.influence}, row_of(known, each), References{}).first->second;
    objects.push_back(*object);
  }
  auto rows = std::vector<ActorRow>{};
  for (auto& [key, said] : objects_by_actor) {
    said.first.objects = references(in_order(std::move(said.second)));
    rows.push_back(std::move(said.first));
  }
  return rows;
}

std::vector<ClassifierRow> classifier_rows_of(Known const& known, Goal const& goal) {
  auto objects_by_value = std::map<std::pair<std::string, std::string>, References>{};
  for (auto const& each : of(known.classifications, goal.id.number)) {
    auto const object = object_of(known, goal, each.milestone, {});
    auto const* const classifier = known.classifiers.find(each.classifier);
    if (object && classifier) objects_by_value[{text_of(*classifier), value_text(known, each)}].push_back(*object);
  }
  auto rows = std::vector<ClassifierRow>{};
  for (auto& [said, objects] : objects_by_value) {
    auto& row = rows.emplace_back();
    row.objects = references(in_order(std::move(objects)));
    row.classifier = text(said.first), row.value = text(said.second);
  }
  return rows;
}

}  // namespace timon::exchange
