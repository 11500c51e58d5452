#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace timon::resources {

/// A file that lies inside the program itself.
struct Resource {
  std::string_view name;
  std::string_view content;
};

/// The templates: «goals/board» is src/goals/views/board.html, «platform/view/_icon» is a fragment.
std::span<Resource const> views();
/// One compiled message catalogue per language, named by its code: «es».
std::span<Resource const> catalogues();
/// The steps of the schema, all modules together, in the order of their file names: «2026-09-01-1000_goal.sql».
std::span<Resource const> migrations();
/// What browsers fetch: «timon.css», «timon.css.gz», «fonts/archivo-latin.woff2».
std::span<Resource const> assets();

/// The content of the resource with this name.
std::optional<std::string_view> find(std::span<Resource const>, std::string_view name);

/// The folder of the sources while they are being worked on (TIMON_SOURCE), or empty: then templates are read from it at each page.
std::string const& source_folder();

/// Sixteen letters that change when the content does: for addresses that browsers may keep for ever.
std::string fingerprint(std::string_view content);

}  // namespace timon::resources
