#include "ledger/ledger_view.hpp"

#include "platform/words/words.hpp"

namespace timon::ledger {
namespace {

/// What lines of one group have in common: two goals or institutions of the same name are two groups.
std::string key_of(MoveGroup group, MoveLine const& line) {
  switch (group) {
    case MoveGroup::goal: return line.goal_code;
    case MoveGroup::institution: return line.institution_code;
    case MoveGroup::cause: return boost::describe::enum_to_string(line.cause, "");
    case MoveGroup::month: return to_iso(line.moved_on).substr(0, 7);
    case MoveGroup::none: return {};
  }
  return {};
}

std::string title_of(Words const& words, MoveGroup group, MoveLine const& line) {
  switch (group) {
    case MoveGroup::goal: return line.goal_title;
    case MoveGroup::institution: return line.institution_name;
    case MoveGroup::cause: return cause_word(words, line.cause);
    case MoveGroup::month: return words.month(line.moved_on);
    case MoveGroup::none: return {};
  }
  return {};
}

}  // namespace

std::string cause_word(Words const& words, MoveCause cause) { return words.text(std::string{"choice.cause."} + boost::describe::enum_to_string(cause, "")); }

std::string signed_days(Words const& words, std::optional<int> days) {
  if (!days) return {};
  return (*days > 0 ? "+" : *days < 0 ? "−" : "") + words.plural("milestone.days", *days < 0 ? -*days : *days);
}

MoveRowView row_of(Words const& words, MoveLine const& line) {
  auto const days = days_of_move(line);
  auto row = MoveRowView{.address = "/metas/" + line.goal_code + "/" + line.code,
                         .label = line.code + " " + line.title,
                         .goal_address = "/metas/" + line.goal_code,
                         .goal = line.goal_title,
                         .institution = line.institution_name,
                         .original = words.date_short(line.due_original),
                         .from = words.date_short(line.from_on),
                         .to = words.date_short(line.to_on),
                         .days = signed_days(words, days),
                         .in_all = signed_days(words, days_in_all(line)),
                         .times = words.plural("ledger.times", line.moves),
                         .cause = cause_word(words, line.cause),
                         .reason = line.reason,
                         .who = line.office_title,
                         .when = words.date_short(line.moved_on),
                         .is_later = days && *days > 0,
                         .is_too_late = is_moved_too_late(line.from_on, line.moved_on),
                         .is_often = line.moves >= kMovedOften,
                         .is_finished = line.finished_on.has_value()};
  if (!line.person_name.empty()) row.who += (row.who.empty() ? "" : " · ") + line.person_name;
  return row;
}

std::vector<MoveGroupView> group_views(Words const& words, MoveGroup group, std::vector<MoveLine> const& lines) {
  auto views = std::vector<MoveGroupView>{};
  auto last = std::string{};
  for (auto const& line : lines) {
    auto key = key_of(group, line);
    if (views.empty() || last != key) views.push_back({.title = title_of(words, group, line)});
    last = std::move(key);
    views.back().lines.push_back(row_of(words, line));
  }
  for (auto& view : views) view.count = words.number(static_cast<std::int64_t>(view.lines.size()));
  return views;
}

}  // namespace timon::ledger
