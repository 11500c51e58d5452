#pragma once
#include "snapshots/snapshot_store.hpp"

namespace timon::snapshots {

/// The board of a closed period as a file; the same bytes for the same reader whenever it is asked for.
http::Response board_csv(Work&, KeptPeriod const&);
http::Response board_xlsx(Work&, KeptPeriod const&);

}  // namespace timon::snapshots
