#pragma once
#include <array>
#include <functional>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/sql/value.hpp"

namespace timon::sql {

enum class Engine { sqlite, postgresql };

/// A rule of the schema refused the row: a duplicate key, a missing reference, a value out of bounds.
struct Violation : Failure {
  enum class Kind { duplicate, reference, check, missing };
  Violation(Kind what, std::string column, std::string const& text) : Failure{text}, kind{what}, field{std::move(column)} {}
  Kind kind;
  std::string field;  // the column, as far as the engine names it
};

/// A statement asked for exactly one row and there was none.
struct Missing : Failure {
  using Failure::Failure;
};

/// Where the data lies: «sqlite:PATH» (or «sqlite::memory:») or «postgresql://…». Shared by the sessions of one process.
struct Database {
  explicit Database(std::string address);
  std::string address;
  Engine engine;
  std::mutex writers;  // SQLite has one writer: waiting here is fair, waiting inside SQLite is not
};

/// The column kinds that a row wants, by name; empty names take what comes, in order.
struct Column {
  std::string_view name;
  Kind kind;
};

/// One connection, used by one thread at a time. Statements are prepared once and kept; :names are bound by name.
class Session {
 public:
  explicit Session(Database& database);
  ~Session();
  Session(Session const&) = delete;
  Session& operator=(Session const&) = delete;

  Engine engine() const { return database_.engine; }
  Database& database() { return database_; }

  /// Every row, as described structs (columns find members by name) or as single values.
  template <class Row>
  std::vector<Row> all(std::string_view text, Parameters const& parameters = {}) {
    auto rows = std::vector<Row>{};
    each<Row>(text, parameters, [&](Row row) { rows.push_back(std::move(row)); });
    return rows;
  }
  template <class Row>
  std::optional<Row> maybe(std::string_view text, Parameters const& parameters = {}) {
    auto found = std::optional<Row>{};
    each<Row>(text, parameters, [&](Row row) {
      if (!found) found = std::move(row);
    });
    return found;
  }
  template <class Row>
  Row one(std::string_view text, Parameters const& parameters = {}) {
    auto found = maybe<Row>(text, parameters);
    if (!found) throw Missing{"no row: " + std::string{text}};
    return std::move(*found);
  }
  /// Hands over row after row without keeping them: for exports and rebuilds.
  template <class Row, class Take>
  void each(std::string_view text, Parameters const& parameters, Take&& take) {
    if constexpr (Described<Row>) {
      static auto const columns = columns_of<Row>();
      execute(text, parameters, columns, [&](std::span<Slot const* const> slots) {
        auto row = Row{};
        auto next = std::size_t{0};
        boost::mp11::mp_for_each<Members<Row>>([&](auto member) {
          using T = std::remove_reference_t<decltype(row.*member.pointer)>;
          Codec<T>::read(*slots[next++], row.*member.pointer);
        });
        take(std::move(row));
      });
    } else {
      static constexpr auto columns = std::array<Column, 1>{Column{"", Codec<Row>::kind}};
      execute(text, parameters, columns, [&](std::span<Slot const* const> slots) {
        auto row = Row{};
        Codec<Row>::read(*slots[0], row);
        take(std::move(row));
      });
    }
  }
  /// Rows whose columns are known only at run time; slots come in the order of `columns`.
  void each_slot(std::string_view text, Parameters const& parameters, std::span<Column const> columns, std::function<void(std::span<Slot const* const>)> const& take) {
    execute(text, parameters, columns, take);
  }
  /// A statement without rows; answers how many rows it changed.
  long long run(std::string_view text, Parameters const& parameters = {});
  /// Holds the row until the transaction ends, so that what is computed from it is not computed twice at once. SQLite has one
  /// writer and needs no such thing.
  void lock(std::string_view table, std::int64_t id);
  /// Several statements without parameters, one after the other, as they are: schema and pragmas.
  void script(std::string_view text);

 private:
  friend class Transaction;
  struct Inside;
  template <class Row>
  static auto columns_of() {
    auto columns = std::array<Column, boost::mp11::mp_size<Members<Row>>::value>{};
    auto next = std::size_t{0};
    boost::mp11::mp_for_each<Members<Row>>([&](auto member) {
      using T = std::remove_cvref_t<decltype(std::declval<Row&>().*member.pointer)>;
      columns[next++] = {member.name, Codec<T>::kind};
    });
    return columns;
  }
  void execute(std::string_view text, Parameters const& parameters, std::span<Column const> columns, std::function<void(std::span<Slot const* const>)> const& take);

  Database& database_;
  std::unique_ptr<Inside> inside_;
  int depth_{0};
};

/// What happens between is kept whole or not at all. Rolls back when it leaves the scope uncommitted.
/// One inside another belongs to the outer one.
class Transaction {
 public:
  enum class For { writing, reading };  // reading: one snapshot for several statements
  explicit Transaction(Session& session, For purpose = For::writing);
  ~Transaction();
  Transaction(Transaction const&) = delete;
  Transaction& operator=(Transaction const&) = delete;
  void commit();

 private:
  Session& session_;
  std::unique_lock<std::mutex> writer_;
  bool is_outer_;
  bool is_open_{true};
};

}  // namespace timon::sql
