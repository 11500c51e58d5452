#pragma once
#include <boost/json.hpp>

#include <string>
#include <vector>

#include "goals/goals.hpp"
#include "platform/journal/journal.hpp"

namespace timon::goals {

/// What happened once, for people: the entry, who in which office, and the rows it changed.
struct HistoryEntry {
  journal::Entry entry;
  std::string person;
  std::string office;
  std::vector<journal::Change> changes;  // the first of them
  std::int64_t changes_total{};
};
struct HistoryPage {
  std::vector<HistoryEntry> entries;  // newest first
  bool has_more{};
};

/// A right that only reads: a token that may not write has it too.
bool may_read(Actor const&, Right);

/// The history of a goal the actor sees; `before_entry` 0 begins at the end. Reserved texts of logs are left out for who
/// may not read them.
HistoryPage history_of(Work&, GoalId, std::int64_t before_entry, int limit);
/// The whole journal, for who may read it.
HistoryPage journal_page(Work&, std::int64_t before_entry, int limit);

boost::json::object told(HistoryEntry const&);

}  // namespace timon::goals
