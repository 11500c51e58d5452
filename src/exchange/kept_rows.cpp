#include "exchange/kept_rows.hpp"

#include <boost/json.hpp>

#include <array>

#include "base/text.hpp"
#include "exchange/rows_in.hpp"
#include "obstacles/obstacles.hpp"
#include "platform/words/words.hpp"

namespace timon::exchange {
namespace {

constexpr auto kChanged = "changed";  // what stands on a row that somebody changed since

/// What others name, and what all else of a plan hangs from.
bool is_head(std::string const& table) { return table == Goal::kTable || table == Milestone::kTable || table == Obstacle::kTable; }

std::int64_t number_at(ImportChange const& change, char const* member) {
  auto const& members = change.after ? change.after : change.before;
  if (!members) return 0;
  auto const parsed = boost::json::parse(*members);
  auto const* const value = parsed.as_object().if_contains(member);
  return value != nullptr && value->is_int64() ? value->as_int64() : 0;
}

struct SealedRow {
  std::int64_t id{};
  std::string seal;
};
BOOST_DESCRIBE_STRUCT(SealedRow, (), (id, seal))

}  // namespace

std::string code_of(ImportChange const& change) {
  auto const& members = change.after ? change.after : change.before;
  if (!members) return {};
  auto const parsed = boost::json::parse(*members);
  auto const* const code = parsed.as_object().if_contains("code");
  return code != nullptr && code->is_string() ? std::string{code->as_string()} : std::string{};
}

std::string row_words(Words const& words, std::string const& table, std::string const& code) {
  auto const noun = words.text("plan.undo.row." + table);
  return code.empty() ? noun : noun + " " + code;
}

KeptRows::KeptRows(sql::Session& db, std::vector<ImportChange> const& changes) {
  for (auto const& change : changes) {
    if (!change.is_new()) continue;
    made_.insert({change.object, change.object_id});
    if (is_head(change.object)) codes_[{change.object, change.object_id}] = code_of(change);
  }
  rows_ = built_on(db, made_);
  note_changed(db, changes);
  put_on_goals(changes);
  keep_parents(changes);
}

void KeptRows::note_changed(sql::Session& db, std::vector<ImportChange> const& changes) {
  auto seals = std::map<RowName, std::string>{};
  for (auto const& change : changes)
    if (is_head(change.object) && made_.contains({change.object, change.object_id})) seals.try_emplace({change.object, change.object_id}, change.seal.value_or(""));
  for (auto const* table : {Goal::kTable, Milestone::kTable, Obstacle::kTable}) {
    auto const text = std::string{"SELECT id, seal FROM "} + table + " WHERE id BETWEEN :first AND :last";
    auto const first = seals.lower_bound({table, 0});
    if (first == seals.end() || first->first.first != table) continue;
    auto const last = std::prev(seals.upper_bound({table, std::numeric_limits<std::int64_t>::max()}));
    // Rows of one import have numbers in a row.
    db.each<SealedRow>(text, sql::with("first", first->first.second, "last", last->first.second), [&](SealedRow const& row) {
      auto const found = seals.find({table, row.id});
      if (found != seals.end() && found->second != row.seal) rows_[found->first].insert(kChanged);
    });
  }
}

/// A goal that the import made stays whole or goes whole.
void KeptRows::put_on_goals(std::vector<ImportChange> const& changes) {
  for (auto const& change : changes) {
    if (!change.is_new() || change.object == Goal::kTable || !is_head(change.object)) continue;
    auto const goal = RowName{Goal::kTable, change.thread};
    auto const found = rows_.find({change.object, change.object_id});
    if (found == rows_.end() || !made_.contains(goal)) continue;
    rows_[goal].merge(std::set<std::string>{found->second});
    rows_.erase(found);
  }
}

void KeptRows::keep_parents(std::vector<ImportChange> const& changes) {
  auto parents = std::map<RowName, RowName>{};
  for (auto const& change : changes)
    if (change.is_new() && change.object == Goal::kTable)
      if (auto const parent = RowName{Goal::kTable, number_at(change, "parent")}; made_.contains(parent)) parents[{change.object, change.object_id}] = parent;
  for (auto const& [goal, first] : parents) {
    if (!rows_.contains(goal)) continue;
    for (auto up = first;;) {
      rows_[up].insert(Goal::kTable);
      auto const next = parents.find(up);
      if (next == parents.end()) break;
      up = next->second;
    }
  }
}

bool KeptRows::keeps(ImportChange const& change) const {
  if (rows_.empty()) return false;
  if (rows_.contains({change.object, change.object_id}) || rows_.contains({Goal::kTable, change.thread})) return true;
  return rows_.contains({Milestone::kTable, number_at(change, "milestone")}) || rows_.contains({Obstacle::kTable, number_at(change, "obstacle")});
}

std::vector<std::string> KeptRows::told(Words const& words) const {
  auto told = std::vector<std::string>{};
  for (auto const& [row, tables] : rows_) {
    auto nouns = std::vector<std::string>{};
    for (auto const& table : tables) nouns.push_back(words.text("plan.undo.row." + table));
    auto const code = codes_.find(row);
    told.push_back(row_words(words, row.first, code == codes_.end() ? std::string{} : code->second) + " (" + join(nouns, ", ") + ")");
  }
  return told;
}

}  // namespace timon::exchange
