#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/http/http.hpp"

namespace timon::http {

/// The reverse proxies whose word about the client is taken: single addresses and CIDR ranges, IPv4 and IPv6.
class TrustedProxies {
 public:
  TrustedProxies() = default;
  /// «127.0.0.1», «10.0.0.0/8», «fd00::/8». Throws std::invalid_argument for what is neither.
  explicit TrustedProxies(std::vector<std::string> const& ranges);
  bool trusts(std::string_view address) const;

 private:
  struct Range {
    std::array<unsigned char, 16> address{};
    unsigned bits{};  // that must be equal
  };
  std::vector<Range> ranges_;
};

/// Who asks, and how the program looks from there.
struct Origin {
  std::string client_address;
  bool is_secure{};
  std::optional<std::string> prefix;  // X-Forwarded-Prefix, when a proxy gave a usable one
};

/// Looks through trusted proxies by X-Forwarded-For, -Proto and -Prefix. From anybody else these headers say nothing.
Origin origin_of(std::string_view peer, bool peer_is_secure, Fields const& headers, TrustedProxies const&);

/// «/timon» of «/timon/» and of «timon»; nothing when it is not a plain path. The empty prefix is the root.
std::optional<std::string> clean_prefix(std::string_view);

}  // namespace timon::http
