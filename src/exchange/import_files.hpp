#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/plan_reading.hpp"
#include "platform/sql/table.hpp"
#include "platform/work/work.hpp"

namespace timon::exchange {

/// An uploaded file between its upload and its writing.
struct ImportFile {
  static constexpr auto kTable = "import_file";
  Id<ImportFile> id;
  PersonId person;
  std::string name;
  std::int64_t size{};
  std::string content;  // base 64
  std::string answers;  // «metas.presupuesto=thousands», one a line
  std::string fixes;    // sheet, line, column and text between tabs, one a line
  Time uploaded_at;
};
BOOST_DESCRIBE_STRUCT(ImportFile, (), (id, person, name, size, content, answers, fixes, uploaded_at))

/// An import that was written, as its entry in the journal tells it.
struct RecentImport {
  std::int64_t id{};
  Time at;
  std::string reason;
  std::int64_t rows{};
  std::int64_t undone{};
};
BOOST_DESCRIBE_STRUCT(RecentImport, (), (id, at, reason, rows, undone))
/// The last ten: one's own, or everybody's for who sees all.
std::vector<RecentImport> recent_imports(Work&);

/// Keeps the file for the person; forgets those older than a day.
std::int64_t keep_file(Work&, std::string const& name, std::string_view bytes);
/// One's own file, or NotFound.
ImportFile file_of(Work&, std::int64_t id);
/// Those that wait for the person, newest first, without their content.
std::vector<ImportFile> waiting_files(Work&);
void forget_file(Work&, std::int64_t id);

/// The answer to a question about a column, for all its cells.
void keep_answer(Work&, ImportFile const&, std::string const& key, PointMeaning);
Answers answers_of(ImportFile const&);
/// A better text for one cell.
void keep_fix(Work&, ImportFile const&, std::string const& sheet, int line, std::string const& column, std::string const& text);

/// The tables of the file, with what was put right since.
Outcome<tables::Workbook> workbook_of(ImportFile const&);

}  // namespace timon::exchange
