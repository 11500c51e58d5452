#include "ledger/axis_store.hpp"

namespace timon::ledger {

std::vector<Axis> axes(sql::Session& db) { return db.all<Axis>(sql::select<Axis>("ORDER BY code, id")); }

}  // namespace timon::ledger
