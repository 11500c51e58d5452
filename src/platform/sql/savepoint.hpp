#pragma once
#include "platform/sql/session.hpp"

namespace timon::sql {

/// A part of a transaction that can be given up by itself: what is written while it lives is taken back when it leaves the scope
/// unkept, and the transaction goes on. It lasts only if the transaction does.
class Savepoint {
 public:
  /// The session is within a transaction.
  explicit Savepoint(Session& session);
  ~Savepoint();
  Savepoint(Savepoint const&) = delete;
  Savepoint& operator=(Savepoint const&) = delete;
  /// What was written stays, as far as the transaction does.
  void keep();

 private:
  Session& session_;
  bool is_open_{true};
};

}  // namespace timon::sql
