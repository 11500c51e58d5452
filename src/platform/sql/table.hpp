#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "platform/sql/session.hpp"

namespace timon::sql {

/// A stored struct says where it lies: `static constexpr auto kTable = "goal";`. Columns are its members.
template <class T>
concept Stored = Described<T> && requires { T::kTable; };

/// A table as the program sees it, for tests of the schema and for `timon verify`.
struct TableShape {
  std::string_view name;
  std::vector<Column> columns;
};
template <Stored T>
TableShape shape_of() {
  auto shape = TableShape{T::kTable, {}};
  boost::mp11::mp_for_each<Members<T>>([&](auto member) {
    using M = std::remove_cvref_t<decltype(std::declval<T&>().*member.pointer)>;
    shape.columns.push_back({member.name, Codec<M>::kind});
  });
  return shape;
}

/// «id, code, title»: every column of the struct, each behind the prefix: `columns<Goal>("g.")`.
template <Described T>
std::string columns(std::string_view prefix = "") {
  auto text = std::string{};
  boost::mp11::mp_for_each<Members<T>>([&](auto member) {
    if (!text.empty()) text += ", ";
    text.append(prefix).append(member.name);
  });
  return text;
}

/// «SELECT columns FROM table » and what follows: `select<Goal>("WHERE code = :code")`.
template <Stored T>
std::string select(std::string_view rest) {
  return "SELECT " + columns<T>(std::string{T::kTable} + ".") + " FROM " + T::kTable + " " + std::string{rest};
}

}  // namespace timon::sql
