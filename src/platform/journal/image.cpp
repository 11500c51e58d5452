#include "platform/journal/journal.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace timon::journal {
namespace {

void put_text(std::string& to, std::string_view text) {
  to += '"';
  auto const is_plain = [](char c) { return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\'; };
  if (std::all_of(text.begin(), text.end(), is_plain)) return void(to.append(text).append("\""));
  for (auto const c : text) {
    switch (c) {
      case '"': to += "\\\""; break;
      case '\\': to += "\\\\"; break;
      case '\n': to += "\\n"; break;
      case '\r': to += "\\r"; break;
      case '\t': to += "\\t"; break;
      default:
        if (static_cast<unsigned char>(c) < 0x20) to += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
        else to += c;
    }
  }
  to += '"';
}

void put(std::string& to, sql::Parameter const& member) {
  to += to.size() > 1 ? "," : "";
  put_text(to, member.name);
  to += ':';
  auto const& slot = member.slot;
  if (slot.is_null) to += "null";
  else if (slot.kind == sql::Kind::integer) to += fmt::format("{}", slot.integer);
  else if (slot.kind == sql::Kind::real) to += fmt::format("{:.17g}", slot.real);
  else put_text(to, slot.text);
}

bool same(sql::Slot const& a, sql::Slot const& b) {
  if (a.is_null || b.is_null) return a.is_null == b.is_null;
  return a.kind == sql::Kind::integer ? a.integer == b.integer : a.kind == sql::Kind::real ? a.real == b.real : a.text == b.text;
}

}  // namespace

std::string image(sql::Parameters const& members) {
  constexpr auto kUsualLength = std::size_t{700};
  auto text = std::string{"{"};
  text.reserve(kUsualLength);
  for (auto const& member : members)
    if (member.name != "id") put(text, member);
  return text + "}";
}

std::pair<std::string, std::string> difference(sql::Parameters const& before, sql::Parameters const& after) {
  auto then = std::string{"{"}, now = std::string{"{"};
  for (auto i = std::size_t{0}; i < after.size(); ++i) {
    if (same(before[i].slot, after[i].slot) || after[i].name == "revision") continue;
    put(then, before[i]);
    put(now, after[i]);
  }
  return {then + "}", now + "}"};
}

}  // namespace timon::journal
