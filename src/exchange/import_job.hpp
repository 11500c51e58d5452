#pragma once
#include <cstdint>
#include <string_view>

#include "exchange/exchange.hpp"
#include "exchange/import_files.hpp"
#include "exchange/import_progress.hpp"

namespace timon::exchange {

/// Hands the file to the job that reads it and compares it with what is stored.
void enqueue_check(Work&, std::int64_t file);
/// Hands the reviewed file to the job that writes it.
void enqueue_import(Work&, std::int64_t file, ImportOptions const&);
/// Writes or checks the file as its owner; a file that cannot be read any more is a problem of the report.
ImportReport report_of(Work&, ImportFile const&, ImportOptions);
/// What writing it would do: as a job found, or found now.
ImportReport review_of(Work&, ImportFile const&);

}  // namespace timon::exchange
