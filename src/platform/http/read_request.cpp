#include "platform/http/read_request.hpp"

namespace timon::http {
namespace {

/// Takes the sub-path off. A proxy that cut it off itself sends addresses without it: they are as good.
void cut_base(Request& request) {
  auto const& base = request.base_path;
  if (base.empty() || !request.path_text.starts_with(base) || !request.path.starts_with(base)) return;
  if (request.path_text.size() > base.size() && request.path_text[base.size()] != '/') return;
  request.path_text.erase(0, base.size());
  request.path.erase(0, base.size());
  if (request.path_text.empty()) request.path_text = request.path = "/";
}

std::size_t bytes_of(Fields const& headers) {
  constexpr auto kMarks = std::size_t{4};  // colon, space and the line's end
  auto bytes = std::size_t{0};
  for (auto const& [name, value] : headers) bytes += name.size() + value.size() + kMarks;
  return bytes;
}

/// Headers that are not plain text are not for the application: some proxies put Latin-1 into theirs.
Fields plain_headers(Fields headers) {
  auto result = Fields{};
  for (auto& [name, value] : headers)
    if (is_plain_text(value)) result.add(std::move(name), std::move(value));
  return result;
}

bool is_text(std::string_view media) { return media.starts_with("text/") || media.ends_with("json") || media.ends_with("xml"); }

}  // namespace

int read_head(RawHead head, std::string_view base_path, TrustedProxies const& proxies, Limits const& limits, Request& request) {
  request.method = head.method;
  request.client_address = head.peer;
  request.is_secure = head.peer_is_secure;
  request.base_path = base_path;
  if (head.headers.size() > limits.header_fields || bytes_of(head.headers) > limits.header_bytes) return 431;
  if (head.target.size() > limits.target_bytes) return 414;

  request.headers = plain_headers(std::move(head.headers));
  auto origin = origin_of(head.peer, head.peer_is_secure, request.headers, proxies);
  request.client_address = std::move(origin.client_address);
  request.is_secure = origin.is_secure;
  if (origin.prefix) request.base_path = std::move(*origin.prefix);

  auto target = parse_target(head.target, limits.form);
  if (!target) return 400;
  request.path = std::move(target->path);
  request.path_text = std::move(target->path_text);
  request.query_text = std::move(target->query_text);
  request.query = std::move(target->query);
  cut_base(request);

  // Two hosts, or none, are how one request is made to look like another to a proxy (RFC 9112 3.2).
  auto const hosts = request.headers.all("host").size();
  if (hosts > 1 || (hosts == 0 && head.host_is_needed)) return 400;
  request.cookies = parse_cookies(join(request.headers.all("cookie"), ";"));
  return 0;
}

int read_body(std::string_view body, Limits const& limits, Request& request) {
  auto const& type = request.headers["content-type"];
  auto const media = media_type(type);
  auto const is_multipart = media == "multipart/form-data";
  if (body.size() > (is_multipart ? limits.upload_bytes : limits.body_bytes)) return 413;
  if (is_multipart) {
    auto const boundary = boundary_of(type);
    auto form = boundary ? parse_multipart(body, *boundary, limits.form) : std::nullopt;
    if (!form) return 400;
    request.form = std::move(form->fields);
    request.uploads = std::move(form->uploads);
  } else if (media == "application/x-www-form-urlencoded") {
    auto form = parse_urlencoded(body, limits.form);
    if (!form) return 400;
    request.form = std::move(*form);
  } else {
    if (is_text(media) && !is_plain_text(body)) return 400;
    request.body = body;
  }
  return 0;
}

}  // namespace timon::http
