#include "platform/http/http.hpp"

#include <algorithm>

#include "platform/http/parse.hpp"

namespace timon::http {
namespace {

std::string const kEmpty;

Response response(int status, std::string type, std::string body) {
  auto answer = Response{};
  answer.status = status;
  answer.type = std::move(type);
  answer.body = std::move(body);
  return answer;
}

}  // namespace

std::string const& Fields::operator[](std::string_view name) const {
  auto const found = std::ranges::find(fields_, name, [](auto const& field) { return std::string_view{field.first}; });
  return found == fields_.end() ? kEmpty : found->second;
}

bool Fields::contains(std::string_view name) const {
  return std::ranges::any_of(fields_, [&](auto const& field) { return field.first == name; });
}

std::vector<std::string> Fields::all(std::string_view name) const {
  auto values = std::vector<std::string>{};
  for (auto const& [key, value] : fields_)
    if (key == name) values.push_back(value);
  return values;
}

void Fields::set(std::string_view name, std::string value) {
  std::erase_if(fields_, [&](auto const& field) { return field.first == name; });
  add(std::string{name}, std::move(value));
}

std::string_view header_of(Response const& answer, std::string_view name) {
  for (auto const& [key, value] : answer.headers)
    if (same_letters(key, name)) return value;
  return {};
}

void set_header(Response& answer, std::string_view name, std::string value) {
  auto headers = Fields{};
  for (auto& [key, old] : answer.headers)
    if (!same_letters(key, name)) headers.add(std::move(key), std::move(old));
  headers.add(std::string{name}, std::move(value));
  answer.headers = std::move(headers);
}

Response page(int status, std::string html) { return response(status, "text/html; charset=utf-8", std::move(html)); }

Response json(int status, std::string text) {
  // An error of the API is described as RFC 9457 wants it.
  return response(status, status >= 400 ? "application/problem+json" : "application/json", std::move(text));
}

Response see_other(std::string address) {
  auto answer = response(303, "text/plain; charset=utf-8", {});
  answer.headers.add("Location", std::move(address));
  return answer;
}

Response download(std::string name, std::string type, std::string body) {
  auto answer = response(200, std::move(type), std::move(body));
  auto plain = std::string{};
  for (auto const c : name) {
    auto const is_safe = c > ' ' && c < 0x7F && c != '"' && c != '\\' && c != '/' && c != ';' && c != '%';
    plain += is_safe ? c : '_';
  }
  // RFC 6266: old programs read the plain name, all others the one with accents.
  answer.headers.add("Content-Disposition", "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + percent_encoded(name));
  return answer;
}

}  // namespace timon::http
