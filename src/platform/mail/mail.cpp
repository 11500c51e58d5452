#include "platform/mail/mail.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "platform/hash/hash.hpp"
#include "platform/mail/encode.hpp"

namespace timon::mail {
namespace {

constexpr auto kAddressMax = std::size_t{254};
constexpr auto kMarkLetters = std::size_t{32};

/// «Fri, 22 May 2026 12:00:00 +0000».
std::string date_of(Time at) {
  constexpr auto kDays = std::array{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  constexpr auto kMonths = std::array{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  auto const date = Date{std::chrono::floor<std::chrono::days>(at)};
  auto const clock = std::chrono::hh_mm_ss{at - date.day};
  return fmt::format("{}, {:02} {} {} {:02}:{:02}:{:02} +0000", kDays[weekday_of(date) - 1], day_of(date), kMonths[month_of(date) - 1], year_of(date), clock.hours().count(),
                     clock.minutes().count(), clock.seconds().count());
}

/// «"Timón" <timon@example.org>». A plain name stands in quotes, so that its commas and dots mean nothing; encoded words must not.
std::string sender_of(Server const& server) {
  auto name = server.from_name;
  std::erase_if(name, [](char letter) { return letter == '"' || letter == '\\'; });
  auto shown = header_value(name);
  if (!shown.empty() && !shown.starts_with("=?")) shown = "\"" + shown + "\"";
  return shown + (shown.empty() ? "<" : " <") + server.from + ">";
}

std::string part(std::string_view type, std::string_view text) {
  return fmt::format("Content-Type: {}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n{}", type, quoted_printable(text));
}

/// Both parts, the richer one last, between marks that no line of theirs can be: «=» stands in front of two digits only.
std::string body_of(Message const& message, Stamp const& stamp) {
  if (message.html.empty()) return part("text/plain", message.text);
  auto const mark = "=_" + sha256(stamp.id + to_iso(stamp.at)).substr(0, kMarkLetters);
  return fmt::format("Content-Type: multipart/alternative; boundary=\"{0}\"\r\n\r\n--{0}\r\n{1}\r\n--{0}\r\n{2}\r\n--{0}--\r\n", mark, part("text/plain", message.text),
                     part("text/html", message.html));
}

}  // namespace

bool is_address(std::string_view text) {
  auto const at = text.find('@');
  if (at == std::string_view::npos || at == 0 || at + 1 == text.size() || text.size() > kAddressMax || text.find('@', at + 1) != std::string_view::npos) return false;
  constexpr auto kBanned = std::string_view{"<>()[]\\,;:\""};
  return std::all_of(text.begin(), text.end(), [&](char letter) { return letter > 0x20 && letter < 0x7F && kBanned.find(letter) == std::string_view::npos; });
}

std::string written(Server const& server, Message const& message, Stamp const& stamp) {
  for (auto const& address : {server.from, message.to})
    if (!is_address(address)) throw Failure{"not an address that mail can be sent to or from: " + header_value(address)};
  return fmt::format(
      "From: {}\r\nTo: <{}>\r\nSubject: {}\r\nDate: {}\r\nMessage-ID: <{}>\r\nAuto-Submitted: auto-generated\r\nX-Auto-Response-Suppress: All\r\nMIME-Version: 1.0\r\n{}",
      sender_of(server), message.to, header_value(message.subject), date_of(stamp.at), stamp.id, body_of(message, stamp));
}

}  // namespace timon::mail
