#pragma once
#include <string>
#include <string_view>

namespace timon::view {

/// The theme that the cookie «theme» asks for: light, dark, or auto for anything else.
inline std::string theme_from(std::string_view cookie) { return cookie == "light" || cookie == "dark" ? std::string{cookie} : "auto"; }

}  // namespace timon::view
