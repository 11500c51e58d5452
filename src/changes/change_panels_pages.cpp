#include "changes/change_view.hpp"
#include "platform/pages/pages.hpp"
#include "platform/view/view.hpp"
#include "platform/words/words.hpp"

namespace timon::changes {
namespace {

constexpr auto kColumnLines = std::size_t{4};
constexpr auto kGoalLines = std::size_t{6};

/// «Desde su última visita: 2 terminadas · 3 movidas», above the board.
struct ChangeStrip {
  std::string lead, address;
  std::vector<std::string> parts;
};
BOOST_DESCRIBE_STRUCT(ChangeStrip, (), (lead, address, parts))

/// The five columns above the board.
struct ChangeColumns {
  std::string title, summary, more, all_address, close_address, day, today;
  std::vector<ChoiceView> choices;
  std::vector<GroupView> groups;
  bool is_empty{};
};
BOOST_DESCRIBE_STRUCT(ChangeColumns, (), (title, summary, more, all_address, close_address, day, today, choices, groups, is_empty))

/// On the page of a goal.
struct GoalChanges {
  std::string title, lead, more;
  std::vector<ChangeView> lines;
};
BOOST_DESCRIBE_STRUCT(GoalChanges, (), (title, lead, more, lines))

auto const kStrip = view::Registered<ChangeStrip>{"changes/_strip"};
auto const kColumns = view::Registered<ChangeColumns>{"changes/_columns"};
auto const kGoal = view::Registered<GoalChanges>{"changes/_goal"};

std::string lead_of(Work const& work, Since const& since) {
  if (since.kind == SinceKind::visit) return work.words.text("changes.strip.visit", {work.words.moment(since.at, work.zone)});
  return work.words.text("changes.strip.day", {work.words.date_long(since.day)});
}

std::vector<std::string> parts_of(Words const& words, Changes const& changes) {
  auto parts = std::vector<std::string>{};
  auto const add = [&](char const* key, std::int64_t count) {
    if (count > 0) parts.push_back(words.plural(key, count));
  };
  add("changes.strip.finished", changes.count_of(ChangeKind::finished));
  add("changes.strip.moved", changes.count_of(ChangeKind::moved));
  add("changes.strip.standing", changes.count_of(ChangeKind::standing));
  add("changes.strip.raised", changes.count_of(ChangeKind::raised));
  add("changes.strip.passed_on", changes.count_of(ChangeKind::passed_on));
  add("changes.strip.closed", changes.count_of(ChangeKind::closed));
  add("changes.strip.added", changes.count_of(ChangeKind::milestone_added) + changes.count_of(ChangeKind::goal_added));
  add("changes.strip.withdrawn", changes.count_of(ChangeKind::withdrawn));
  add("changes.strip.agenda", changes.counts()[static_cast<std::size_t>(ChangeGroup::agenda)]);
  return parts;
}

view::Html strip(http::Request const& request, Work& work) {
  auto const since = *since_of(work, "");
  auto const changes = changes_since(work, since, {}, kRowsReadForStrip);
  auto model = ChangeStrip{.lead = lead_of(work, since), .address = "/tablero?desde=" + address_word(since), .parts = parts_of(work.words, changes)};
  if (model.parts.empty()) return {};
  return {view::render("changes/_strip", model, work.words, pages::around(request, work))};
}

view::Html columns(http::Request const& request, Work& work, Since const& since) {
  auto const changes = changes_since(work, since);
  auto model = ChangeColumns{.title = title_of(work, since),
                             .summary = summary_of(work.words, changes),
                             .all_address = "/tablero/cambios?desde=" + address_word(since),
                             .close_address = "/tablero",
                             .day = since.kind == SinceKind::day ? to_iso(since.day) : "",
                             .today = to_iso(work.today),
                             .choices = choices(work, since, "/tablero", 0),
                             .groups = group_views(work, changes, since, kColumnLines),
                             .is_empty = changes.all.empty()};
  // Five columns have no room for the goal of each.
  for (auto& group : model.groups)
    if (group.name != "finished")
      for (auto& line : group.lines) line.goal.clear();
  if (changes.has_more) model.more = work.words.text("changes.more");
  return {view::render("changes/_columns", model, work.words, pages::around(request, work))};
}

/// What is asked for by an address that means nothing is told as if nothing were asked.
view::Html board_panel(http::Request const& request, Work& work) {
  if (request.path != "/tablero" || !work.actor.person) return {};
  auto const& asked = request.query["desde"];
  auto const since = asked.empty() ? std::nullopt : since_of(work, asked);
  return since ? columns(request, work, *since) : strip(request, work);
}

view::Html goal_panel(http::Request const& request, Work& work, goals::PanelSubject const& subject) {
  if (!work.actor.person) return {};
  auto const since = *since_of(work, "");
  auto const changes = changes_since(work, since, subject.goal.id, kRowsReadForStrip);
  if (changes.all.empty()) return {};
  auto model = GoalChanges{.title = work.words.text(since.kind == SinceKind::visit ? "changes.goal.visit" : "changes.goal.committee"),
                           .lead = since.kind == SinceKind::visit ? work.words.moment(since.at, work.zone) : work.words.date_short(since.day)};
  for (auto const& change : changes.all) {
    if (model.lines.size() == kGoalLines) break;
    auto& line = model.lines.emplace_back(view_of(work, change));
    line.goal.clear();
  }
  if (auto const left = changes.all.size() - model.lines.size(); left > 0) model.more = work.words.plural("changes.left_out", static_cast<std::int64_t>(left));
  return {view::render("changes/_goal", model, work.words, pages::around(request, work))};
}

}  // namespace

void add_change_panels(goals::Panels& panels) {
  panels.add_board(board_panel);
  panels.add(goals::PanelPlace::goal_summary, goal_panel);
}

}  // namespace timon::changes
