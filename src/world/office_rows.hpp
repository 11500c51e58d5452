#pragma once
#include <optional>
#include <string>
#include <vector>

namespace timon::world {

struct InstitutionRow {
  std::string code, name, acronym, parent, kind;
};

struct PlaceRow {
  std::string code, name, level, parent;
};

struct AxisRow {
  std::string code, title;
};

/// An office and who sits there. `until` is told in days before today: then the next row of the same office follows, or none.
struct OfficeRow {
  std::string institution, title, role, holder;
  std::optional<int> from;  // since the beginning when it is not told
  std::optional<int> until;
  bool is_account{};  // offered in «entrar como»
};

std::vector<InstitutionRow> institution_rows();
std::vector<PlaceRow> place_rows();
std::vector<AxisRow> axis_rows();
std::vector<AxisRow> objective_rows();
std::vector<OfficeRow> office_rows();
/// Offices of one kind of work; office_rows() joins them.
std::vector<OfficeRow> manager_rows();

}  // namespace timon::world
