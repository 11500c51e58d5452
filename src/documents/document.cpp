#include "documents/document.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace timon::documents {
namespace {

void check_text(std::string& text, char const* field, std::size_t letters_max, Problems& problems) {
  text = std::string{trimmed(text)};
  if (!is_plain_text(text)) problems.push_back({field, "document.text.letters"});
  else if (length_of(text) > letters_max) problems.push_back({field, "document.text.long", {std::to_string(letters_max)}});
}

bool is_host_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-'; }

}  // namespace

Outcome<Document> checked(Document document, std::vector<std::string> const& kinds, std::vector<OfficeId> const& offices, Date today) {
  auto problems = Problems{};
  check_text(document.title, "title", kTitleLettersMax, problems);
  if (document.title.empty()) problems.push_back({"title", "document.title.missing"});
  if (std::ranges::find(kinds, document.kind) == kinds.end()) problems.push_back({"kind", "document.kind.unknown"});
  check_text(document.source, "source", kSourceLettersMax, problems);
  if (document.dated_on && *document.dated_on > today) problems.push_back({"dated_on", "document.dated_on.future"});
  if (document.audience == Audience::offices && offices.empty()) problems.push_back({"offices", "document.offices.missing"});
  if (!problems.empty()) return problems;
  return document;
}

Outcome<std::vector<std::string>> checked_kinds(std::string const& lines) {
  auto text = lines;
  std::erase(text, '\r');
  auto kinds = std::vector<std::string>{};
  for (auto& kind : split(text, '\n')) {
    if (!is_plain_text(kind) || length_of(kind) > kKindLettersMax) return Problem{"kinds", "document.text.long", {std::to_string(kKindLettersMax)}};
    auto const is_own = std::ranges::any_of(kKinds, [&](char const* own) { return kind == own; });
    if (!is_own && std::ranges::find(kinds, kind) == kinds.end()) kinds.push_back(std::move(kind));
  }
  if (kinds.size() > kKindsMax) return Problem{"kinds", "document.kinds.many", {std::to_string(kKindsMax)}};
  return kinds;
}

Outcome<std::string> checked_link(std::string link) {
  constexpr auto kScheme = std::string_view{"https://"};
  link = std::string{trimmed(link)};
  if (link.empty()) return Problem{"link", "document.link.missing"};
  if (length_of(link) > kLinkLettersMax) return Problem{"link", "document.text.long", {std::to_string(kLinkLettersMax)}};
  if (!link.starts_with(kScheme)) return Problem{"link", "document.link.https"};
  auto const is_blank = [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == '"' || c == '<' || c == '>' || c == '\\' || c == '`' || c == 0x7F; };
  if (!is_plain_text(link) || std::ranges::any_of(link, is_blank)) return Problem{"link", "document.link.wrong"};
  auto const rest = std::string_view{link}.substr(kScheme.size());
  auto const place = rest.substr(0, rest.find_first_of("/?#"));
  // «https://banco.gob@malo.example» leads to the second: what stands before the mark is a name and a password.
  auto const host = place.substr(0, place.find(':'));
  if (place.find('@') != std::string_view::npos || host.find('.') == std::string_view::npos || !std::ranges::all_of(host, is_host_letter))
    return Problem{"link", "document.link.wrong"};
  return link;
}

std::string title_of_file(std::string const& name) {
  auto const slash = name.find_last_of("/\\");
  auto title = slash == std::string::npos ? name : name.substr(slash + 1);
  if (auto const dot = title.rfind('.'); dot != std::string::npos && dot > 0) title.resize(dot);
  std::ranges::replace(title, '_', ' ');
  return shortened(trimmed(title), kTitleLettersMax - 1);
}

Outcome<Document> removed(Document document, std::string const& reason, Date today) {
  if (document.is_removed()) return Problem{"reason", "document.removed.already"};
  document.removal = std::string{trimmed(reason)};
  auto const letters = length_of(document.removal);
  if (letters < kReasonLettersMin) return Problem{"reason", "document.removal.short"};
  if (letters > kReasonLettersMax || !is_plain_text(document.removal)) return Problem{"reason", "document.text.long", {std::to_string(kReasonLettersMax)}};
  document.removed_on = today;
  return document;
}

Outcome<Document> restored(Document document) {
  if (!document.is_removed()) return Problem{"", "document.not_removed"};
  document.removed_on.reset();
  document.removal.clear();
  return document;
}

}  // namespace timon::documents
