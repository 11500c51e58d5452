#include "platform/sql/room.hpp"

#include <string>

namespace timon::sql {
namespace {

constexpr auto kManyPages = -96 * 1024;  // KiB, as SQLite counts below zero

}  // namespace

RoomForMany::RoomForMany(Session& db) : db_{db} {
  if (db_.engine() != Engine::sqlite) return;
  before_ = db_.one<std::int64_t>("PRAGMA cache_size");
  db_.script("PRAGMA cache_size = " + std::to_string(kManyPages));
}

RoomForMany::~RoomForMany() {
  if (!before_) return;
  try {
    db_.script("PRAGMA cache_size = " + std::to_string(*before_));
  } catch (Failure const&) {
    return;  // the connection is gone, and its pages with it
  }
}

}  // namespace timon::sql
