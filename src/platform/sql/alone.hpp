#pragma once
#include <cstdint>

#include "platform/sql/session.hpp"

namespace timon::sql {

/// Of all programs on this database only one holds the key at a time: the others go without, they do not wait. Given back
/// at the end of the scope, or by the database when the connection is lost. On SQLite, which has one writer, always held.
class Alone {
 public:
  Alone(Session& session, std::int64_t key) : session_{session}, key_{key}, is_held_{take()} {}
  ~Alone();
  Alone(Alone const&) = delete;
  Alone& operator=(Alone const&) = delete;
  explicit operator bool() const { return is_held_; }

 private:
  bool take();
  Session& session_;
  std::int64_t key_;
  bool is_held_;
};

}  // namespace timon::sql
