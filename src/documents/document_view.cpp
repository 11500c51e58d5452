#include "documents/document_view.hpp"

#include "base/text.hpp"

namespace timon::documents {

std::string address_of(DocumentId id) { return "/documentos/" + std::to_string(id.number); }

std::string kind_word(Words const& words, std::string const& kind) {
  auto const key = "document.kind." + kind;
  return words.has(key) ? words.text(key) : kind;
}

std::string size_word(Words const& words, std::int64_t bytes) {
  constexpr auto kKilo = 1024.0;
  auto const size = static_cast<double>(bytes);
  if (bytes < 1024) return words.number(bytes) + " B";
  return size < kKilo * kKilo ? words.decimal(size / kKilo, 0) + " kB" : words.decimal(size / kKilo / kKilo, 1) + " MB";
}

std::string type_word(Words const& words, std::string const& type) {
  for (auto const& [name, word] :
       {std::pair{"application/pdf", "PDF"}, std::pair{"image/png", "PNG"}, std::pair{"image/jpeg", "JPEG"}, std::pair{"image/webp", "WebP"}, std::pair{"text/csv", "CSV"},
        std::pair{"text/plain", "TXT"}, std::pair{"application/vnd.oasis.opendocument.text", "ODT"}, std::pair{"application/vnd.oasis.opendocument.spreadsheet", "ODS"},
        std::pair{"application/vnd.openxmlformats-officedocument.wordprocessingml.document", "DOCX"},
        std::pair{"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX"}})
    if (type == name) return word;
  return words.text("document.file");
}

std::string file_words(Words const& words, DocumentVersion const& version) {
  if (version.is_link()) {
    auto const host = version.link.substr(8, version.link.find_first_of("/?#", 8) - 8);
    return words.text("document.link_to", {host});
  }
  auto text = type_word(words, version.type) + ", " + size_word(words, version.bytes);
  return version.number > 1 ? text + ", " + words.text("document.version_number", {words.number(version.number)}) : text;
}

DocumentRow row_of(Work const& work, DocumentLine const& line) {
  auto const& words = work.words;
  auto const version = DocumentVersion{.number = line.version, .link = line.link, .type = line.type, .bytes = line.bytes};
  auto row = DocumentRow{.address = address_of(line.id),
                         .title = line.title,
                         .kind = kind_word(words, line.kind),
                         .file = file_words(words, version),
                         .origin = line.source,
                         .added = words.moment(line.added_at, work.zone) + (line.person_name.empty() ? "" : " · " + line.person_name),
                         .is_unexamined = line.scan == "unexamined",
                         .is_link = version.is_link()};
  if (line.dated_on) row.origin += (row.origin.empty() ? "" : ", ") + words.date_short(line.dated_on);
  if (!line.milestone_code.empty()) {
    row.about = line.milestone_code;
    row.about_address = "/metas/" + line.goal_code + "/" + line.milestone_code;
  } else if (!line.obstacle_code.empty()) {
    auto kind = ObstacleKind{};
    boost::describe::enum_from_string(line.obstacle_kind.c_str(), kind);
    row.about = line.obstacle_code;
    row.about_address = obstacles::address_of(kind, line.obstacle_code);
  }
  if (line.audience != Audience::goal_readers) row.audience = words.text(std::string{"document.audience."} + boost::describe::enum_to_string(line.audience, "") + ".short");
  if (line.removed_on) row.removed = words.text("document.removed_on", {words.date_short(line.removed_on), line.removal});
  return row;
}

}  // namespace timon::documents
