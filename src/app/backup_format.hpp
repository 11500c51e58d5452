#pragma once
#include <string>
#include <string_view>

namespace timon::app {

// How a copy is laid out.
constexpr auto kCopyFormat = 1;
constexpr auto kCopyHead = "timon.json";
inline auto const kCopyTables = std::string{"tables/"};
inline auto const kCopyLines = std::string{".jsonl"};
inline auto const kCopyFiles = std::string{"files/"};

/// What lets people in, or keeps them out for an hour, belongs to one running system.
inline bool stays_out(std::string_view table) { return table == "session" || table == "sign_in_failure"; }

}  // namespace timon::app
