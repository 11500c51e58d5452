#include "platform/sql/savepoint.hpp"

namespace timon::sql {

// One name for all: of several, the engines mean the one that was set last.
Savepoint::Savepoint(Session& session) : session_{session} { session_.script("SAVEPOINT step"); }

Savepoint::~Savepoint() {
  if (!is_open_) return;
  try {
    session_.script("ROLLBACK TO SAVEPOINT step");
    session_.script("RELEASE SAVEPOINT step");
  } catch (Failure const&) {
    // The engine has given the whole transaction up (a lost connection, a full disk): nothing of it is left to take back.
  }
}

void Savepoint::keep() {
  is_open_ = false;
  session_.script("RELEASE SAVEPOINT step");
}

}  // namespace timon::sql
