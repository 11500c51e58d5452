#include "platform/files/files.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "platform/hash/hash.hpp"
#include "platform/http/parse.hpp"

namespace timon::files {
namespace {

bool is_zip_with(std::string_view body, std::string_view mark) { return body.starts_with("PK\x03\x04") && body.find(mark) != std::string_view::npos; }
bool is_open_document(std::string_view body, std::string_view type) {
  // ODF puts its type first and uncompressed, so that programs need not unfold it.
  return body.starts_with("PK\x03\x04") && body.substr(0, 200).find(type) != std::string_view::npos;
}

bool is_pdf(std::string_view body) { return body.starts_with("%PDF-"); }
bool is_png(std::string_view body) { return body.starts_with("\x89PNG\r\n\x1a\n"); }
bool is_jpeg(std::string_view body) { return body.starts_with("\xFF\xD8\xFF"); }
bool is_webp(std::string_view body) { return body.starts_with("RIFF") && body.substr(8, 4) == "WEBP"; }
bool is_odt(std::string_view body) { return is_open_document(body, "application/vnd.oasis.opendocument.text"); }
bool is_ods(std::string_view body) { return is_open_document(body, "application/vnd.oasis.opendocument.spreadsheet"); }
bool is_docx(std::string_view body) { return is_zip_with(body, "[Content_Types].xml") && is_zip_with(body, "word/document.xml"); }
bool is_xlsx(std::string_view body) { return is_zip_with(body, "[Content_Types].xml") && is_zip_with(body, "xl/workbook.xml"); }
/// Text in UTF-8 or an older code: no NUL, which programs have and texts have not.
bool is_text(std::string_view body) { return body.find('\0') == std::string_view::npos && !body.starts_with("PK\x03\x04") && !is_pdf(body); }
/// A text that no program can show: letters that steer machines among those that people read.
bool is_damaged_text(std::string_view body) {
  return std::ranges::any_of(body, [](char c) { return (c >= 0 && c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') || c == 0x7F; });
}

struct Kind {
  std::string_view ending;
  std::string_view type;
  bool (*is)(std::string_view body);
};
constexpr Kind kKinds[] = {
    {".pdf", "application/pdf", is_pdf},
    {".png", "image/png", is_png},
    {".jpg", "image/jpeg", is_jpeg},
    {".jpeg", "image/jpeg", is_jpeg},
    {".webp", "image/webp", is_webp},
    {".odt", "application/vnd.oasis.opendocument.text", is_odt},
    {".ods", "application/vnd.oasis.opendocument.spreadsheet", is_ods},
    {".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", is_docx},
    {".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", is_xlsx},
    {".csv", "text/csv", is_text},
    {".txt", "text/plain", is_text},
};

/// The last word of whatever path the sender's machine put before it.
std::string plain_name(std::string_view name) {
  constexpr auto kLettersMax = std::size_t{150};
  auto const slash = name.find_last_of("/\\");
  auto text = std::string{trimmed(slash == std::string_view::npos ? name : name.substr(slash + 1))};
  if (!is_plain_text(text) || length_of(text) > kLettersMax) return {};
  std::erase_if(text, [](char c) { return c == '\n' || c == '\t'; });
  return text;
}

}  // namespace

Outcome<KeptFile> examine(http::Upload const& upload) {
  auto const refused = [&](char const* why) { return Problem{upload.field, why}; };
  if (upload.body.empty()) return refused("file.empty");
  if (upload.body.size() > kBytesMax) return refused("file.too_large");
  auto name = plain_name(upload.name);
  if (name.empty()) return refused("file.name.wrong");
  auto const lower = http::lower_case(name);
  for (auto const& kind : kKinds) {
    if (!lower.ends_with(kind.ending)) continue;
    if (!kind.is(upload.body)) return refused("file.not_what_it_says");
    if (kind.type.starts_with("text/") && is_damaged_text(upload.body)) return refused("file.text.damaged");
    return KeptFile{sha256(upload.body), std::move(name), std::string{kind.type}, static_cast<std::int64_t>(upload.body.size())};
  }
  return refused("file.type.not_taken");
}

http::Response handed_out(KeptFile const& file, std::string content) {
  auto answer = http::download(file.name, file.type, std::move(content));
  answer.headers.add("ETag", "\"" + file.hash + "\"");
  // Even a browser that shows it all the same runs nothing of it.
  answer.headers.add("Content-Security-Policy", "sandbox; default-src 'none'");
  return answer;
}

Preview preview_of(std::string_view type) {
  if (type.starts_with("image/")) return Preview::image;
  if (type == "application/pdf") return Preview::pdf;
  return type == "text/plain" || type == "text/csv" ? Preview::text : Preview::none;
}

http::Response shown(KeptFile const& file, std::string content) {
  auto answer = handed_out(file, std::move(content));
  auto const preview = preview_of(file.type);
  if (preview == Preview::none) return answer;
  auto disposition = std::string{http::header_of(answer, "Content-Disposition")};
  if (disposition.starts_with("attachment")) disposition.replace(0, 10, "inline");
  http::set_header(answer, "Content-Disposition", disposition);
  // A table or a text is shown as the letters that it has, whatever it calls itself.
  if (preview == Preview::text) answer.type = "text/plain; charset=utf-8";
  // Browsers show no PDF in a sandbox: their own reader runs apart from our pages and gets no right to fetch.
  if (preview == Preview::pdf) http::set_header(answer, "Content-Security-Policy", "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'");
  return answer;
}

}  // namespace timon::files
