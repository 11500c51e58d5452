#include <algorithm>
#include <filesystem>

#include "app/routes.hpp"
#include "platform/resources/resources.hpp"

namespace timon::app {
namespace {

/// Changes when a template is saved or the program starts: pages that look at it load themselves again.
std::string version() {
  static auto const started = std::filesystem::file_time_type::clock::now();
  auto newest = started;
  for (auto const& entry : std::filesystem::recursive_directory_iterator{resources::source_folder() + "/src"})
    if (entry.path().extension() == ".html") newest = std::max(newest, entry.last_write_time());
  return std::to_string(started.time_since_epoch().count()) + "." + std::to_string(newest.time_since_epoch().count());
}

http::Response get_version(http::Request const&, Work&) { return {.status = 200, .type = "text/plain; charset=utf-8", .body = version()}; }

}  // namespace

void add_dev_routes(http::Router& router) {
  if (!resources::source_folder().empty()) router.get("/desarrollo/version", get_version, http::Access::open);
}

}  // namespace timon::app
