#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "exchange/built_on.hpp"
#include "goals/goals.hpp"
#include "platform/work/work.hpp"

namespace timon::exchange {

/// A change as the journal keeps it.
struct ImportChange {
  std::string object;
  std::int64_t object_id{};
  std::int64_t thread{};  // 0: of no goal
  std::optional<std::string> before;
  std::optional<std::string> after;
  std::optional<std::string> seal;
  bool is_new() const { return !before && after; }
};
BOOST_DESCRIBE_STRUCT(ImportChange, (), (object, object_id, thread, before, after, seal))

/// Which rows that an import made stay when it is taken back: goals on which something of others stands, or that were changed
/// since, with all that the import put on them; and the same of its milestones, alerts and restrictions on older goals.
class KeptRows {
 public:
  /// `changes`: the newest first.
  KeptRows(sql::Session&, std::vector<ImportChange> const& changes);

  bool keeps(ImportChange const&) const;
  bool keeps(GoalId goal) const { return rows_.contains({Goal::kTable, goal.number}); }
  /// What stays and what stands on it, for people: «meta A04 (documento, presupuesto)».
  std::vector<std::string> told(Words const&) const;

 private:
  void note_changed(sql::Session&, std::vector<ImportChange> const&);
  void put_on_goals(std::vector<ImportChange> const&);
  void keep_parents(std::vector<ImportChange> const&);

  std::set<RowName> made_;
  std::map<RowName, std::set<std::string>> rows_;
  std::map<RowName, std::string> codes_;
};

/// «restricción R-04»: the row, for people.
std::string row_words(Words const&, std::string const& table, std::string const& code);
/// The code in the journal's words about the row; empty: it has none.
std::string code_of(ImportChange const&);

}  // namespace timon::exchange
