#include "exchange/import_files.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "exchange/plan_format.hpp"
#include "platform/export/workbook.hpp"
#include "platform/hash/hash.hpp"
#include "platform/work/refusal.hpp"

namespace timon::exchange {
namespace {

constexpr auto kKept = std::chrono::hours{24};
constexpr auto kFileNameLettersMax = std::size_t{200};
constexpr auto kThousands = std::string_view{"thousands"};

std::string kept_bytes(std::string const& text) {
  auto bytes = bytes_of_base64(text);
  if (!bytes) throw sql::Failure{"an upload is not what was kept"};
  return std::move(*bytes);
}

constexpr auto kRecent = R"(
  SELECT j.id, j.at, j.reason, (SELECT count(*) FROM journal_change c WHERE c.entry = j.id) AS rows,
    (SELECT count(*) FROM journal u WHERE u.event = 'import_undone' AND u.reason = CAST(j.id AS TEXT)) AS undone
  FROM journal j WHERE j.event = 'plan_imported' AND (j.person = :person OR 1 = :sees_all) ORDER BY j.id DESC LIMIT 10)";

/// A line for each thing noted; the newest about a matter is the last.
std::string with_line(std::string text, std::string const& line) { return std::move(text) + line + "\n"; }

std::string lines_of(Answers const& answers) {
  auto text = std::string{};
  for (auto const& [key, meaning] : answers) text = with_line(std::move(text), key + "=" + (meaning == PointMeaning::thousands ? std::string{kThousands} : "decimals"));
  return text;
}

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
  work.db.run(std::string{"UPDATE import_file SET "} + column + " = :text, report = '' WHERE id = :id", sql::with("text", text, "id", file.id));
}

}  // namespace

std::int64_t keep_file(Work& work, std::string const& name, std::string_view bytes, Answers const& answers) {
  auto transaction = sql::Transaction{work.db};
  work.db.run("DELETE FROM import_file WHERE uploaded_at < :earliest AND state NOT IN ('checking', 'writing')", sql::with("earliest", Time{work.now - kKept}));
  static auto const text =
      std::string{"INSERT INTO import_file (person, name, size, content, answers, fixes, uploaded_at) VALUES (:person, :name, :size, :content, :answers, '', :now) RETURNING id"};
  auto const id = work.db.one<std::int64_t>(text, sql::with("person", work.actor.person, "name", shortened(name, kFileNameLettersMax), "size",
                                                            static_cast<std::int64_t>(bytes.size()), "content", base64_of(bytes), "answers", lines_of(answers), "now", work.now));
  transaction.commit();
  return id;
}

ImportFile file_of(Work& work, std::int64_t id) {
  static auto const text = sql::select<ImportFile>("WHERE id = :id AND person = :person");
  auto file = work.db.maybe<ImportFile>(text, sql::with("id", id, "person", work.actor.person));
  if (!file) throw NotFound{};
  return std::move(*file);
}

ImportFile head_of(Work& work, std::int64_t id) {
  auto head = work.db.maybe<ImportFile>(
      "SELECT id, person, name, size, '' AS content, answers, fixes, uploaded_at, state, only_good_rows, reason, written, entry, report, refusal FROM import_file "
      "WHERE id = :id AND person = :person",
      sql::with("id", id, "person", work.actor.person));
  if (!head) throw NotFound{};
  return std::move(*head);
}

std::vector<ImportFile> waiting_files(Work& work) {
  static auto const text = std::string{
      "SELECT id, person, name, size, '' AS content, answers, fixes, uploaded_at, state, only_good_rows, reason, written, entry, '' AS report, refusal FROM import_file "
      "WHERE person = :person AND state <> 'written' ORDER BY id DESC LIMIT 10"};
  return work.db.all<ImportFile>(text, sql::with("person", work.actor.person));
}

void forget_file(Work& work, std::int64_t id) { work.db.run("DELETE FROM import_file WHERE id = :id AND person = :person", sql::with("id", id, "person", work.actor.person)); }

void keep_answers(Work& work, ImportFile const& file, Answers const& answers) { set(work, file, "answers", file.answers + lines_of(answers)); }

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
  auto workbook = tables::read_workbook(kept_bytes(file.content), file.name);
  if (workbook)
    for (auto const& line : split(file.fixes, '\n')) apply_fix(*workbook, line);
  return workbook;
}

std::vector<RecentImport> recent_imports(Work& work) {
  return work.db.all<RecentImport>(kRecent, sql::with("person", work.actor.person, "sees_all", work.actor.sees_all() ? 1 : 0));
}

}  // namespace timon::exchange
