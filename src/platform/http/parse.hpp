#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/http/http.hpp"

/// What browsers send, read by pure functions. No value means that the sender broke the rules: the answer is 400.
/// Texts that come out are UTF-8 without control letters but tab and line feed; CR LF of forms has become LF.
namespace timon::http {

/// How much one form may hold.
struct FormLimits {
  std::size_t fields{2000};            // plain fields together
  std::size_t name_bytes{200};         // of one field's name
  std::size_t value_bytes{1U << 20U};  // of one plain field's value
  std::size_t uploads{20};             // files in one form
};

/// The same but for the case of ASCII letters.
bool same_letters(std::string_view, std::string_view);
std::string lower_case(std::string_view);

/// Turns «%2F» into «/»; a lone «%» or a text that is not plain gives nothing.
std::optional<std::string> percent_decoded(std::string_view text, bool plus_is_space = false);
/// For one word of a path or one value of a query: letters, digits and «-._~» stay as they are.
std::string percent_encoded(std::string_view text);

/// The request line's second word in its parts.
struct Target {
  std::string path_text;   // as sent: «/metas/A01/3%2C02»
  std::string path;        // decoded
  std::string query_text;  // as sent, without «?»
  Fields query;
};
std::optional<Target> parse_target(std::string_view target, FormLimits const& = {});

/// «a=1&b=2+3», of a query or of application/x-www-form-urlencoded.
std::optional<Fields> parse_urlencoded(std::string_view text, FormLimits const& = {});

/// The Cookie header. Other programs on the same host set cookies too: what is not plain is left out, not refused.
Fields parse_cookies(std::string_view header);

/// «multipart/form-data» of «Multipart/Form-Data; boundary=x».
std::string media_type(std::string_view content_type);
/// The boundary of a multipart content type (RFC 2046: 1 to 70 bytes).
std::optional<std::string> boundary_of(std::string_view content_type);

struct Multipart {
  Fields fields;
  std::vector<Upload> uploads;
};
/// multipart/form-data as RFC 7578 has it. A part with a file name is an upload, its body any bytes; a file field that
/// was left empty is no upload.
std::optional<Multipart> parse_multipart(std::string_view body, std::string_view boundary, FormLimits const& = {});

}  // namespace timon::http
