#pragma once
#include <cstddef>
#include <optional>
#include <string>

#include "platform/http/gzip.hpp"
#include "platform/http/http.hpp"

namespace timon::http {

/// What only this program's own files may do in a browser: no foreign host, no inline script or style.
inline constexpr auto kContentSecurityPolicy =
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// Makes an answer ready to leave: 304 when the browser has it, caching, security headers, the sub-path before addresses
/// and cookies, gzip when it pays. The body stays for HEAD: its length is told.
void finish(Response&, Request const&, Gzip&);

/// True for the answers that never have a body (RFC 9110 6.4.1).
bool has_no_body(int status);

/// The answer's head as it goes over the wire. Without a length none is told: for 304, 204 and streams.
std::string head_text(Response const&, std::optional<std::size_t> content_length, bool keep_alive);

/// «Not Found» for 404; the empty text for a number that no standard names.
char const* reason_of(int status);

/// A bare answer in plain text: when there is no application to write a page, or no time.
Response plain_answer(int status);

}  // namespace timon::http
