#pragma once
#include <string>
#include <string_view>

namespace timon::tables {

/// Text that a spreadsheet would run as a formula (it opens with = + - @, tab or CR) with an apostrophe before it.
/// A text that already opens with apostrophes and then such a mark gets one more, so that nothing is lost.
std::string without_formula(std::string_view text);

/// The text as it was before `without_formula`.
std::string_view with_guard_removed(std::string_view text);

}  // namespace timon::tables
