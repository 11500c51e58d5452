#pragma once
#include <string>
#include <string_view>

#include "platform/http/http.hpp"

namespace timon::http {

/// Sixteen hexadecimal letters of the content's SHA-256.
std::string content_hash(std::string_view content);

/// True when If-None-Match names the tag, compared weakly as RFC 9110 asks for reading.
bool names_tag(std::string_view if_none_match, std::string_view tag);

/// Gives a page the tag of its own bytes, so that the server answers 304 when the browser has them already.
Response with_etag(Response);

/// True when the browser's copy of this answer is still good: the request reads, the answer is 200 and carries the tag.
bool is_unchanged(Request const&, Response const&);

}  // namespace timon::http
