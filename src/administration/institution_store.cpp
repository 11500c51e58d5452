#include <algorithm>
#include <map>

#include "administration/institution_actions.hpp"
#include "platform/work/work.hpp"

namespace timon::administration {
namespace {

struct TreeRow {
  InstitutionId id;
  InstitutionId parent;
  std::string code, name, acronym, place;
  std::int64_t offices{};
  std::int64_t goals{};
};
BOOST_DESCRIBE_STRUCT(TreeRow, (), (id, parent, code, name, acronym, place, offices, goals))

using Children = std::multimap<InstitutionId, TreeRow const*>;

void put_below(std::vector<InstitutionLine>& lines, Children const& children, InstitutionId parent, int depth) {
  constexpr auto kDepthMax = 30;  // a deeper tree is a circle, which no form makes
  if (depth > kDepthMax) return;
  for (auto [each, end] = children.equal_range(parent); each != end; ++each) {
    auto const& row = *each->second;
    lines.push_back({row.id, row.code, row.name, row.acronym, row.place, row.offices, row.goals, depth});
    put_below(lines, children, row.id, depth + 1);
  }
}

}  // namespace

std::vector<InstitutionLine> institution_tree(Work& work) {
  auto const rows = work.db.all<TreeRow>(R"(
    SELECT i.id, i.parent, i.code, i.name, i.acronym, coalesce(p.name, '') AS place, (SELECT count(*) FROM office o WHERE o.institution = i.id) AS offices,
      (SELECT count(*) FROM goal g WHERE g.institution = i.id) AS goals
    FROM institution i LEFT JOIN place p ON p.id = i.place ORDER BY i.name, i.id)");
  auto children = Children{};
  for (auto const& row : rows) children.emplace(row.parent, &row);
  auto lines = std::vector<InstitutionLine>{};
  put_below(lines, children, {}, 0);
  return lines;
}

}  // namespace timon::administration
