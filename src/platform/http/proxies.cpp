#include "platform/http/proxies.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <stdexcept>

#include "platform/http/parse.hpp"

namespace timon::http {
namespace {

using Address = std::array<unsigned char, 16>;
constexpr auto kMappedBits = 96U;  // an IPv4 address is the last 32 bits of ::ffff:0:0/96

std::optional<Address> address_from(std::string_view text, bool* is_version_4 = nullptr) {
  if (text.starts_with('[') && text.ends_with(']')) text = text.substr(1, text.size() - 2);
  auto const name = std::string{text};
  auto address = Address{};
  if (inet_pton(AF_INET6, name.c_str(), address.data()) == 1) return address;
  address[10] = address[11] = 0xFF;
  if (inet_pton(AF_INET, name.c_str(), address.data() + 12) != 1) return std::nullopt;
  if (is_version_4) *is_version_4 = true;
  return address;
}

bool same_start(Address const& a, Address const& b, unsigned bits) {
  auto const whole = bits / 8;
  if (!std::equal(a.begin(), a.begin() + whole, b.begin())) return false;
  auto const rest = bits % 8;
  return rest == 0 || ((a[whole] ^ b[whole]) >> (8 - rest)) == 0;
}

/// «203.0.113.9» of «203.0.113.9:4711» and «2001:db8::1» of «[2001:db8::1]:4711».
std::string_view without_port(std::string_view text) {
  if (text.starts_with('[')) return text.substr(1, std::min(text.find(']'), text.size()) - 1);
  if (std::ranges::count(text, ':') == 1) return text.substr(0, text.find(':'));
  return text;
}

/// The last hop that no trusted proxy vouches for, read from the right: what stands further left anybody may have written.
std::string client_behind(std::string_view peer, std::string_view forwarded_for, TrustedProxies const& proxies) {
  auto client = std::string{peer};
  auto const hops = split(forwarded_for, ',');
  for (auto hop = hops.rbegin(); hop != hops.rend(); ++hop) {
    auto const address = without_port(*hop);
    if (!address_from(address)) break;
    client = address;
    if (!proxies.trusts(client)) break;
  }
  return client;
}

/// All values of a header as one list, as a proxy may add a line of its own.
std::string list_of(Fields const& headers, std::string_view name) { return join(headers.all(name), ","); }

}  // namespace

TrustedProxies::TrustedProxies(std::vector<std::string> const& ranges) {
  for (auto const& text : ranges) {
    auto const slash = std::min(text.find('/'), text.size());
    auto is_version_4 = false;
    auto const address = address_from(std::string_view{text}.substr(0, slash), &is_version_4);
    auto const base = is_version_4 ? kMappedBits : 0U;
    auto const bits = slash == text.size() ? std::optional<long long>{128 - base} : integer_from(std::string_view{text}.substr(slash + 1));
    if (!address || !bits || *bits < 0 || *bits > 128 - base) throw std::invalid_argument{"not an address or range of addresses: " + text};
    ranges_.push_back({*address, base + static_cast<unsigned>(*bits)});
  }
}

bool TrustedProxies::trusts(std::string_view address) const {
  auto const parsed = address_from(address);
  return parsed && std::ranges::any_of(ranges_, [&](Range const& range) { return same_start(range.address, *parsed, range.bits); });
}

std::optional<std::string> clean_prefix(std::string_view text) {
  while (text.ends_with('/')) text.remove_suffix(1);
  while (text.starts_with('/')) text.remove_prefix(1);
  if (text.empty()) return std::string{};
  auto const is_plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == '/'; };
  if (!std::ranges::all_of(text, is_plain) || text.find("..") != std::string_view::npos || text.find("//") != std::string_view::npos) return std::nullopt;
  return "/" + std::string{text};
}

Origin origin_of(std::string_view peer, bool peer_is_secure, Fields const& headers, TrustedProxies const& proxies) {
  auto origin = Origin{std::string{peer}, peer_is_secure, std::nullopt};
  if (!proxies.trusts(peer)) return origin;
  origin.client_address = client_behind(peer, list_of(headers, "x-forwarded-for"), proxies);
  // The proxy next to us wrote the last word; the first is what its own client spoke.
  if (auto const protocols = split(list_of(headers, "x-forwarded-proto"), ','); !protocols.empty()) origin.is_secure = same_letters(protocols.back(), "https");
  if (headers.contains("x-forwarded-prefix")) origin.prefix = clean_prefix(headers["x-forwarded-prefix"]);
  return origin;
}

}  // namespace timon::http
