#pragma once
#include <string_view>

#include "platform/http/limits.hpp"
#include "platform/http/proxies.hpp"

namespace timon::http {

/// A request's first lines as the wire has them.
struct RawHead {
  std::string_view method;
  std::string_view target;
  Fields headers;             // names in lower case
  std::string_view peer;      // address of the other end of the connection
  bool peer_is_secure{};      // it speaks TLS to us
  bool host_is_needed{true};  // HTTP/1.1
};

/// Fills all of the request but what its body holds. 0, or the status of the refusal; what was read until then stays.
int read_head(RawHead, std::string_view base_path, TrustedProxies const&, Limits const&, Request&);

/// Fills form, uploads or body, by the content type. 0, or the status of the refusal.
int read_body(std::string_view body, Limits const&, Request&);

}  // namespace timon::http
