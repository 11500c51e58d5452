#include <algorithm>

#include "platform/http/parse.hpp"
#include "platform/http/parse_lines.hpp"

namespace timon::http {
namespace {

constexpr auto kPathMax = std::size_t{8000};  // bytes; the server refuses longer targets before they come here

/// Without «http://host», which HTTP/1.1 lets a client put before the path.
std::optional<std::string_view> without_host(std::string_view target) {
  for (auto const scheme : {std::string_view{"http://"}, std::string_view{"https://"}}) {
    if (!same_letters(target.substr(0, scheme.size()), scheme)) continue;
    auto const path = target.find('/', scheme.size());
    if (path == std::string_view::npos) return std::nullopt;
    return target.substr(path);
  }
  return target;
}

}  // namespace

std::optional<std::string> plain_value(std::string text) {
  if (text.find('\r') != std::string::npos) text = with_line_feeds(text);
  if (!is_plain_text(text)) return std::nullopt;
  return text;
}

std::string with_line_feeds(std::string_view text) {
  auto result = std::string{};
  result.reserve(text.size());
  for (auto i = std::size_t{0}; i < text.size(); ++i) {
    if (text[i] != '\r') result += text[i];
    else if (i + 1 == text.size() || text[i + 1] != '\n') result += '\n';
  }
  return result;
}

std::optional<Target> parse_target(std::string_view target, FormLimits const& limits) {
  auto const local = without_host(target);
  if (!local || !local->starts_with('/') || local->find('#') != std::string_view::npos) return std::nullopt;
  auto const mark = std::min(local->find('?'), local->size());
  auto const path_text = local->substr(0, mark);
  auto const query_text = local->substr(std::min(mark + 1, local->size()));
  auto path = percent_decoded(path_text);
  auto query = parse_urlencoded(query_text, limits);
  if (!path || !query || path_text.size() > kPathMax) return std::nullopt;
  // A line break in an address serves only to forge log lines and headers.
  if (path->find_first_of("\r\n\t") != std::string::npos) return std::nullopt;
  return Target{std::string{path_text}, std::move(*path), std::string{query_text}, std::move(*query)};
}

std::optional<Fields> parse_urlencoded(std::string_view text, FormLimits const& limits) {
  auto fields = Fields{};
  while (!text.empty()) {
    auto const end = std::min(text.find('&'), text.size());
    auto const pair = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (pair.empty()) continue;
    if (fields.size() == limits.fields) return std::nullopt;
    auto const equals = std::min(pair.find('='), pair.size());
    auto name = percent_decoded(pair.substr(0, equals), true);
    auto value = percent_decoded(pair.substr(std::min(equals + 1, pair.size())), true);
    if (!name || !value || name->size() > limits.name_bytes || value->size() > limits.value_bytes) return std::nullopt;
    auto plain = plain_value(std::move(*value));
    if (!plain) return std::nullopt;
    fields.add(std::move(*name), std::move(*plain));
  }
  return fields;
}

Fields parse_cookies(std::string_view header) {
  constexpr auto kCookiesMax = std::size_t{100};
  auto cookies = Fields{};
  while (!header.empty() && cookies.size() < kCookiesMax) {
    auto const end = std::min(header.find(';'), header.size());
    auto const pair = trimmed(header.substr(0, end));
    header.remove_prefix(std::min(end + 1, header.size()));
    auto const equals = pair.find('=');
    if (equals == std::string_view::npos || equals == 0 || !is_plain_text(pair)) continue;
    auto value = pair.substr(equals + 1);
    if (value.size() >= 2 && value.front() == '"' && value.back() == '"') value = value.substr(1, value.size() - 2);
    cookies.add(std::string{pair.substr(0, equals)}, std::string{value});
  }
  return cookies;
}

}  // namespace timon::http
