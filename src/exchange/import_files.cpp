#include "exchange/import_files.hpp"

#include <sodium.h>

#include <algorithm>

#include "base/text.hpp"
#include "exchange/plan_format.hpp"
#include "platform/export/workbook.hpp"
#include "platform/work/refusal.hpp"

namespace timon::exchange {
namespace {

constexpr auto kKept = std::chrono::hours{24};
constexpr auto kNameLettersMax = std::size_t{200};
constexpr auto kVariant = sodium_base64_VARIANT_ORIGINAL;
constexpr auto kThousands = std::string_view{"thousands"};

std::string to_base64(std::string_view bytes) {
  auto text = std::string(sodium_base64_encoded_len(bytes.size(), kVariant), '\0');
  sodium_bin2base64(text.data(), text.size(), reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size(), kVariant);
  text.pop_back();  // the closing NUL
  return text;
}

std::string from_base64(std::string const& text) {
  auto bytes = std::string(text.size(), '\0');
  auto size = std::size_t{0};
  if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(), text.size(), nullptr, &size, nullptr, kVariant) != 0)
    throw sql::Failure{"an upload is not what was kept"};
  bytes.resize(size);
  return bytes;
}

/// A line for each thing noted; the newest about a matter is the last.
std::string with_line(std::string text, std::string const& line) { return std::move(text) + line + "\n"; }

void apply_fix(tables::Workbook& workbook, std::string const& line) {
  auto pieces = std::vector<std::string>{};
  auto rest = std::string_view{line};
  for (auto i = 0; i < 3; ++i) {
    auto const tab = rest.find('\t');
    if (tab == std::string_view::npos) return;
    pieces.emplace_back(rest.substr(0, tab));
    rest.remove_prefix(tab + 1);
  }
  for (auto& sheet : workbook.sheets) {
    auto const* const format = find_sheet(sheet.name);
    if (format == nullptr || format->name != pieces[0]) continue;
    auto const* const column = format->find_column(pieces[2]);
    auto const place =
        std::find_if(sheet.header.begin(), sheet.header.end(), [&](std::string const& header) { return column != nullptr && format->find_column(header) == column; });
    auto const row = std::find_if(sheet.rows.begin(), sheet.rows.end(), [&](tables::Row const& each) { return std::to_string(each.line) == pieces[1]; });
    if (place == sheet.header.end() || row == sheet.rows.end()) continue;
    auto const at = static_cast<std::size_t>(place - sheet.header.begin());
    if (row->cells.size() <= at) row->cells.resize(at + 1);
    row->cells[at] = tables::text_cell(std::string{rest});
  }
}

void set(Work& work, ImportFile const& file, char const* column, std::string const& text) {
  work.db.run(std::string{"UPDATE import_file SET "} + column + " = :text WHERE id = :id", sql::with("text", text, "id", file.id));
}

}  // namespace

std::int64_t keep_file(Work& work, std::string const& name, std::string_view bytes) {
  auto transaction = sql::Transaction{work.db};
  work.db.run("DELETE FROM import_file WHERE uploaded_at < :earliest", sql::with("earliest", Time{work.now - kKept}));
  static auto const text =
      std::string{"INSERT INTO import_file (person, name, size, content, answers, fixes, uploaded_at) VALUES (:person, :name, :size, :content, '', '', :now) RETURNING id"};
  auto const id = work.db.one<std::int64_t>(text, sql::with("person", work.actor.person, "name", shortened(name, kNameLettersMax), "size", static_cast<std::int64_t>(bytes.size()),
                                                            "content", to_base64(bytes), "now", work.now));
  transaction.commit();
  return id;
}

ImportFile file_of(Work& work, std::int64_t id) {
  static auto const text = sql::select<ImportFile>("WHERE id = :id AND person = :person");
  auto file = work.db.maybe<ImportFile>(text, sql::with("id", id, "person", work.actor.person));
  if (!file) throw NotFound{};
  return std::move(*file);
}

std::vector<ImportFile> waiting_files(Work& work) {
  static auto const text =
      std::string{"SELECT id, person, name, size, '' AS content, answers, fixes, uploaded_at FROM import_file WHERE person = :person ORDER BY id DESC LIMIT 10"};
  return work.db.all<ImportFile>(text, sql::with("person", work.actor.person));
}

void forget_file(Work& work, std::int64_t id) { work.db.run("DELETE FROM import_file WHERE id = :id AND person = :person", sql::with("id", id, "person", work.actor.person)); }

void keep_answer(Work& work, ImportFile const& file, std::string const& key, PointMeaning meaning) {
  set(work, file, "answers", with_line(file.answers, key + "=" + (meaning == PointMeaning::thousands ? std::string{kThousands} : "decimals")));
}

Answers answers_of(ImportFile const& file) {
  auto answers = Answers{};
  for (auto const& line : split(file.answers, '\n')) {
    auto const mark = line.rfind('=');
    if (mark != std::string::npos) answers[line.substr(0, mark)] = line.substr(mark + 1) == kThousands ? PointMeaning::thousands : PointMeaning::decimals;
  }
  return answers;
}

void keep_fix(Work& work, ImportFile const& file, std::string const& sheet, int line, std::string const& column, std::string const& text) {
  auto one_line = sheet + "\t" + std::to_string(line) + "\t" + column + "\t" + text;
  std::replace(one_line.begin(), one_line.end(), '\n', ' ');
  set(work, file, "fixes", with_line(file.fixes, one_line));
}

Outcome<tables::Workbook> workbook_of(ImportFile const& file) {
  auto workbook = tables::read_workbook(from_base64(file.content), file.name);
  if (workbook)
    for (auto const& line : split(file.fixes, '\n')) apply_fix(*workbook, line);
  return workbook;
}

}  // namespace timon::exchange
