#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/plan_reading.hpp"
#include "platform/sql/table.hpp"
#include "platform/work/work.hpp"

namespace timon::exchange {

/// Waits for a review, is compared by a job, is written by a job, was written, or could not be written as it was reviewed.
BOOST_DEFINE_ENUM_CLASS(FileState, waiting, checking, writing, written, refused)

constexpr auto kDoneAtOnce = std::int64_t{96 * 1024};  // bytes of a file; what is larger is read, compared and written by a job

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
  FileState state{};
  bool only_good_rows{};  // how it is to be written, with the reason of moved dates
  std::string reason;
  std::int64_t written{};               // rows, once it is written
  std::optional<std::int64_t> entry{};  // of the journal
  std::string report{};                 // what comparing it found, where a job did that; empty: to be found
  std::string refusal{};                // the key of why a job did not do it; empty: the report says it
  bool is_large() const { return size > kDoneAtOnce; }
  bool is_at_work() const { return state == FileState::checking || state == FileState::writing; }
  bool may_be_changed() const { return state == FileState::waiting || state == FileState::refused; }
};
BOOST_DESCRIBE_STRUCT(ImportFile, (), (id, person, name, size, content, answers, fixes, uploaded_at, state, only_good_rows, reason, written, entry, report, refusal))

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

/// Keeps the file for the person; forgets those older than a day that no job is at.
std::int64_t keep_file(Work&, std::string const& name, std::string_view bytes, Answers const& = {});
/// One's own file, or NotFound.
ImportFile file_of(Work&, std::int64_t id);
/// The same without its content, for who asks again and again how far it is.
ImportFile head_of(Work&, std::int64_t id);
/// Those that wait for the person or are being written, newest first, without their content.
std::vector<ImportFile> waiting_files(Work&);
void forget_file(Work&, std::int64_t id);

/// The answers to questions about columns, each for all its cells; what comparing found before them is forgotten.
void keep_answers(Work&, ImportFile const&, Answers const&);
Answers answers_of(ImportFile const&);
/// A better text for one cell.
void keep_fix(Work&, ImportFile const&, std::string const& sheet, int line, std::string const& column, std::string const& text);

/// The tables of the file, with what was put right since.
Outcome<tables::Workbook> workbook_of(ImportFile const&);

}  // namespace timon::exchange
