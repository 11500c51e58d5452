#include "platform/api/members.hpp"

#include <algorithm>
#include <string>

namespace timon::api {

void refuse_unknown(boost::json::object const& body, std::vector<std::string_view> const& known, Problems& problems) {
  for (auto const& [key, value] : body)
    if (std::ranges::find(known, std::string_view{key}) == known.end()) problems.push_back({std::string{key}, "api.member.unknown", {std::string{key}}});
}

}  // namespace timon::api
