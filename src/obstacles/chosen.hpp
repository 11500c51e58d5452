#pragma once
#include <string>
#include <vector>

#include "obstacles/obstacles.hpp"
#include "platform/http/http.hpp"

namespace timon::obstacles {

/// A row of the control that was ticked, as it stood when it was seen.
struct Chosen {
  ObstacleId id;
  std::int64_t revision{};
};

/// The fields «item», each «17:3». What means nothing is left out, as on the list itself.
std::vector<Chosen> chosen_of(http::Fields const&);

/// A page that says what to tick, with the way back to the control.
http::Response refused_choice(http::Request const&, Work&, std::string title, std::string text);

}  // namespace timon::obstacles
