#pragma once
#include <cstdint>
#include <string_view>

#include "exchange/exchange.hpp"
#include "exchange/import_files.hpp"
#include "exchange/import_progress.hpp"

namespace timon::exchange {

constexpr auto kWrittenAtOnce = std::int64_t{96 * 1024};  // bytes of a file; what is larger is written by a job

/// Hands the reviewed file to the job that writes it.
void enqueue_import(Work&, ImportFile const&, ImportOptions const&);
/// Writes or checks the file as its owner; a file that cannot be read any more is a problem of the report.
ImportReport report_of(Work&, ImportFile const&, ImportOptions);

}  // namespace timon::exchange
