#pragma once
#include <array>
#include <string>
#include <vector>

#include "base/outcome.hpp"
#include "platform/work/work.hpp"

namespace timon::administration {

/// What a government says about itself.
struct GovernmentSettings {
  std::string name;
  std::string zone;
  std::string locale;
  std::array<bool, 8> works{};  // by weekday, 1 Monday … 7 Sunday
};

constexpr auto kGovernmentNameMax = std::size_t{120};

/// The settings as they are, or as everybody begins.
GovernmentSettings government_settings(sql::Session&);
/// Grows with each change of any of them.
std::int64_t government_revision(sql::Session&);
/// Needs the right to manage settings. Clocks that run are computed anew when working weekdays change.
Outcome<Done> set_government(Work&, std::int64_t revision_seen, GovernmentSettings);

/// What the form offers; a zone or locale that is set already is offered too.
std::vector<std::string> const& zones();
std::vector<std::string> const& locales();

}  // namespace timon::administration
