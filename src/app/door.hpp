#pragma once
#include <optional>

#include "app/visit.hpp"
#include "platform/http/http.hpp"

namespace timon::app {

bool is_api(http::Request const&);
/// Asked on the machine itself, not handed on by a proxy there.
bool is_from_this_machine(http::Request const&);
/// GET, HEAD and OPTIONS change nothing; all else needs the form token.
bool is_safe(http::Request const&);
/// An address of this program to go to after signing in, or the empty text: never another host.
std::string local_address(std::string_view);

/// The secret of the session by which the request came; empty when it shows a token, or nothing.
std::string const& cookie_of_session(http::Request const&);
/// Finds whose token the request came by, and notes that it, or the session, was seen.
void come_in(Visit&, sql::Session&, http::Request const&, Time now);
/// Why the request may not reach its handler: not signed in (303 or 401), foreign form or a token that only reads (403),
/// a password that must be changed first.
std::optional<http::Response> refused_at_the_door(http::Route const&, Visit const&, Work const&, http::Request const&);

}  // namespace timon::app
