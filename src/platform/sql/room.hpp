#pragma once
#include <cstdint>
#include <optional>

#include "platform/sql/session.hpp"

namespace timon::sql {

/// While it lives, SQLite keeps many more pages in memory: a transaction of tens of thousands of rows comes back to the same pages
/// of the indexes again and again. PostgreSQL has its buffers.
class RoomForMany {
 public:
  explicit RoomForMany(Session&);
  ~RoomForMany();
  RoomForMany(RoomForMany const&) = delete;
  RoomForMany& operator=(RoomForMany const&) = delete;

 private:
  Session& db_;
  std::optional<std::int64_t> before_;
};

}  // namespace timon::sql
