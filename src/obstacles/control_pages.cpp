#include <algorithm>

#include "base/text.hpp"
#include "obstacles/control_view.hpp"
#include "obstacles/obstacle_pages.hpp"
#include "platform/http/parse.hpp"
#include "platform/pages/pages.hpp"

namespace timon::obstacles {
namespace {

auto const kRegistered = view::Registered<ControlView>{"obstacles/control"};

constexpr auto kStateAll = "all";

template <class E>
std::optional<E> choice(http::Request const& request, char const* name) {
  auto value = E{};
  if (!boost::describe::enum_from_string(request.query[name].c_str(), value)) return std::nullopt;
  return value;
}

/// What an address cannot mean is left out: a list narrowed by nothing is better than an error page.
ObstacleQuery query_of(http::Request const& request, Work& work) {
  auto query = ObstacleQuery{.kind = choice<ObstacleKind>(request, "kind"),
                             .state = choice<ObstacleState>(request, "state"),
                             .open_only = request.query["state"] != kStateAll,
                             .level = choice<Level>(request, "level"),
                             .type = choice<ObstacleType>(request, "type"),
                             .held_by_me = request.query["mine"] == "true",
                             .limit_in = choice<LimitIn>(request, "limit"),
                             .days_open = static_cast<int>(std::clamp<std::int64_t>(integer_from(request.query["days"]).value_or(0), 0, 10'000)),
                             .group = choice<ObstacleGroup>(request, "group").value_or(ObstacleGroup::urgency),
                             .q = shortened(request.query["q"], 200),
                             .after = ObstacleId{integer_from(request.query["after"]).value_or(0)}};
  if (auto const found = organization::find_institution_by_code(work.db, request.query["institution"])) query.institution = found->id;
  return query;
}

/// The same address with one word set or taken out; paging begins anew.
std::string address_with(http::Request const& request, std::string_view name, std::string const& value) {
  auto address = std::string{"/control"};
  auto mark = '?';
  auto const add = [&](std::string_view key, std::string const& word) {
    if (word.empty()) return;
    address += mark + std::string{key} + "=" + http::percent_encoded(word);
    mark = '&';
  };
  for (auto const* key : {"q", "kind", "state", "type", "institution", "level", "mine", "limit", "days", "group"})
    if (key != name) add(key, request.query[key]);
  add(name, value);
  return address;
}

bool sits_on(Actor const& actor, Level level) {
  return std::any_of(actor.seats.begin(), actor.seats.end(), [&](Seat const& seat) { return seat.level == boost::describe::enum_to_string(level, ""); });
}

std::vector<ControlLevel> strip(http::Request const& request, Work& work, ObstacleQuery query) {
  auto const chosen = query.level;
  query.level = {};
  auto const counts = obstacle_counts(work, query);
  auto const days = ladder_days(work.db);
  auto const names = level_names(work);
  auto levels = std::vector<ControlLevel>{};
  for (auto const level : kLevels) {
    auto const name = boost::describe::enum_to_string(level, "");
    levels.push_back({.count = counts.by_level[static_cast<std::size_t>(level)],
                      .name = names.of(level),
                      .note = days.of(level) ? work.words.plural("level.days", *days.of(level)) : work.words.text("level.no_limit"),
                      .address = address_with(request, "level", chosen == level ? std::string{} : name),
                      .is_chosen = chosen == level,
                      .is_mine = sits_on(work.actor, level)});
  }
  return levels;
}

view::Field select(Words const& words, http::Request const& request, char const* name, char const* label, std::vector<view::Option> options) {
  return view::with_options(view::Field{.name = name, .label = words.text(label), .value = request.query[name]}, std::move(options));
}

std::vector<view::Option> with_all(Words const& words, char const* key, std::vector<view::Option> options) {
  options.insert(options.begin(), {"", words.text(key)});
  return options;
}

std::vector<view::Option> days_open(Words const& words) {
  auto options = std::vector<view::Option>{{"", words.text("control.any_age")}};
  for (auto const days : {7, 30, 90, 180}) options.push_back({std::to_string(days), words.plural("control.days_open", days)});
  return options;
}

std::vector<view::Field> filters(http::Request const& request, Work& work) {
  auto const& words = work.words;
  auto states = with_all(words, "control.open", options_of<ObstacleState>(words, "obstacle.state"));
  states.push_back({kStateAll, words.text("control.all_states")});
  auto places = std::vector<view::Option>{{"", words.text("control.all_institutions")}};
  for (auto const& institution : organization::institutions(work.db)) places.push_back({institution.code, institution.name});
  return {select(words, request, "kind", "control.kind",
                 with_all(words, "control.both_kinds", {{"alert", words.text("control.only_alerts")}, {"restriction", words.text("control.only_restrictions")}})),
          select(words, request, "state", "control.state", std::move(states)),
          select(words, request, "type", "control.type", with_all(words, "control.all_types", options_of<ObstacleType>(words, "obstacle.type"))),
          select(words, request, "institution", "control.institution", std::move(places)),
          select(words, request, "limit", "control.limit", with_all(words, "control.any_limit", options_of<LimitIn>(words, "control.limit"))),
          select(words, request, "days", "control.days_open", days_open(words)),
          select(words, request, "group", "control.group_by", options_of<ObstacleGroup>(words, "control.group_by"))};
}

http::Response get_control(http::Request const& request, Work& work) {
  auto const query = query_of(request, work);
  // One snapshot for rows and figures, so that they agree whatever is written meanwhile.
  auto const snapshot = sql::Transaction{work.db, sql::Transaction::For::reading};
  auto const page = obstacle_lines(work, query);
  auto const counts = obstacle_counts(work, query);
  auto model = ControlView{.summary = control_summary(work, query, counts),
                           .levels = strip(request, work, query),
                           .q = query.q,
                           .level = request.query["level"],
                           .mine = request.query["mine"],
                           .filters = filters(request, work)};
  model.views = {{work.words.text("control.everything"), address_with(request, "mine", ""), !query.held_by_me},
                 {work.words.text("control.mine"), address_with(request, "mine", "true"), query.held_by_me}};
  model.groups = control_groups(work, query, page.lines);
  model.may_merge = std::ranges::count_if(page.lines, [&](ObstacleLine const& line) { return holds(work.actor, line); }) > 1;
  model.may_derive = std::ranges::any_of(page.lines, [&](ObstacleLine const& line) { return may_derive(work.actor, line); });
  if (page.has_more) model.more = address_with(request, "after", std::to_string(page.lines.back().id.number));
  if (query.after) model.first = address_with(request, "after", "");
  model.is_empty = page.lines.empty();
  return pages::page(request, work, work.words.text("control.title"), "obstacles/control", model);
}

}  // namespace

void add_control_pages(http::Router& router) {
  router.get("/control", get_control);
  add_bulk_pages(router);
  add_figures_pages(router);
  add_solved_pages(router);
  add_lineage_pages(router);
}

}  // namespace timon::obstacles
