#include "changes/change_view.hpp"

#include "base/text.hpp"
#include "obstacles/obstacles.hpp"
#include "platform/words/words.hpp"
#include "snapshots/snapshots.hpp"

namespace timon::changes {
namespace {

constexpr auto kWhyMax = std::size_t{70};

std::string name_of(ChangeKind kind) { return boost::describe::enum_to_string(kind, ""); }

std::string with_why(std::string text, std::string const& why) { return why.empty() ? text : text + " " + shortened(why, kWhyMax); }

std::string note_of(Words const& words, Change const& change) {
  switch (change.kind) {
    case ChangeKind::standing: return goals::reason_sentence(words, change.after, change.reason, split(change.reason_details, '|'));
    case ChangeKind::finished: return words.text("changes.finished", {words.date_month_day(change.to)});
    case ChangeKind::moved: {
      auto const moved = words.text("changes.moved", {words.date_month_day(change.from), words.date_month_day(change.to)});
      return with_why(change.times > 1 ? moved + " " + words.plural("changes.times", change.times) : moved, change.last.why);
    }
    case ChangeKind::raised: return words.text("changes.raised", {change.holder});
    case ChangeKind::passed_on: return words.text("changes.passed_on", {change.holder});
    case ChangeKind::decision_taken: return words.text("changes.decision_taken", {words.date_month_day(change.to)});
    case ChangeKind::occasion_moved_on: return change.to ? change.holder + ", " + words.date_month_day(change.to) + "." : change.holder + ".";
    case ChangeKind::occasion_changed:
      if (change.from) return words.text("changes.moved", {words.date_month_day(change.from), words.date_month_day(change.to)});
      return words.text("changes.occasion_changed");
    case ChangeKind::reopened:
    case ChangeKind::withdrawn:
    case ChangeKind::closed: return with_why(words.text("changes." + name_of(change.kind)), change.last.why);
    default: return words.text("changes." + name_of(change.kind));
  }
}

void draw(Words const& words, ChangeView& view, Change const& change) {
  auto const icon = [&](char const* name, char const* icon_class, char const* kind) {
    view.icon = name;
    view.icon_class = icon_class;
    view.kind = words.text(kind);
  };
  switch (change.kind) {
    case ChangeKind::standing:
      view.before = change.before;
      view.after = change.after;
      view.standings = words.text("changes.standings", {goals::word_of(words, change.before), goals::word_of(words, change.after)});
      return;
    case ChangeKind::finished: view.is_finished = true; return;
    case ChangeKind::moved: return icon("calendar-event", "", "changes.kind.moved");
    case ChangeKind::reopened: return icon("rotate-clockwise", "", "changes.kind.reopened");
    case ChangeKind::milestone_added:
    case ChangeKind::goal_added: return icon("plus", "", "changes.kind.added");
    case ChangeKind::withdrawn: return icon("archive", "", "changes.kind.withdrawn");
    case ChangeKind::raised:
    case ChangeKind::passed_on:
    case ChangeKind::closed:
      if (change.is_alert) return icon("alert-triangle", "c-alert", "changes.kind.alert");
      return icon("octagon-minus", "c-restriction", "changes.kind.restriction");
    case ChangeKind::decision_taken: return icon("gavel", "", "changes.kind.decision");
    case ChangeKind::decision_done:
    case ChangeKind::decision_verified: return icon("check", "", "changes.kind.decision");
    case ChangeKind::decision_cancelled: return icon("x", "", "changes.kind.decision");
    default: return icon("speakerphone", "c-opportunity", "changes.kind.occasion");
  }
}

std::string address_of(Change const& change) {
  auto const home = "/metas/" + change.goal_code;
  switch (group_of(change.kind)) {
    case ChangeGroup::standing: return home;
    case ChangeGroup::finished:
    case ChangeGroup::moved: return change.code == change.goal_code ? home : home + "/" + change.code;
    case ChangeGroup::issues: return obstacles::address_of(change.is_alert ? ObstacleKind::alert : ObstacleKind::restriction, change.code);
    case ChangeGroup::agenda: break;
  }
  auto const is_occasion = change.kind == ChangeKind::occasion_added || change.kind == ChangeKind::occasion_moved_on || change.kind == ChangeKind::occasion_changed ||
                           change.kind == ChangeKind::occasion_closed;
  return is_occasion ? home + "/oportunidades" : "/acuerdos/" + change.code;
}

}  // namespace

ChangeView view_of(Work const& work, Change const& change) {
  auto const& words = work.words;
  auto const is_decision = change.kind == ChangeKind::decision_taken || change.kind == ChangeKind::decision_done || change.kind == ChangeKind::decision_verified ||
                           change.kind == ChangeKind::decision_cancelled;
  auto view = ChangeView{.address = address_of(change),
                         .label = is_decision || change.code == change.goal_code ? change.title : change.code + " " + change.title,
                         .note = note_of(words, change),
                         .who = change.last.who,
                         .at = words.moment(change.last.at, work.zone),
                         .at_iso = to_iso(change.last.at)};
  draw(words, view, change);
  if (change.code != change.goal_code && !change.goal_code.empty()) {
    view.goal = change.goal_title;
    view.goal_address = "/metas/" + change.goal_code;
  }
  return view;
}

GroupView group_view(Work const& work, Changes const& changes, ChangeGroup group, std::size_t first, std::size_t lines_max) {
  auto const name = std::string{boost::describe::enum_to_string(group, "")};
  auto view = GroupView{.name = name, .title = work.words.text("changes.group." + name), .count = work.words.number(changes.counts()[static_cast<std::size_t>(group)])};
  auto found = std::size_t{0};
  for (auto const& change : changes.all)
    if (group_of(change.kind) == group && found++ >= first && view.lines.size() < lines_max) view.lines.push_back(view_of(work, change));
  return view;
}

std::vector<GroupView> group_views(Work const& work, Changes const& changes, Since const& since, std::size_t lines_max) {
  auto groups = std::vector<GroupView>{};
  auto const counts = changes.counts();
  for (auto at = std::size_t{0}; at < counts.size(); ++at) {
    auto& group = groups.emplace_back(group_view(work, changes, static_cast<ChangeGroup>(at), 0, lines_max));
    auto const left = counts[at] - static_cast<std::int64_t>(group.lines.size());
    if (left == 0) continue;
    group.more = work.words.plural("changes.left_out", left);
    group.more_address = "/tablero/cambios?desde=" + address_word(since) + "&grupo=" + group.name;
  }
  return groups;
}

std::string title_of(Work const& work, Since const& since) {
  auto const& words = work.words;
  switch (since.kind) {
    case SinceKind::visit: return words.text("changes.since_visit", {words.moment(since.at, work.zone)});
    case SinceKind::period: return words.text("changes.since_period", {since.code, words.date_long(since.day)});
    default: return words.text("changes.since", {words.date_long(since.day)});
  }
}

std::string summary_of(Words const& words, Changes const& changes) {
  auto const all = static_cast<std::int64_t>(changes.all.size());
  auto text = words.plural("changes.count", all) + " " + words.plural("changes.in_goals", changes.goals());
  return text + " " + words.plural("changes.unchanged", changes.unchanged);
}

std::vector<ChoiceView> choices(Work& work, Since const& since, std::string const& path, int periods) {
  auto const& words = work.words;
  auto all = std::vector<ChoiceView>{{words.text("changes.last_committee"), path + "?desde=comite", since.kind == SinceKind::committee},
                                     {words.text("changes.last_visit"), path + "?desde=visita", since.kind == SinceKind::visit}};
  if (periods > 0)
    for (auto const& period : snapshots::closed_periods(work.db, periods))
      all.push_back({period.code + " · " + words.date_month_day(period.as_of), path + "?desde=" + period.code, since.kind == SinceKind::period && since.code == period.code});
  return all;
}

}  // namespace timon::changes
