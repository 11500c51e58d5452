#pragma once
#include <bit>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "platform/sql/value.hpp"

namespace timon::sql {

/// «:name_0, :name_1, …» for IN, with the values among the parameters. It is filled up to a power of two with the last one, so
/// that texts stay few and statements are prepared once; of none, it holds 0 or an empty text, which is no row's.
template <class Value>
std::string list_of(std::string_view name, std::vector<Value> values, Parameters& parameters) {
  if (values.empty()) values.emplace_back();
  values.resize(std::bit_ceil(values.size()), Value{values.back()});
  auto text = std::string{};
  for (auto i = std::size_t{0}; i < values.size(); ++i) {
    auto const each = std::string{name} + "_" + std::to_string(i);
    add_parameters(parameters, each, values[i]);
    text += (i == 0 ? ":" : ", :") + each;
  }
  return text;
}

template <class K>
std::string list_of(std::string_view name, std::vector<Id<K>> const& ids, Parameters& parameters) {
  auto numbers = std::vector<std::int64_t>{};
  numbers.reserve(ids.size());
  for (auto const id : ids) numbers.push_back(id.number);
  return list_of(name, std::move(numbers), parameters);
}

}  // namespace timon::sql
