#include "changes/change_view.hpp"
#include "platform/pages/pages.hpp"
#include "platform/view/view.hpp"
#include "platform/words/words.hpp"

namespace timon::changes {
namespace {

constexpr auto kColumnLines = std::size_t{4};
constexpr auto kGoalLines = std::size_t{6};

/// «Desde su última visita: …», above the board. Since when, and what changed, comes behind it: the board does not wait for the journal.
struct ChangeStrip {};
BOOST_DESCRIBE_STRUCT(ChangeStrip, (), ())

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

view::Html strip(http::Request const& request, Work& work) { return {view::render("changes/_strip", ChangeStrip{}, work.words, pages::around(request, work))}; }

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
