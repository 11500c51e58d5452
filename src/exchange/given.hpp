#pragma once
#include <optional>
#include <utility>

namespace timon::exchange {

/// What a file says about one field: nothing, because it has no such column (the field stays as it is); an empty cell
/// (the field is emptied); or a value.
template <class T>
class Given {
 public:
  Given() = default;
  Given(T value) : is_there_{true}, value_{std::move(value)} {}
  static Given empty() {
    auto given = Given{};
    given.is_there_ = true;
    return given;
  }

  /// The file has no such column.
  bool is_absent() const { return !is_there_; }
  bool is_empty() const { return is_there_ && !value_; }
  bool has_value() const { return value_.has_value(); }
  T const& operator*() const { return *value_; }
  T& operator*() { return *value_; }
  T const* operator->() const { return &*value_; }
  T value_or(T other) const { return value_.value_or(std::move(other)); }

  friend bool operator==(Given const&, Given const&) = default;

 private:
  bool is_there_{false};
  std::optional<T> value_{};
};

}  // namespace timon::exchange
