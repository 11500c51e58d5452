#include "platform/http/finish.hpp"

#include "platform/http/etag.hpp"
#include "platform/http/parse.hpp"

namespace timon::http {
namespace {

constexpr auto kStrictTransport = "max-age=31536000";  // a year; other names under the domain are not ours to bind

bool is_local_address(std::string_view address) { return address.starts_with('/') && !address.starts_with("//"); }

/// «Path=/x» becomes «Path=/timon/x».
std::string with_prefix_in_path(std::string cookie, std::string const& base) {
  constexpr auto kPath = std::string_view{"; Path=/"};
  auto const at = cookie.find(kPath);
  if (at == std::string::npos) return cookie;
  auto const slash = at + kPath.size() - 1;
  auto const is_root = slash + 1 == cookie.size() || cookie[slash + 1] == ';';
  cookie.replace(slash, is_root ? 1 : 0, base);
  return cookie;
}

void add_prefix(Response& answer, std::string const& base) {
  if (base.empty()) return;
  for (auto& [name, value] : answer.headers) {
    if (same_letters(name, "Set-Cookie")) value = with_prefix_in_path(std::move(value), base);
    auto const is_address = same_letters(name, "Location") || same_letters(name, "HX-Redirect") || same_letters(name, "HX-Location") || same_letters(name, "HX-Push-Url") ||
                            same_letters(name, "HX-Replace-Url");
    if (is_address && is_local_address(value)) value.insert(0, base);
  }
}

void add_caching(Response& answer) {
  if (!header_of(answer, "Cache-Control").empty()) return;
  // A page shows what one person may see: no proxy keeps it, and a browser asks before it shows it again.
  answer.headers.add("Cache-Control", header_of(answer, "ETag").empty() ? "no-store" : "private, no-cache");
}

void add_security(Response& answer, bool is_secure) {
  auto& headers = answer.headers;
  // A document that people brought is shown under a stricter policy of its own, and a map may show pictures of another host.
  if (header_of(answer, "Content-Security-Policy").empty()) headers.add("Content-Security-Policy", kContentSecurityPolicy);
  headers.add("X-Content-Type-Options", "nosniff");
  headers.add("Referrer-Policy", "same-origin");
  headers.add("X-Frame-Options", "DENY");
  headers.add("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
  if (is_secure) headers.add("Strict-Transport-Security", kStrictTransport);
}

void compress(Response& answer, Request const& request, Gzip& gzip) {
  if (answer.stream || !is_compressible(answer.type) || !header_of(answer, "Content-Encoding").empty()) return;
  auto const vary = std::string{header_of(answer, "Vary")};
  set_header(answer, "Vary", vary.empty() ? "Accept-Encoding" : vary + ", Accept-Encoding");
  if (answer.body.size() < kGzipFrom || !accepts_gzip(request.headers["accept-encoding"])) return;
  answer.body = gzip.compressed(answer.body);
  answer.headers.add("Content-Encoding", "gzip");
}

/// A header is one line, whatever a value was made of.
void append_line(std::string& text, std::string_view name, std::string_view value) {
  text += name;
  text += ": ";
  for (auto const c : value) text += c == '\r' || c == '\n' || c == '\0' ? ' ' : c;
  text += "\r\n";
}

}  // namespace

bool has_no_body(int status) { return status < 200 || status == 204 || status == 304; }

void finish(Response& answer, Request const& request, Gzip& gzip) {
  if (is_unchanged(request, answer)) {
    answer.status = 304;
    answer.body.clear();
  }
  add_caching(answer);
  add_security(answer, request.is_secure);
  add_prefix(answer, request.base_path);
  compress(answer, request, gzip);
  answer.headers.add("X-Request-Id", request.id);
}

std::string head_text(Response const& answer, std::optional<std::size_t> content_length, bool keep_alive) {
  auto text = std::string{};
  text.reserve(1024);
  text += "HTTP/1.1 " + std::to_string(answer.status) + " " + reason_of(answer.status) + "\r\n";
  text += keep_alive ? "Connection: keep-alive\r\n" : "Connection: close\r\n";
  if (content_length) append_line(text, "Content-Length", std::to_string(*content_length));
  if (!has_no_body(answer.status) && !answer.type.empty()) append_line(text, "Content-Type", answer.type);
  for (auto const& [name, value] : answer.headers) append_line(text, name, value);
  return text += "\r\n";
}

Response plain_answer(int status) {
  auto answer = Response{};
  answer.status = status;
  answer.type = "text/plain; charset=utf-8";
  answer.body = std::to_string(status) + " " + reason_of(status) + "\n";
  if (status == 503 || status == 429) answer.headers.add("Retry-After", "2");
  return answer;
}

}  // namespace timon::http
