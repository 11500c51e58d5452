#include "meetings/calendar_entry.hpp"

#include <fmt/format.h>

#include "platform/words/zone.hpp"

namespace timon::meetings {
namespace {

/// Marks that have a meaning in the format are told as letters.
std::string escaped(std::string_view text) {
  auto plain = std::string{};
  for (auto const letter : text) {
    if (letter == '\n') {
      plain += "\\n";
      continue;
    }
    if (letter == ',' || letter == ';' || letter == '\\') plain += '\\';
    plain += letter;
  }
  return plain;
}

/// No line is longer than 75 bytes; letters are not cut in two.
std::string folded(std::string const& line) {
  constexpr auto kBytesMax = std::size_t{74};
  auto text = std::string{};
  auto bytes = std::size_t{0};
  for (auto i = std::size_t{0}; i < line.size();) {
    auto end = i + 1;
    while (end < line.size() && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U) ++end;
    if (bytes + end - i > kBytesMax) {
      text += "\r\n ";
      bytes = 1;
    }
    text += line.substr(i, end - i);
    bytes += end - i;
    i = end;
  }
  return text + "\r\n";
}

/// «20260522T120000Z».
std::string moment(Time at) {
  auto text = std::string{};
  for (auto const letter : to_iso(at))
    if (letter != '-' && letter != ':') text += letter;
  return text;
}

}  // namespace

std::string calendar_entry(Meeting const& meeting, std::string const& zone, std::string const& address) {
  auto const from = time_at(meeting.held_on, static_cast<int>(meeting.starts_at), zone);
  auto text = std::string{};
  for (auto const& line : {std::string{"BEGIN:VCALENDAR"}, std::string{"VERSION:2.0"}, std::string{"PRODID:-//Timon//Meetings//ES"}, std::string{"BEGIN:VEVENT"},
                           fmt::format("UID:meeting-{}@timon", meeting.id.number), "DTSTAMP:" + moment(from), "DTSTART:" + moment(from),
                           "DTEND:" + moment(from + std::chrono::minutes{meeting.minutes}), fmt::format("SEQUENCE:{}", meeting.revision),
                           std::string{"STATUS:"} + (meeting.state == MeetingState::cancelled ? "CANCELLED" : "CONFIRMED"), "SUMMARY:" + escaped(meeting.title),
                           "LOCATION:" + escaped(meeting.place), "URL:" + address, std::string{"END:VEVENT"}, std::string{"END:VCALENDAR"}})
    text += folded(line);
  return text;
}

}  // namespace timon::meetings
