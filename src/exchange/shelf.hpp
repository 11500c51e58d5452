#pragma once
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/id.hpp"

namespace timon::exchange {

/// Rows of one table as they are or, once the file was read, as they will be: found by code and by id. New rows have ids
/// below zero until they are written. Addresses of rows stay.
template <class T>
class Shelf {
 public:
  T* find(std::string const& code) {
    auto const found = by_code_.find(code);
    return found == by_code_.end() ? nullptr : found->second;
  }
  T const* find(std::string const& code) const { return const_cast<Shelf*>(this)->find(code); }
  template <class K>
  T const* find(Id<K> id) const {
    auto const found = by_id_.find(id.number);
    return found == by_id_.end() ? nullptr : found->second;
  }
  T& put(std::string code, T row) {
    auto& kept = rows_.emplace_back(std::move(row));
    by_code_[std::move(code)] = &kept;
    by_id_[kept.id.number] = &kept;
    return kept;
  }
  auto begin() const { return rows_.begin(); }
  auto end() const { return rows_.end(); }
  auto begin() { return rows_.begin(); }
  auto end() { return rows_.end(); }
  bool empty() const { return rows_.empty(); }

 private:
  std::deque<T> rows_;
  std::unordered_map<std::string, T*> by_code_;
  std::unordered_map<std::int64_t, T*> by_id_;
};

}  // namespace timon::exchange
