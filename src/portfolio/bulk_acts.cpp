#include "portfolio/bulk_acts.hpp"

#include "portfolio/tags.hpp"

namespace timon::portfolio {

void check_choice(Problems& problems, std::size_t rows, char const* none) {
  if (rows == 0) problems.push_back({"item", none});
  if (rows > kBulkRowsMax) problems.push_back({"item", "portfolio.bulk.too_many", {std::to_string(kBulkRowsMax)}});
}

void check_label(Problems& problems, std::string const& label) {
  if (label.empty()) problems.push_back({"label", "portfolio.bulk.no_label"});
  for (auto& problem : problems_of_tags({label}, "label")) problems.push_back(std::move(problem));
}

Outcome<Done> label_one(Work& work, GoalId goal, MilestoneId milestone, std::string const& label, bool is_on) {
  auto const done = is_on ? add_tag(work, goal, milestone, label) : remove_tag(work, goal, milestone, label);
  if (!done) return done.error();
  if (!*done) return Problem{"", "portfolio.bulk.same"};
  return Done{};
}

std::optional<Problem> refusal_of(Together& all, std::function<Outcome<Done>()> const& deed) {
  auto step = Together::Step{all};
  try {
    auto const done = deed();
    if (!done) return done.error().front();
    step.keep();
    return std::nullopt;
  } catch (Stale const&) {
    return Problem{"", "portfolio.bulk.stale"};
  } catch (Forbidden const&) {
    return Problem{"", "portfolio.bulk.forbidden"};
  } catch (NotFound const&) {
    return Problem{"", "portfolio.bulk.gone"};
  }
}

}  // namespace timon::portfolio
