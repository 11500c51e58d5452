#include "plans/integrating.hpp"

#include "base/text.hpp"

namespace timon {
namespace {

constexpr auto kWhole = 100;
constexpr auto kThousand = 1000;

std::int64_t thousandths(std::int64_t part, std::int64_t whole) { return whole == 0 ? 0 : (part * kThousand + whole / 2) / whole; }

}  // namespace

Outcome<std::map<InstitutionId, std::int64_t>> percents_from(std::vector<TypedShare> const& typed) {
  auto problems = Problems{};
  auto percents = std::map<InstitutionId, std::int64_t>{};
  auto sum = std::int64_t{0};
  for (auto const& each : typed) {
    auto text = trimmed(each.text);
    if (text.ends_with('%')) text = trimmed(text.substr(0, text.size() - 1));
    if (text.empty()) continue;
    auto const number = integer_from(text);
    if (!number || *number < 1 || *number > kWhole) {
      problems.push_back({"percent-" + std::to_string(each.institution.number), "share.percent.not_one"});
      continue;
    }
    percents[each.institution] = *number;
    sum += *number;
  }
  if (problems.empty() && sum > kWhole) problems.push_back({"percent-" + std::to_string(typed.front().institution.number), "share.percent.too_much", {std::to_string(sum)}});
  if (!problems.empty()) return problems;
  return percents;
}

PartSum sum_of(std::vector<PartFigures> const& parts) {
  auto sum = PartSum{};
  auto weight = std::int64_t{0}, finished = std::int64_t{0}, expected = std::int64_t{0};
  for (auto const& part : parts) {
    sum.stopped += part.stopped, sum.late += part.late, sum.on_course += part.on_course, sum.finished += part.finished;
    weight += part.weight, finished += part.weight_finished, expected += part.weight_expected;
    if (part.budget) sum.budgets[part.currency] += *part.budget;
  }
  sum.progress = thousandths(finished, weight);
  sum.expected = thousandths(expected, weight);
  return sum;
}

}  // namespace timon
