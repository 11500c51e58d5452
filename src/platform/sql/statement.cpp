#include "platform/sql/statement.hpp"

#include <libpq-fe.h>
#include <soci/postgresql/soci-postgresql.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <algorithm>
#include <regex>

namespace timon::sql {
namespace {

bool is_name_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; }

std::string first_match(std::string const& text, char const* pattern) {
  auto found = std::smatch{};
  return std::regex_search(text, found, std::regex{pattern}) ? found[1].str() : std::string{};
}

Violation violation_of(soci::sqlite3_soci_error const&, std::string const& text) {
  using enum Violation::Kind;
  // «UNIQUE constraint failed: milestone.goal, milestone.code»: the last column is the one a person typed.
  if (text.find("UNIQUE constraint failed") != std::string::npos) return {duplicate, first_match(text, "failed: .*\\.(\\w+)"), text};
  if (text.find("NOT NULL constraint failed") != std::string::npos) return {missing, first_match(text, "failed: \\w+\\.(\\w+)"), text};
  if (text.find("FOREIGN KEY constraint failed") != std::string::npos) return {reference, "", text};
  return {check, first_match(text, "failed: (\\w+)"), text};
}

Violation violation_of(soci::postgresql_soci_error const& error, std::string const& text) {
  using enum Violation::Kind;
  auto const state = error.sqlstate();
  if (state == "23505") return {duplicate, first_match(text, "Key \\((?:.*, )?\"?(\\w+)\"?\\)="), text};
  if (state == "23502") return {missing, first_match(text, "column \"(\\w+)\""), text};
  if (state == "23503") return {reference, first_match(text, "Key \\((\\w+)\\)="), text};
  return {check, first_match(text, "constraint \"(\\w+)\""), text};
}

void read_column(sqlite_api::sqlite3_stmt* statement, int column, Slot& slot) {
  slot.is_null = sqlite_api::sqlite3_column_type(statement, column) == SQLITE_NULL;
  if (slot.is_null) return;
  switch (slot.kind) {
    case Kind::integer: slot.integer = sqlite_api::sqlite3_column_int64(statement, column); break;
    case Kind::real: slot.real = sqlite_api::sqlite3_column_double(statement, column); break;
    case Kind::text: {
      // The text first: asking for its length may turn it into another encoding.
      auto const* const text = reinterpret_cast<char const*>(sqlite_api::sqlite3_column_text(statement, column));
      slot.text.assign(text == nullptr ? "" : text, static_cast<std::size_t>(sqlite_api::sqlite3_column_bytes(statement, column)));
      break;
    }
  }
}

}  // namespace

std::vector<std::string> names_in(std::string_view text) {
  auto names = std::vector<std::string>{};
  for (auto i = std::size_t{0}; i < text.size(); ++i) {
    if (text[i] == '\'') {
      i = text.find('\'', i + 1);
      if (i == std::string_view::npos) break;
    } else if (text[i] == ':' && i + 1 < text.size()) {
      if (text[i + 1] == ':') {
        ++i;
        continue;
      }
      auto end = i + 1;
      while (end < text.size() && is_name_letter(text[end])) ++end;
      auto name = std::string{text.substr(i + 1, end - i - 1)};
      if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
      i = end - 1;
    }
  }
  return names;
}

void rethrow(soci::soci_error const& error, Engine engine, std::string_view statement) {
  auto const text = std::string{error.what()};
  if (engine == Engine::sqlite) {
    if (auto const* e = dynamic_cast<soci::sqlite3_soci_error const*>(&error); e && text.find("constraint failed") != std::string::npos) throw violation_of(*e, text);
  } else if (auto const* e = dynamic_cast<soci::postgresql_soci_error const*>(&error); e && e->sqlstate().starts_with("23")) {
    throw violation_of(*e, text);
  }
  throw Failure{text + " in «" + std::string{statement} + "»"};
}

Statement::Statement(soci::session& session, Engine engine, std::string_view text, Parameters const& parameters, std::span<Column const> columns)
    : engine_{engine}, text_{text}, statement_{session}, names_{names_in(text)} {
  statement_.alloc();
  statement_.prepare(text_, soci::details::st_repeatable_query);
  bind_columns(columns);
  bind_parameters(parameters);
  if (engine_ == Engine::postgresql) statement_.define_and_bind();
  else check_places();
}

/// SQLite numbers names as they first appear in the text, as we do: values go in by number.
void Statement::check_places() {
  auto* const inside = static_cast<soci::sqlite3_statement_backend*>(statement_.get_backend())->stmt_;
  auto is_alike = sqlite_api::sqlite3_bind_parameter_count(inside) == static_cast<int>(names_.size());
  for (auto i = std::size_t{0}; is_alike && i < names_.size(); ++i) is_alike = sqlite_api::sqlite3_bind_parameter_name(inside, static_cast<int>(i) + 1) == ":" + names_[i];
  if (!is_alike) throw Failure{"the :names are numbered in another order in " + text_};
}

std::vector<std::string> Statement::column_names() {
  auto names = std::vector<std::string>{};
  if (engine_ == Engine::sqlite) {
    auto* const inside = static_cast<soci::sqlite3_statement_backend*>(statement_.get_backend())->stmt_;
    for (auto i = 0; i < sqlite_api::sqlite3_column_count(inside); ++i) names.emplace_back(sqlite_api::sqlite3_column_name(inside, i));
  } else {
    auto* const inside = static_cast<soci::postgresql_statement_backend*>(statement_.get_backend());
    auto const result = std::unique_ptr<PGresult, void (*)(PGresult*)>{PQdescribePrepared(inside->session_.conn_, inside->statementName_.c_str()), PQclear};
    for (auto i = 0; i < PQnfields(result.get()); ++i) names.emplace_back(PQfname(result.get(), i));
  }
  return names;
}

void Statement::bind_columns(std::span<Column const> columns) {
  if (columns.empty()) return;
  auto const names = column_names();
  auto const is_positional = columns.front().name.empty();
  for (auto i = std::size_t{0}; i < names.size(); ++i) {
    auto const wanted = is_positional ? (i < columns.size() ? columns.begin() + static_cast<std::ptrdiff_t>(i) : columns.end())
                                      : std::find_if(columns.begin(), columns.end(), [&](Column const& c) { return c.name == names[i]; });
    auto& bound = out_.emplace_back();
    bound.slot.kind = wanted == columns.end() ? Kind::text : wanted->kind;
    if (engine_ == Engine::sqlite) continue;
    switch (bound.slot.kind) {
      case Kind::integer: statement_.exchange(soci::into(bound.slot.integer, bound.indicator)); break;
      case Kind::real: statement_.exchange(soci::into(bound.slot.real, bound.indicator)); break;
      case Kind::text: statement_.exchange(soci::into(bound.slot.text, bound.indicator)); break;
    }
  }
  for (auto i = std::size_t{0}; i < columns.size(); ++i) {
    auto const at = is_positional ? i : static_cast<std::size_t>(std::find(names.begin(), names.end(), columns[i].name) - names.begin());
    if (at >= names.size()) throw Failure{"the query has no column " + std::string{columns[i].name} + ": " + text_};
    wanted_.push_back(&out_[at].slot);
  }
}

void Statement::bind_parameters(Parameters const& parameters) {
  for (auto const& name : names_) {
    auto const given = std::find_if(parameters.begin(), parameters.end(), [&](Parameter const& p) { return p.name == name; });
    if (given == parameters.end()) throw Failure{"no value for :" + name + " in " + text_};
    auto& bound = in_.emplace_back();
    bound.slot.kind = given->slot.kind;
    if (engine_ == Engine::sqlite) continue;
    switch (bound.slot.kind) {
      case Kind::integer: statement_.exchange(soci::use(bound.slot.integer, bound.indicator, name)); break;
      case Kind::real: statement_.exchange(soci::use(bound.slot.real, bound.indicator, name)); break;
      case Kind::text: statement_.exchange(soci::use(bound.slot.text, bound.indicator, name)); break;
    }
  }
}

Parameter const& Statement::parameter(Parameters const& parameters, std::size_t i) const {
  auto const given = i < parameters.size() && parameters[i].name == names_[i]
                         ? parameters.begin() + static_cast<std::ptrdiff_t>(i)
                         : std::find_if(parameters.begin(), parameters.end(), [&](Parameter const& p) { return p.name == names_[i]; });
  if (given == parameters.end() || given->slot.kind != in_[i].slot.kind) throw Failure{"no fitting value for :" + names_[i] + " in " + text_};
  // PostgreSQL would cut the text there and say nothing. What people type is checked long before.
  if (!given->slot.is_null && given->slot.kind == Kind::text && given->slot.text.find('\0') != std::string::npos)
    throw Failure{"a text with a NUL for :" + names_[i] + " in " + text_};
  return *given;
}

void Statement::fill(Parameters const& parameters) {
  for (auto i = std::size_t{0}; i < names_.size(); ++i) {
    auto const& slot = parameter(parameters, i).slot;
    auto& bound = in_[i];
    bound.indicator = slot.is_null ? soci::i_null : soci::i_ok;
    bound.slot.integer = slot.integer;
    bound.slot.real = slot.real;
    bound.slot.text = slot.text;
  }
}

/// Values go straight into the statement and out of it: SOCI would copy each text twice more on either way.
void Statement::run_on_sqlite(Parameters const& parameters, std::function<void(std::span<Slot const* const>)> const& take) {
  auto* const inside = static_cast<soci::sqlite3_statement_backend*>(statement_.get_backend())->stmt_;
  auto* const connection = sqlite_api::sqlite3_db_handle(inside);
  for (auto i = std::size_t{0}; i < names_.size(); ++i) {
    auto const& slot = parameter(parameters, i).slot;
    auto const place = static_cast<int>(i) + 1;
    if (slot.is_null) sqlite_api::sqlite3_bind_null(inside, place);
    else if (slot.kind == Kind::integer) sqlite_api::sqlite3_bind_int64(inside, place, slot.integer);
    else if (slot.kind == Kind::real) sqlite_api::sqlite3_bind_double(inside, place, slot.real);
    else sqlite_api::sqlite3_bind_text(inside, place, slot.text.data(), static_cast<int>(slot.text.size()), nullptr);  // it outlives the run
  }
  auto result = sqlite_api::sqlite3_step(inside);
  for (; result == SQLITE_ROW; result = sqlite_api::sqlite3_step(inside)) {
    if (out_.empty()) continue;
    auto column = 0;
    for (auto& bound : out_) read_column(inside, column++, bound.slot);
    take(wanted_);
  }
  if (result != SQLITE_DONE) throw soci::sqlite3_soci_error(sqlite_api::sqlite3_errmsg(connection), result);
  rows_changed_ = sqlite_api::sqlite3_changes(connection);
}

void Statement::reset() noexcept {
  if (engine_ != Engine::sqlite) return;
  sqlite_api::sqlite3_reset(static_cast<soci::sqlite3_statement_backend*>(statement_.get_backend())->stmt_);
}

void Statement::run(Parameters const& parameters, std::function<void(std::span<Slot const* const>)> const& take) {
  struct Drained {
    Statement& statement;
    ~Drained() { statement.reset(); }
  } const drained{*this};
  if (engine_ == Engine::sqlite) return run_on_sqlite(parameters, take);
  fill(parameters);
  auto has_row = statement_.execute(true);
  while (has_row && !out_.empty()) {
    for (auto& bound : out_) bound.slot.is_null = bound.indicator == soci::i_null;
    take(wanted_);
    has_row = statement_.fetch();
  }
}

}  // namespace timon::sql
