#include "platform/http/cookies.hpp"

#include <algorithm>
#include <stdexcept>

namespace timon::http {
namespace {

bool is_token(std::string_view text) {
  // RFC 6265 4.1.1: what may stand in a value is also safe in a name once «=» is left out.
  return std::ranges::all_of(text, [](char c) { return c > ' ' && c < 0x7F && c != '"' && c != ',' && c != ';' && c != '\\'; });
}

std::string_view text_of(SameSite same_site) {
  switch (same_site) {
    case SameSite::strict: return "Strict";
    case SameSite::none: return "None";
    case SameSite::lax: break;
  }
  return "Lax";
}

}  // namespace

void set_cookie(Response& answer, std::string_view name, std::string_view value, CookieOptions const& options) {
  if (name.empty() || !is_token(name) || name.find('=') != std::string_view::npos || !is_token(value)) throw std::invalid_argument{"a cookie's name and value are plain tokens"};
  auto text = std::string{name} + "=" + std::string{value} + "; Path=/; SameSite=" + std::string{text_of(options.same_site)};
  if (options.max_age) text += "; Max-Age=" + std::to_string(options.max_age->count());
  if (options.http_only) text += "; HttpOnly";
  // Browsers drop a SameSite=None cookie that is not Secure.
  if (options.secure || options.same_site == SameSite::none) text += "; Secure";
  answer.headers.add("Set-Cookie", std::move(text));
}

}  // namespace timon::http
