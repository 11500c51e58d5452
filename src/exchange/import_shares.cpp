#include <algorithm>

#include "exchange/import.hpp"

namespace timon::exchange {
namespace {

constexpr auto kSheet = std::string_view{"participaciones"};
constexpr auto kWhole = 100;

/// The sheet of shares in percent: each of an institution that is in charge of the goal or shares it.
class ShareSheet {
 public:
  explicit ShareSheet(Import& in) : in_{in} {
    for (auto const& row : in.rows.shares)
      if (row.goal.has_value() && row.institution.has_value() && !row.percent.is_absent()) said_[*row.goal][*row.institution] = row.percent.value_or(0);
  }

  Fate run(Spot spot, ShareRow& row) {
    if (!row.goal.has_value() || !row.institution.has_value()) return Fate::wrong;
    auto const* const goal = in_.goal(spot, "meta", *row.goal);
    auto const institution = in_.institution(spot, "institucion", *row.institution);
    if (goal == nullptr || !institution) return Fate::wrong;
    auto& shares = in_.known.share_percents[goal->id.number];
    auto const stored = std::ranges::find(shares, institution, &SharePercent::institution);
    auto const key = goal->code + ": " + *row.institution;
    if (stored != shares.end() && !in_.keep_changes(spot, key, row_of(in_.known, *stored), row)) return Fate::equal;
    check(spot, *goal, institution, row);
    if (in_.is_bad(spot)) return Fate::wrong;
    return write(spot, key, *goal, institution, row);
  }

 private:
  void check(Spot spot, Goal const& goal, InstitutionId institution, ShareRow const& row) {
    auto const code = in_.known.code_of(institution);
    in_.must_reach(spot, goal);
    if (!carries(in_.known, goal, institution)) in_.wrong(spot, "institucion", code, {{}, "plan.share.not_carried", {code, goal.code}});
    if (!row.percent.has_value()) return;
    auto const text = std::to_string(*row.percent);
    if (*row.percent < 1 || *row.percent > kWhole) in_.wrong(spot, "porcentaje", text, {{}, "share.percent.not_one"});
    else if (auto const sum = sum_of(goal); sum > kWhole) in_.wrong(spot, "porcentaje", text, {{}, "share.percent.too_much", {std::to_string(sum)}});
  }

  /// What all of them carry once the file is in.
  std::int64_t sum_of(Goal const& goal) const {
    auto percents = std::map<std::string, std::int64_t>{};
    for (auto const& each : in_.known.share_percents[goal.id.number])
      if (carries(in_.known, goal, each.institution)) percents[in_.known.code_of(each.institution)] = each.percent;
    if (auto const found = said_.find(goal.code); found != said_.end())
      for (auto const& [institution, percent] : found->second) percents[institution] = percent;
    auto sum = std::int64_t{0};
    for (auto const& [institution, percent] : percents) sum += percent;
    return sum;
  }

  Fate write(Spot spot, std::string const& key, Goal const& goal, InstitutionId institution, ShareRow const& row) {
    auto& shares = in_.known.share_percents[goal.id.number];
    auto const stored = std::ranges::find(shares, institution, &SharePercent::institution);
    if (!row.percent.has_value()) {
      if (stored == shares.end()) return Fate::equal;
      in_.draft.remove(*stored, goal.id);
      shares.erase(stored);
      return Fate::changed;
    }
    auto* const row_before = stored == shares.end() ? nullptr : &*stored;
    auto after = row_before ? *row_before : SharePercent{.id = Id<SharePercent>{in_.draft.next_id()}, .goal = goal.id, .institution = institution};
    after.percent = *row.percent;
    return in_.put(spot, key, shares, row_before, after, std::to_string(after.percent) + " %");
  }

  Import& in_;
  std::map<std::string, std::map<std::string, std::int64_t>> said_;  // by goal and institution, as their codes stand in the file
};

}  // namespace

void import_shares(Import& in) {
  auto sheet = ShareSheet{in};
  in.each<ShareRow>(kSheet, pointers_to(in.rows.shares), [&](Spot spot, ShareRow& row) { return sheet.run(spot, row); });
}

}  // namespace timon::exchange
