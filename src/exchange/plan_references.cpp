#include "exchange/plan_references.hpp"

#include <map>
#include <set>

#include "exchange/plan_columns.hpp"

namespace timon::exchange {
namespace {

/// What the file itself defines.
using Defined = std::map<Names, std::set<std::pair<std::string, std::string>>>;

template <class Row>
void define(Defined& defined, Names names, std::vector<Row> const& rows) {
  for (auto const& row : rows)
    if (row.code.has_value()) defined[names].emplace(*row.code, "");
}

Defined defined_by(PlanRows const& plan) {
  auto defined = Defined{};
  define(defined, Names::institution, plan.institutions);
  define(defined, Names::place, plan.places);
  define(defined, Names::axis, plan.axes);
  define(defined, Names::objective, plan.objectives);
  define(defined, Names::goal, plan.goals);
  define(defined, Names::obstacle, plan.alerts);
  define(defined, Names::obstacle, plan.restrictions);
  define(defined, Names::indicator, plan.indicators);
  for (auto const& row : plan.milestones)
    if (row.goal.has_value() && row.code.has_value()) defined[Names::milestone].emplace(*row.goal, *row.code);
  return defined;
}

bool is_defined(Defined const& defined, Names names, Reference const& reference) {
  auto const has = [&](Names kind) {
    auto const found = defined.find(kind);
    return found != defined.end() && found->second.contains({reference.code, reference.milestone});
  };
  if (names != Names::object) return has(names);
  // An object is a milestone when it says so, else a goal, an obstacle or an indicator.
  if (!reference.milestone.empty()) return has(Names::milestone);
  return has(Names::goal) || has(Names::obstacle) || has(Names::indicator);
}

References references_in(std::string const& code) { return {{code, {}}}; }
References references_in(References const& references) { return references; }
References references_in(Due const& due) { return due.on ? References{} : References{due.after}; }
References references_in(Texts const& codes) {
  auto references = References{};
  for (auto const& code : codes) references.push_back({code, {}});
  return references;
}
References references_in(auto const&) { return {}; }

}  // namespace

std::vector<PlanReference> references_outside(PlanRows const& plan) {
  auto const defined = defined_by(plan);
  auto outside = std::vector<PlanReference>{};
  for_each_sheet(plan, [&]<class Row>(std::string_view sheet, std::vector<Row> const& rows) {
    for_each_column<Row>([&](auto const& column) {
      if (column.format.names == Names::nothing) return;
      for (auto const& row : rows) {
        auto const& given = row.*column.member;
        if (!given.has_value()) continue;
        for (auto const& reference : references_in(*given))
          if (!is_defined(defined, column.format.names, reference))
            outside.push_back({std::string{sheet}, row.line, std::string{column.format.name}, column.format.names, reference});
      }
    });
  });
  return outside;
}

}  // namespace timon::exchange
