#pragma once
#include <string>
#include <utility>
#include <vector>

#include "platform/sql/insertion.hpp"
#include "platform/sql/table.hpp"
#include "platform/work/refusal.hpp"
#include "platform/work/work.hpp"

namespace timon {

/// One change of the world: a transaction and its entry in the journal, both or neither. Rows are written only through
/// it, so no change can be missing from the journal. Rolls back when it leaves the scope uncommitted.
class Deed {
 public:
  /// `event` is a past participle («milestone_reprogrammed»); `reason` is what the person gave.
  Deed(Work& work, std::string event, std::string reason = {});

  /// What follows is told in the history of this goal.
  void thread(std::int64_t goal) { thread_ = goal; }
  /// In whose office's name the deed is signed.
  void sign(OfficeId office);

  /// Adds the row; answers it with its number.
  template <sql::Stored T>
  T insert(T row) {
    static auto const text = insert_text(T::kTable, names_of<T>());
    if constexpr (requires { row.revision; }) row.revision = 1;
    auto members = sql::members_of(row);
    row.id = decltype(row.id){insert_row(text, T::kTable, std::move(members))};
    return row;
  }
  /// Where many rows of one table go.
  template <sql::Stored T>
  sql::Insertion insertion_of() {
    auto columns = names_of<T>();
    columns.insert(columns.begin(), "seal");
    return {db_, T::kTable, columns};
  }
  /// As `insert`, of a row that has its number from `sql::next_ids`. It is written once the insertion is finished.
  template <sql::Stored T>
  void insert(sql::Insertion& into, T& row) {
    if constexpr (requires { row.revision; }) row.revision = 1;
    insert_into(into, T::kTable, row.id.number, sql::members_of(row));
  }
  /// Writes `after` over `before`; answers it with its new revision. Throws Stale when the row is no longer `before`.
  template <sql::Stored T>
  T update(T const& before, T after) {
    static auto const text = update_text(T::kTable, names_of<T>());
    after.revision = before.revision + 1;
    update_row(text, T::kTable, before.id.number, before.revision, sql::members_of(before), sql::members_of(after));
    return after;
  }
  template <sql::Stored T>
  void erase(T const& row) {
    erase_row(T::kTable, row.id.number, row.revision, sql::members_of(row));
  }

  /// True when nothing was written: such a deed leaves no entry.
  bool is_empty() const { return changes_.empty(); }
  /// Writes the entry and makes all of it last.
  void commit();

 private:
  template <sql::Stored T>
  static std::vector<std::string> names_of() {
    auto names = std::vector<std::string>{};
    boost::mp11::mp_for_each<sql::Members<T>>([&](auto member) { names.emplace_back(member.name); });
    return names;
  }
  static std::string insert_text(std::string const& table, std::vector<std::string> const& names);
  static std::string update_text(std::string const& table, std::vector<std::string> const& names);
  std::int64_t insert_row(std::string const& text, std::string table, sql::Parameters members);
  void insert_into(sql::Insertion& into, std::string table, std::int64_t id, sql::Parameters members);
  void update_row(std::string const& text, std::string table, std::int64_t id, std::int64_t revision_seen, sql::Parameters before, sql::Parameters after);
  void erase_row(std::string table, std::int64_t id, std::int64_t revision_seen, sql::Parameters members);

  void sign(Seat const&);

  sql::Session& db_;
  Actor const& actor_;
  sql::Transaction transaction_;
  journal::Entry entry_;
  std::vector<journal::Change> changes_;
  std::optional<std::int64_t> thread_;
};

}  // namespace timon
