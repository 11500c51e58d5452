#pragma once
#include <optional>
#include <vector>

#include "ledger/integrity.hpp"
#include "platform/work/work.hpp"

namespace timon::ledger {

/// What of the promises is looked at.
struct PromiseQuery {
  InstitutionId institution{};  // and all below it
  InstitutionId exactly{};      // this one alone
  AxisId axis{};
  std::optional<Keeping> keeping{};
  int skip{};
  int limit{100};
};

/// One row for each institution with approved plans that the actor sees, by name.
std::vector<IntegrityRow> integrity_rows(Work&, PromiseQuery const&);
/// The milestones behind a figure: `limit` and one more.
std::vector<PromisedLine> promised_lines(Work&, PromiseQuery const&);

}  // namespace timon::ledger
