#include <algorithm>

#include "platform/http/parse.hpp"
#include "platform/http/parse_lines.hpp"

namespace timon::http {
namespace {

constexpr auto kLineEnd = std::string_view{"\r\n"};
constexpr auto kHeadEnd = std::string_view{"\r\n\r\n"};
constexpr auto kHeadMax = std::size_t{4096};  // bytes of one part's header
constexpr auto kBoundaryMax = std::size_t{70};

/// What Content-Disposition and Content-Type of one part say.
struct PartHead {
  std::optional<std::string> name;
  std::optional<std::string> file;
  std::string type;
};

/// Takes a token or quoted text from the front. Browsers write a quote inside a file name as %22, others as \".
std::optional<std::string> take_value(std::string_view& text) {
  auto value = std::string{};
  if (!text.starts_with('"')) {
    auto const end = std::min(text.find(';'), text.size());
    value = trimmed(text.substr(0, end));
    text.remove_prefix(end);
    return value;
  }
  text.remove_prefix(1);
  while (!text.empty() && text.front() != '"') {
    // A backslash escapes only a quote or itself: Windows paths were sent with bare ones.
    if (text.size() > 1 && text[0] == '\\' && (text[1] == '"' || text[1] == '\\')) text.remove_prefix(1);
    value += text.front();
    text.remove_prefix(1);
  }
  if (text.empty()) return std::nullopt;
  text.remove_prefix(1);
  return value;
}

std::string with_quotes(std::string text) {
  for (auto const& [code, letter] : {std::pair{"%22", "\""}, std::pair{"%0D%0A", " "}, std::pair{"%0d%0a", " "}})
    for (auto at = text.find(code); at != std::string::npos; at = text.find(code, at + 1)) text.replace(at, std::string_view{code}.size(), letter);
  return text;
}

/// «form-data; name="a"; filename="b.xlsx"».
bool read_disposition(std::string_view value, PartHead& head) {
  auto const end = std::min(value.find(';'), value.size());
  if (!same_letters(trimmed(value.substr(0, end)), "form-data")) return false;
  value.remove_prefix(end);
  while (value.starts_with(';')) {
    value.remove_prefix(1);
    value = trimmed(value);
    if (value.empty()) break;
    auto const equals = value.find('=');
    if (equals == std::string_view::npos) return false;
    auto const key = lower_case(trimmed(value.substr(0, equals)));
    value = trimmed(value.substr(equals + 1));
    auto text = take_value(value);
    if (!text || !is_plain_text(*text)) return false;
    if (key == "name" && !head.name) head.name = with_quotes(std::move(*text));
    else if (key == "filename" && !head.file) head.file = with_quotes(std::move(*text));
    value = trimmed(value);
  }
  return value.empty() && head.name.has_value();
}

std::optional<PartHead> read_head(std::string_view text) {
  auto head = PartHead{};
  while (!text.empty()) {
    auto const end = std::min(text.find(kLineEnd), text.size());
    auto const line = text.substr(0, end);
    text.remove_prefix(std::min(end + kLineEnd.size(), text.size()));
    auto const colon = line.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    auto const name = line.substr(0, colon);
    auto const value = trimmed(line.substr(colon + 1));
    if (same_letters(name, "Content-Disposition")) {
      if (!read_disposition(value, head)) return std::nullopt;
    } else if (same_letters(name, "Content-Type")) {
      if (!is_plain_text(value)) return std::nullopt;
      head.type = value;
    }
  }
  if (!head.name) return std::nullopt;
  return head;
}

/// Without the folders that some browsers put before a file's name.
std::string bare_name(std::string const& name) { return name.substr(name.find_last_of("/\\") + 1); }

/// Adds the part to the form; false when it breaks a limit or a plain value is not text.
bool add_part(std::string_view part, Multipart& form, FormLimits const& limits) {
  // The head may be empty lines only when there is no header at all, which form-data never has.
  auto const head_end = part.substr(0, kHeadMax).find(kHeadEnd);
  if (head_end == std::string_view::npos) return false;
  auto head = read_head(part.substr(0, head_end));
  if (!head || head->name->size() > limits.name_bytes) return false;
  auto const body = part.substr(head_end + kHeadEnd.size());
  if (head->file) {
    if (head->file->empty() && body.empty()) return true;
    if (form.uploads.size() == limits.uploads || head->file->size() > limits.name_bytes * 5) return false;
    form.uploads.push_back({std::move(*head->name), bare_name(*head->file), std::move(head->type), std::string{body}});
    return true;
  }
  if (form.fields.size() == limits.fields || body.size() > limits.value_bytes) return false;
  auto value = plain_value(std::string{body});
  if (!value) return false;
  form.fields.add(std::move(*head->name), std::move(*value));
  return true;
}

}  // namespace

std::string media_type(std::string_view content_type) { return lower_case(trimmed(content_type.substr(0, content_type.find(';')))); }

std::optional<std::string> boundary_of(std::string_view content_type) {
  auto rest = content_type.substr(std::min(content_type.find(';'), content_type.size()));
  while (rest.starts_with(';')) {
    rest = trimmed(rest.substr(1));
    auto const equals = rest.find('=');
    if (equals == std::string_view::npos) return std::nullopt;
    auto const key = trimmed(rest.substr(0, equals));
    rest = trimmed(rest.substr(equals + 1));
    auto value = take_value(rest);
    if (!value) return std::nullopt;
    if (same_letters(key, "boundary")) {
      if (value->empty() || value->size() > kBoundaryMax || !is_plain_text(*value)) return std::nullopt;
      return value;
    }
    rest = trimmed(rest);
  }
  return std::nullopt;
}

std::optional<Multipart> parse_multipart(std::string_view body, std::string_view boundary, FormLimits const& limits) {
  if (boundary.empty()) return std::nullopt;
  auto const opening = "--" + std::string{boundary};
  auto const delimiter = std::string{kLineEnd} + opening;
  // A preamble before the first boundary is legal and means nothing.
  if (body.starts_with(opening)) {
    body.remove_prefix(opening.size());
  } else {
    auto const first = body.find(delimiter);
    if (first == std::string_view::npos) return std::nullopt;
    body.remove_prefix(first + delimiter.size());
  }
  auto form = Multipart{};
  while (!body.starts_with("--")) {
    // Blanks may follow a boundary (RFC 2046 5.1.1).
    body.remove_prefix(std::min(body.find_first_not_of(" \t"), body.size()));
    if (!body.starts_with(kLineEnd)) return std::nullopt;
    body.remove_prefix(kLineEnd.size());
    auto const end = body.find(delimiter);
    if (end == std::string_view::npos) return std::nullopt;
    if (!add_part(body.substr(0, end), form, limits)) return std::nullopt;
    body.remove_prefix(end + delimiter.size());
  }
  return form;
}

}  // namespace timon::http
