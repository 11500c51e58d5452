#include "calendar/year_page.hpp"

#include <array>

#include "base/text.hpp"
#include "calendar/calendar_view.hpp"
#include "platform/http/parse.hpp"
#include "platform/pages/pages.hpp"

namespace timon::calendar {
namespace {

auto const kYear = view::Registered<YearPage>{"calendar/year"};

constexpr auto kRows = 50;
constexpr auto kMonths = 12U;
constexpr auto kMarksMax = std::size_t{8};  // in a cell; more are counted

/// «2 terminadas, 1 atrasada».
std::string words_of(Words const& words, std::array<std::int64_t, 4> const& counts) {
  auto parts = std::vector<std::string>{};
  for (auto const standing : {Standing::stopped, Standing::late, Standing::on_course, Standing::finished})
    if (auto const count = counts.at(static_cast<std::size_t>(standing)); count > 0)
      parts.push_back(words.plural(std::string{"calendar.of."} + boost::describe::enum_to_string(standing, ""), count));
  return join(parts, ", ");
}

YearRow row_of(Work const& work, GoalLine const& goal, std::vector<DueLine> const& lines, int year, std::array<std::int64_t, kMonths>& sums) {
  auto const& words = work.words;
  auto row = YearRow{.standing = boost::describe::enum_to_string(goal.standing, ""),
                     .standing_word = goals::word_of(words, goal.standing),
                     .title = goal.title,
                     .institution = goal.institution_name,
                     .address = "/metas/" + http::percent_encoded(goal.code)};
  row.months.resize(kMonths);
  auto counts = std::array<std::array<std::int64_t, 4>, kMonths>{};
  for (auto const& line : lines) {
    if (line.goal != goal.goal) continue;
    auto const month = month_of(line.due_on) - 1;
    auto const standing = standing_of(line, work.today);
    ++counts.at(month).at(static_cast<std::size_t>(standing));
    ++sums.at(month);
    auto& cell = row.months[month];
    if (cell.marks.size() < kMarksMax) cell.marks.push_back({boost::describe::enum_to_string(standing, ""), line.code + " " + line.title});
  }
  for (auto month = 0U; month < kMonths; ++month) {
    auto& cell = row.months[month];
    cell.is_this_month = Month{year, month + 1} == month_of_day(work.today);
    cell.words = words_of(words, counts.at(month));
    auto all = std::int64_t{0};
    for (auto const count : counts.at(month)) all += count;
    if (all > static_cast<std::int64_t>(kMarksMax)) cell.more = "+" + words.number(all - static_cast<std::int64_t>(kMarksMax));
  }
  return row;
}

}  // namespace

http::Response year_page(http::Request const& request, Work& work, int year) {
  auto const& words = work.words;
  auto const span = span_of(request, work, make_date(year, 1, 1), make_date(year, kMonths, 31));
  auto const snapshot = sql::Transaction{work.db, sql::Transaction::For::reading};
  auto goals = goal_lines(work, span, GoalId{integer_from(request.query["after"]).value_or(0)}, kRows);
  auto const has_more = goals.size() > kRows;
  if (has_more) goals.pop_back();
  auto const lines = due_lines_of(work, span, goals);
  auto page = YearPage{.summary = words.plural("calendar.year_summary", static_cast<std::int64_t>(lines.size()), {std::to_string(year)}),
                       .bar = bar_of(request, work, std::to_string(year), "calendar.year"),
                       .sums_label = words.plural("calendar.due_a_month", static_cast<std::int64_t>(goals.size())),
                       .is_empty = goals.empty()};
  auto const filters = filters_of(request);
  page.bar.before = "/calendario/" + std::to_string(year - 1) + filters;
  page.bar.today = "/calendario/" + std::to_string(year_of(work.today)) + filters;
  page.bar.after = "/calendario/" + std::to_string(year + 1) + filters;
  if (has_more) page.next_address = "/calendario/" + std::to_string(year) + filters + (filters.empty() ? "?" : "&") + "after=" + std::to_string(goals.back().goal.number);
  auto const names = split(words.text("date.months_short"), ' ');
  for (auto month = 1U; month <= kMonths; ++month)
    page.months.push_back({names.at(month - 1), "/calendario/" + Month{year, month}.text() + filters, Month{year, month} == month_of_day(work.today)});
  auto sums = std::array<std::int64_t, kMonths>{};
  for (auto const& goal : goals) page.rows.push_back(row_of(work, goal, lines, year, sums));
  for (auto const sum : sums) page.sums.push_back(words.number(sum));
  return pages::page(request, work, words.text("calendar.title") + ", " + std::to_string(year), "calendar/year", page);
}

}  // namespace timon::calendar
