#pragma once
#include <functional>
#include <vector>

#include "platform/journal/journal.hpp"
#include "platform/sql/session.hpp"

namespace timon {

/// Who keeps something derived from any row, as an index for searching, hears what each deed wrote, inside its transaction and
/// before it commits: what it writes is there only if the deed is.
using ChangesListener = std::function<void(sql::Session&, std::vector<journal::Change> const&)>;
/// At the start of the program; from then on the list is only read.
void listen_to_changes(ChangesListener);

}  // namespace timon
