#include "platform/resources/resources.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <vector>

#include "platform/hash/hash.hpp"

// The tables that cmake/embed_write.cmake writes, sorted by name.
extern "C" {
struct TimonEmbedded {
  char const* name;
  std::uint64_t name_length;
  char const* content;
  std::uint64_t content_length;
};
extern TimonEmbedded const timon_embedded_view[], timon_embedded_view_end[];
extern TimonEmbedded const timon_embedded_catalogue[], timon_embedded_catalogue_end[];
extern TimonEmbedded const timon_embedded_migration[], timon_embedded_migration_end[];
extern TimonEmbedded const timon_embedded_asset[], timon_embedded_asset_end[];
}

namespace timon::resources {
namespace {

std::vector<Resource> table(TimonEmbedded const* from, TimonEmbedded const* to) {
  auto resources = std::vector<Resource>{};
  for (; from != to; ++from) {
    resources.push_back({{from->name, from->name_length}, {from->content, from->content_length}});
  }
  std::sort(resources.begin(), resources.end(), [](auto const& a, auto const& b) { return a.name < b.name; });
  return resources;
}

}  // namespace

std::span<Resource const> views() {
  static auto const all = table(timon_embedded_view, timon_embedded_view_end);
  return all;
}

std::span<Resource const> catalogues() {
  static auto const all = table(timon_embedded_catalogue, timon_embedded_catalogue_end);
  return all;
}

std::span<Resource const> migrations() {
  static auto const all = table(timon_embedded_migration, timon_embedded_migration_end);
  return all;
}

std::span<Resource const> assets() {
  static auto const all = table(timon_embedded_asset, timon_embedded_asset_end);
  return all;
}

std::optional<std::string_view> find(std::span<Resource const> resources, std::string_view name) {
  auto const found = std::lower_bound(resources.begin(), resources.end(), name, [](Resource const& resource, std::string_view wanted) { return resource.name < wanted; });
  if (found == resources.end() || found->name != name) return std::nullopt;
  return found->content;
}

std::string const& source_folder() {
  static auto const folder = [] {
    auto const* const value = std::getenv("TIMON_SOURCE");
    return std::string{value != nullptr ? value : ""};
  }();
  return folder;
}

std::string fingerprint(std::string_view content) { return sha256(content).substr(0, 16); }

}  // namespace timon::resources
