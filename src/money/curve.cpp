#include "money/curve.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace timon::money {
namespace {

// The room of the drawing, in its own units.
constexpr auto kLeft = 44.0, kRight = 610.0, kTop = 12.0, kBottom = 200.0;
constexpr auto kLabelGap = 15.0;
constexpr auto kFull = std::int64_t{1000};
constexpr auto kStep = std::int64_t{250};
constexpr auto kMonthLabels = std::size_t{8};
constexpr auto kHighest = std::int64_t{2000};  // of the scale: money that doubled its budget is said in the table

Date month_end(Date day) {
  auto const year = year_of(day), month = static_cast<int>(month_of(day));
  return make_date(month == 12 ? year + 1 : year, month == 12 ? 1U : static_cast<unsigned>(month + 1), 1) - 1;
}

std::int64_t real_at(std::vector<Milestone> const& milestones, Date day) {
  auto all = std::int64_t{0}, finished = std::int64_t{0};
  for (auto const& milestone : milestones) {
    all += milestone.weight;
    if (milestone.finished_on && *milestone.finished_on <= day) finished += milestone.weight;
  }
  return all == 0 ? 0 : (finished * kFull * 2 + all) / (all * 2);
}

std::string drawn(double place) { return fmt::format("{:.1f}", place); }

}  // namespace

std::vector<MonthFigures> by_month(std::vector<BudgetMovement> const& movements, std::vector<Milestone> const& milestones, Date today) {
  auto months = std::vector<MonthFigures>{};
  auto first = std::optional<Date>{};
  for (auto const& movement : movements)
    if (movement.on_day <= today && (!first || movement.on_day < *first)) first = movement.on_day;
  if (!first) return months;
  for (auto end = month_end(*first);; end = month_end(end + 1)) {
    auto const day = std::min(end, today);
    months.push_back({day, figures_at(movements, day), real_at(milestones, day)});
    if (day == today) break;
  }
  if (months.size() > kMonthsMax) months.erase(months.begin(), months.end() - static_cast<std::ptrdiff_t>(kMonthsMax));
  return months;
}

Curve curve_of(std::vector<MonthFigures> const& months) {
  auto curve = Curve{};
  if (months.size() < 2 || !months.back().figures.has_budget()) return curve;
  auto const& budget = months.back().figures;
  auto const value_of = [&](std::size_t series, MonthFigures const& month) {
    constexpr MoneyKind kKinds[] = {MoneyKind::committed, MoneyKind::accrued, MoneyKind::paid};
    auto const value = series == 0 ? month.real : share_of(month.figures.of(kKinds[series - 1]), budget);
    return std::clamp(value, std::int64_t{0}, kHighest);
  };
  constexpr char const* kNames[] = {"real", "committed", "accrued", "paid"};
  auto highest = kFull;
  for (auto series = std::size_t{0}; series < 4; ++series)
    for (auto const& month : months) highest = std::max(highest, value_of(series, month));
  highest = (highest + kStep - 1) / kStep * kStep;
  auto const y = [&](std::int64_t value) { return kBottom - (kBottom - kTop) * static_cast<double>(value) / static_cast<double>(highest); };
  auto const x = [&](std::size_t i) { return kLeft + (kRight - kLeft) * static_cast<double>(i) / static_cast<double>(months.size() - 1); };
  struct Label {
    std::size_t line;
    double y;
  };
  auto labels = std::vector<Label>{};
  for (auto series = std::size_t{0}; series < 4; ++series) {
    auto line = CurveLine{.kind = kNames[series]};
    auto is_flat = true;
    for (auto i = std::size_t{0}; i < months.size(); ++i) {
      auto const value = value_of(series, months[i]);
      is_flat = is_flat && value == 0;
      line.points += (i == 0 ? "" : " ") + drawn(x(i)) + "," + drawn(y(value));
    }
    if (is_flat && series > 0) continue;
    auto const end = y(value_of(series, months.back()));
    line.end_x = drawn(kRight);
    line.end_y = drawn(end);
    line.label_x = drawn(kRight + 8);
    labels.push_back({curve.lines.size(), end});
    curve.lines.push_back(std::move(line));
  }
  // Names never lie on each other: from below upwards each keeps its distance.
  std::sort(labels.begin(), labels.end(), [](auto const& a, auto const& b) { return a.y > b.y; });
  auto below = kBottom + kLabelGap;
  for (auto& label : labels) {
    label.y = std::min(label.y, below - kLabelGap);
    below = label.y;
    curve.lines[label.line].label_y = drawn(label.y + 4);
  }
  for (auto value = std::int64_t{0}; value <= highest; value += kStep) curve.percents.push_back({drawn(y(value)), drawn(y(value) + 4), std::to_string(value / 10)});
  auto const every = (months.size() + kMonthLabels - 1) / kMonthLabels;
  for (auto i = std::size_t{0}; i < months.size(); i += every) {
    curve.dates.push_back(months[i].day);
    curve.months.push_back({drawn(x(i)), drawn(kBottom + 16), {}});
  }
  return curve;
}

}  // namespace timon::money
