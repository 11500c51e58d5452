#pragma once
// Inside platform/sql only: the one place that knows SOCI.
#include <soci/soci.h>

#include <deque>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/sql/session.hpp"

namespace timon::sql {

/// A prepared statement with the places its values are read from and written to.
class Statement {
 public:
  Statement(soci::session& session, Engine engine, std::string_view text, Parameters const& parameters, std::span<Column const> columns);

  /// Binds, runs, and hands over every row; always fetches to the end, because a statement left half-way on SQLite
  /// pins an old snapshot of the whole database.
  void run(Parameters const& parameters, std::function<void(std::span<Slot const* const>)> const& take);
  long long rows_changed() { return engine_ == Engine::sqlite ? rows_changed_ : statement_.get_affected_rows(); }

 private:
  struct Bound {
    Slot slot;
    soci::indicator indicator{soci::i_null};
  };
  void check_places();
  void bind_columns(std::span<Column const> columns);
  void bind_parameters(Parameters const& parameters);
  void fill(Parameters const& parameters);
  Parameter const& parameter(Parameters const& parameters, std::size_t index) const;
  void run_on_sqlite(Parameters const& parameters, std::function<void(std::span<Slot const* const>)> const& take);
  void reset() noexcept;
  std::vector<std::string> column_names();

  Engine engine_;
  std::string text_;
  soci::statement statement_;
  std::vector<std::string> names_;  // of the :names, each once
  std::deque<Bound> in_;
  std::deque<Bound> out_;
  std::vector<Slot const*> wanted_;  // out_ in the order the row asks for
  long long rows_changed_{};
};

/// The :names of a statement, each once, in order; quoted text and «::» casts left out.
std::vector<std::string> names_in(std::string_view text);

/// Turns what SOCI threw into our own failure, with the column where the engine names it.
[[noreturn]] void rethrow(soci::soci_error const& error, Engine engine, std::string_view text);

}  // namespace timon::sql
