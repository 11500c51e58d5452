#include <array>

#include "base/text.hpp"
#include "platform/pages/pages.hpp"
#include "platform/words/words.hpp"
#include "snapshots/changes_store.hpp"
#include "snapshots/period_pages.hpp"

namespace timon::snapshots {
namespace {

constexpr auto kChoices = 5;
constexpr auto kGroupLines = std::size_t{200};

/// One change in words.
struct ChangeView {
  std::optional<Standing> before, after;  // of a change of standing
  bool is_finished{}, is_moved{}, is_alert{}, is_restriction{}, is_occasion{};
  std::string address, label, note;
  std::string goal;       // in which, where the label does not say
  std::string standings;  // «Detenida, ahora en ejecución normal»: what the symbols say
};
BOOST_DESCRIBE_STRUCT(ChangeView, (), (before, after, is_finished, is_moved, is_alert, is_restriction, is_occasion, address, label, note, goal, standings))

/// «Cambiaron de estado 3».
struct ChangeGroup {
  std::string title, count;
  std::vector<ChangeView> lines;
};
BOOST_DESCRIBE_STRUCT(ChangeGroup, (), (title, count, lines))

struct ChoiceView {
  std::string text, address;
  bool is_current{};
};
BOOST_DESCRIBE_STRUCT(ChoiceView, (), (text, address, is_current))

/// «/tablero/cambios».
struct ChangesPage {
  std::string title, summary, more, open_address;
  std::vector<ChoiceView> choices;
  std::vector<ChangeGroup> groups;
  bool is_empty{}, has_none_kept{};
};
BOOST_DESCRIBE_STRUCT(ChangesPage, (), (title, summary, more, open_address, choices, groups, is_empty, has_none_kept))

auto const kRegistered = view::Registered<ChangesPage>{"snapshots/changes"};

enum class Group { standing, finished, moved, issues, others };
constexpr auto kGroups = std::array{"standing", "finished", "moved", "issues", "others"};

Group group_of(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::standing: return Group::standing;
    case ChangeKind::finished: return Group::finished;
    case ChangeKind::moved: return Group::moved;
    case ChangeKind::raised:
    case ChangeKind::passed_on:
    case ChangeKind::closed: return Group::issues;
    default: return Group::others;
  }
}

std::string note_of(Words const& words, GoalChange const& change) {
  switch (change.kind) {
    case ChangeKind::standing: return goals::reason_sentence(words, change.after, change.reason, split(change.reason_details, '|'));
    case ChangeKind::finished: return words.text("changes.finished", {words.date_month_day(change.to)});
    case ChangeKind::moved: return words.text("changes.moved", {words.date_month_day(change.from), words.date_month_day(change.to)});
    case ChangeKind::raised: return words.text("changes.raised", {change.holder});
    case ChangeKind::passed_on: return words.text("changes.passed_on", {change.holder});
    default: return words.text(std::string{"changes."} + boost::describe::enum_to_string(change.kind, ""));
  }
}

ChangeView view_of(Words const& words, ChangedGoal const& goal, GoalChange const& change) {
  auto const group = group_of(change.kind);
  auto const home = "/metas/" + goal.code;
  auto view = ChangeView{.is_finished = group == Group::finished,
                         .is_moved = group == Group::moved,
                         .address = home,
                         .label = change.code == goal.code ? goal.title : change.code + " " + change.title,
                         .note = note_of(words, change)};
  if (change.kind == ChangeKind::standing) {
    view.before = change.before;
    view.after = change.after;
    view.standings = words.text("changes.standings", {goals::word_of(words, change.before), goals::word_of(words, change.after)});
  }
  if (group == Group::issues) {
    (change.is_alert ? view.is_alert : view.is_restriction) = true;
    view.address = obstacles::address_of(change.is_alert ? ObstacleKind::alert : ObstacleKind::restriction, change.code);
  } else if (change.kind == ChangeKind::occasion_added || change.kind == ChangeKind::occasion_closed) {
    view.is_occasion = true;
    view.address = home + "/oportunidades";
  } else if (change.code != goal.code) {
    view.address = home + "/" + change.code;
  }
  if (change.code != goal.code) view.goal = goal.title;
  return view;
}

void add_groups(ChangesPage& page, Words const& words, ChangesSince const& since) {
  auto groups = std::array<ChangeGroup, kGroups.size()>{};
  auto counts = std::array<std::int64_t, kGroups.size()>{};
  auto all = std::int64_t{0};
  for (auto const& goal : since.goals)
    for (auto const& change : goal.changes) {
      auto const at = static_cast<std::size_t>(group_of(change.kind));
      ++counts[at];
      ++all;
      if (groups[at].lines.size() < kGroupLines) groups[at].lines.push_back(view_of(words, goal, change));
    }
  for (auto i = std::size_t{0}; i < groups.size(); ++i) {
    groups[i].title = words.text(std::string{"changes.group."} + kGroups[i]);
    groups[i].count = words.number(counts[i]);
    page.groups.push_back(std::move(groups[i]));
  }
  page.is_empty = all == 0;
  page.summary = words.plural("changes.count", all) + " " + words.plural("changes.in_goals", static_cast<std::int64_t>(since.goals.size())) + " " +
                 words.plural("changes.unchanged", since.unchanged);
  if (since.has_more) page.more = words.text("changes.more", {words.number(kChangedGoalsMax)});
}

http::Response get_changes(http::Request const& request, Work& work) {
  auto const& words = work.words;
  auto const& asked = request.query["desde"];
  auto const day = date_from_iso(asked);
  auto const period = asked.empty() ? kept_on(work.db, work.today - 1) : day ? kept_on(work.db, *day) : kept_period(work.db, asked);
  auto page = ChangesPage{.title = words.text("changes.title")};
  for (auto const& kept : last_kept(work.db, kChoices))
    page.choices.push_back({kept.code + " · " + words.date_month_day(kept.as_of), "/tablero/cambios?desde=" + kept.code, period && period->code == kept.code});
  if (!period) {
    page.has_none_kept = true;
    return pages::page(request, work, page.title, "snapshots/changes", page, asked.empty() ? 200 : 404);
  }
  page.title = words.text("changes.since", {words.date_long(period->as_of)});
  page.open_address = "/periodos/" + period->code + "/tablero";
  add_groups(page, words, changes_since(work, *period));
  return pages::page(request, work, page.title, "snapshots/changes", page);
}

}  // namespace

void add_changes_pages(http::Router& router) { router.get("/tablero/cambios", get_changes); }

}  // namespace timon::snapshots
