#pragma once
#include <string>
#include <vector>

#include "base/outcome.hpp"
#include "organization/organization.hpp"
#include "platform/work/work.hpp"

namespace timon::administration {

// The tree of institutions. Needs the right to manage people; the reach of each is made anew in the same transaction.

constexpr auto kCodeLengthMax = std::size_t{40};

/// The first one is the government itself and has none above; each other one has. A code is given once.
Outcome<Institution> add_institution(Work&, Institution);
/// Names, code, kind, place, and where it hangs: never below itself.
Outcome<Institution> edit_institution(Work&, InstitutionId, std::int64_t revision_seen, Institution wanted);

/// A node of the tree with how deep it lies, each above those below it.
struct InstitutionLine {
  InstitutionId id;
  std::string code;
  std::string name;
  std::string acronym;
  std::string place;
  std::int64_t offices{};
  std::int64_t goals{};
  int depth{};
};
std::vector<InstitutionLine> institution_tree(Work&);

}  // namespace timon::administration
