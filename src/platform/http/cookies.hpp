#pragma once
#include <chrono>
#include <optional>
#include <string_view>

#include "platform/http/http.hpp"

namespace timon::http {

enum class SameSite { lax, strict, none };

struct CookieOptions {
  bool http_only{true};  // scripts do not see it
  SameSite same_site{SameSite::lax};
  std::optional<std::chrono::seconds> max_age{};  // without it the cookie ends with the browser; zero removes it
  bool secure{};                                  // only over TLS: pass Request::is_secure
};

/// The cookie is good for the whole program: the server adds the sub-path to its path. Name and value are plain tokens;
/// throws std::invalid_argument for letters that would break the header.
void set_cookie(Response&, std::string_view name, std::string_view value, CookieOptions const& = {});

}  // namespace timon::http
