#pragma once
#include <cstdint>
#include <string>

#include "platform/sql/session.hpp"

namespace timon::app {

/// What went into a copy or came out of one.
struct CopyCounts {
  std::int64_t tables{};
  std::int64_t rows{};
  std::int64_t files{};
};

/// Everything as of one moment in one file, a tar of JSON lines and documents, the same from both engines. Open sessions stay
/// out: a copy lets nobody in. Written beside `path` first, so that a copy that is there is whole.
CopyCounts write_backup(sql::Session&, std::string const& files_folder, std::string const& path);

/// Fills an empty database with a copy, of either engine and of this version or an earlier one. Throws Refusal when the
/// database is not empty, when the copy is none or was made by a newer program.
CopyCounts restore_backup(sql::Session&, std::string const& files_folder, std::string const& path, Time now);

}  // namespace timon::app
