#pragma once
#include <vector>

#include "platform/sql/table.hpp"
#include "platform/work/work.hpp"

namespace timon::app {

/// The sealed tables of all modules: what `timon verify` walks. Notices are not among them: they repeat what the journal tells,
/// and their marks are a person's own.
std::vector<sql::TableShape> all_sealed_tables();
/// Computes every derived figure of every module from facts, from the ground up.
void rebuild_all(Work&);

}  // namespace timon::app
