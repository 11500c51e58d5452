#include "goals/board_view.hpp"

#include <boost/describe/enum_to_string.hpp>

#include "base/text.hpp"
#include "goals/standing_words.hpp"
#include "goals/telling.hpp"
#include "platform/words/zone.hpp"
#include "platform/work/memory.hpp"

namespace timon::goals {
namespace {

constexpr auto kUnitsMax = std::int64_t{60};  // more symbols than this are no longer counted at a glance
constexpr auto kOldDays = 7;                  // an update older than this is pointed out

/// What all lines of a page have in common, put into words once.
class Lines {
 public:
  explicit Lines(Work& work) : work_{work}, zone_{work.zone} {
    for (auto const standing : {Standing::stopped, Standing::late, Standing::on_course, Standing::finished}) names_.push_back(word_of(work.words, standing));
  }

  BoardLine of(BoardRow const& row, int group) const {
    auto const& words = work_.words;
    auto due = due_view(words, row.ends_on, row.standing == Standing::finished, work_.today);
    auto const updated_on = local_time(row.updated_at, zone_).date;
    auto line = BoardLine{.goal = row.goal,
                          .choice = {},
                          .choice_label = {},
                          .group = group,
                          .standing = row.standing,
                          .standing_word = names_[static_cast<std::size_t>(row.standing)],
                          .address = "/metas/" + row.code,
                          .title = row.title,
                          .institution = row.institution_name,
                          .ends = std::move(due.date),
                          .left = std::move(due.left),
                          .is_past = due.is_past};
    if (row.standing == Standing::stopped || row.standing == Standing::late) line.reason = reason_sentence(words, row.standing, row.reason, split(row.reason_details, '|'));
    line.restrictions = some(row.restrictions), line.alerts = some(row.alerts), line.opportunities = some(row.opportunities);
    line.stopped = some(row.stopped), line.late = some(row.late), line.on_course = some(row.on_course), line.finished = some(row.finished);
    line.reprogrammed = some(row.reprogrammed);
    line.thermometer = view::make_thermometer(static_cast<double>(row.progress_real) / 10, static_cast<double>(row.progress_expected) / 10, words);
    line.updated = days_between(updated_on, work_.today) < kOldDays ? words.date_day(updated_on) : words.date_month_day(updated_on);
    line.is_old = days_between(updated_on, work_.today) > kOldDays && row.standing != Standing::finished;
    return line;
  }

 private:
  static std::optional<std::int64_t> some(std::int64_t count) { return count == 0 ? std::nullopt : std::optional{count}; }

  Work& work_;
  std::string zone_;
  std::vector<std::string> names_;
};

/// What rows of one group share; the row that differs begins the next.
std::int64_t key_of(BoardRow const& row, BoardGroup group) {
  switch (group) {
    case BoardGroup::standing: return static_cast<std::int64_t>(row.standing);
    case BoardGroup::institution: return row.institution.number;
    case BoardGroup::axis: return row.axis;
    case BoardGroup::none: return 0;
  }
  return 0;
}

std::string title_of(Words const& words, BoardRow const& row, BoardGroup group, std::int64_t count) {
  switch (group) {
    case BoardGroup::standing: return word_of_many(words, row.standing, count);
    case BoardGroup::institution: return row.institution_name;
    case BoardGroup::axis: return row.axis_title.empty() ? words.text("board.no_axis") : row.axis_title;
    case BoardGroup::none: return {};
  }
  return {};
}

}  // namespace

std::vector<BoardGroupView> group_views(Work& work, std::vector<BoardRow> const& rows, BoardGroup group) {
  auto const lines = Lines{work};
  auto views = std::vector<BoardGroupView>{};
  for (auto at = std::size_t{0}; at < rows.size();) {
    auto const first = at;
    auto& view = views.emplace_back(BoardGroupView{.number = static_cast<int>(views.size()) + 1});
    for (; at < rows.size() && key_of(rows[at], group) == key_of(rows[first], group); ++at) view.lines.push_back(lines.of(rows[at], view.number));
    auto const count = static_cast<std::int64_t>(at - first);
    view.title = title_of(work.words, rows[first], group, count);
    view.count = work.words.number(count);
    if (group == BoardGroup::standing) view.symbol = rows[first].standing;
  }
  return views;
}

bool add_choices(Work& work, std::vector<BoardGroupView>& groups) {
  auto const* const deeds = board_deeds();
  if (deeds == nullptr || !work.actor.may_write || !(work.actor.may(kEditGoal) || work.actor.may(kEditOwn))) return false;
  auto ids = std::vector<GoalId>{};
  auto name = std::string{"choosable"};
  for (auto const& group : groups)
    for (auto const& line : group.lines) {
      ids.push_back(line.goal);
      name += " " + std::to_string(line.goal.number);
    }
  auto const rows = remembered<std::map<GoalId, Choosable>>(work, name, [&] { return choosable(work.db, ids); });
  auto has_any = false;
  for (auto& group : groups)
    for (auto& line : group.lines) {
      auto const found = rows->find(line.goal);
      if (found == rows->end()) continue;
      auto goal = Goal{};
      goal.institution = found->second.institution;
      goal.leader = found->second.leader;
      if (!deeds->may_choose(work.actor, goal)) continue;
      line.choice = std::to_string(line.goal.number) + ":" + std::to_string(found->second.revision);
      line.choice_label = work.words.text("board.choose", {line.title});
      has_any = true;
    }
  return has_any;
}

std::vector<BoardTotalView> total_views(Words const& words, http::Request const& request, BoardTotals const& totals, std::optional<Standing> chosen) {
  auto views = std::vector<BoardTotalView>{};
  auto const all = totals.all();
  auto const add = [&](Standing standing, std::int64_t count) {
    auto const* const name = boost::describe::enum_to_string(standing, "");
    auto view =
        BoardTotalView{.standing = standing, .word = word_of_many(words, standing, count), .count = words.number(count), .is_pressed = chosen == standing, .is_empty = count == 0};
    view.share = all == 0 ? std::string{} : words.percent(static_cast<double>(count) * 100 / static_cast<double>(all), 1);
    view.address = address_with(request, {{"standing", view.is_pressed ? "" : name}});
    if (count <= kUnitsMax) view.units.resize(static_cast<std::size_t>(count));
    views.push_back(std::move(view));
  };
  add(Standing::stopped, totals.stopped);
  add(Standing::late, totals.late);
  add(Standing::on_course, totals.on_course);
  add(Standing::finished, totals.finished);
  return views;
}

}  // namespace timon::goals
