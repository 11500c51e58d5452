#pragma once
#include <algorithm>
#include <string>
#include <vector>

#include "platform/sql/table.hpp"

namespace timon::exchange {

/// The rows whose column holds one of the values, in order of id: a few statements for however many values.
template <sql::Stored T, class V>
std::vector<T> rows_in(sql::Session& db, std::string const& column, std::vector<V> values) {
  constexpr auto kAtOnce = std::size_t{100};
  auto text = "WHERE " + column + " IN (";
  for (auto i = std::size_t{0}; i < kAtOnce; ++i) text += (i == 0 ? ":v" : ", :v") + std::to_string(i);
  text = sql::select<T>(text + ")");
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  auto rows = std::vector<T>{};
  for (auto from = std::size_t{0}; from < values.size(); from += kAtOnce) {
    auto parameters = sql::Parameters{};
    // The last statement asks for its last value again, so that all statements are one.
    for (auto i = std::size_t{0}; i < kAtOnce; ++i) sql::add_parameters(parameters, "v" + std::to_string(i), values[std::min(from + i, values.size() - 1)]);
    db.each<T>(text, parameters, [&](T row) { rows.push_back(std::move(row)); });
  }
  std::sort(rows.begin(), rows.end(), [](T const& a, T const& b) { return a.id.number < b.id.number; });
  return rows;
}

}  // namespace timon::exchange
