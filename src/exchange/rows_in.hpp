#pragma once
#include <algorithm>
#include <string>
#include <vector>

#include "platform/sql/list.hpp"
#include "platform/sql/table.hpp"

namespace timon::exchange {

/// The rows whose column holds one of the values, in order of id: a few statements for however many values.
template <sql::Stored T, class V>
std::vector<T> rows_in(sql::Session& db, std::string const& column, std::vector<V> values) {
  constexpr auto kAtOnce = std::size_t{128};
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  auto rows = std::vector<T>{};
  for (auto from = std::size_t{0}; from < values.size(); from += kAtOnce) {
    auto parameters = sql::Parameters{};
    auto const list = sql::list_of(
        "v", std::vector<V>(values.begin() + static_cast<std::ptrdiff_t>(from), values.begin() + static_cast<std::ptrdiff_t>(std::min(from + kAtOnce, values.size()))), parameters);
    db.each<T>(sql::select<T>("WHERE " + column + " IN (" + list + ")"), parameters, [&](T row) { rows.push_back(std::move(row)); });
  }
  std::sort(rows.begin(), rows.end(), [](T const& a, T const& b) { return a.id.number < b.id.number; });
  return rows;
}

}  // namespace timon::exchange
