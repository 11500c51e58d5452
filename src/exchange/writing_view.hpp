#pragma once
#include <optional>
#include <string>

#include "exchange/import_files.hpp"
#include "exchange/import_progress.hpp"
#include "platform/view/view.hpp"

namespace timon::exchange {

/// How far a file is that is being compared or written: the phase with its rows, as a bar and in words.
struct ProgressPart {
  std::int64_t id{};
  std::string phase, rows;
  bool is_measured{};  // or nobody knows yet how much there is
  long done{}, all{};
};
BOOST_DESCRIBE_STRUCT(ProgressPart, (), (id, phase, rows, is_measured, done, all))

/// The second, the third and the fourth step of an import: it is being compared, it is being written, or it was.
struct WritingPage {
  std::int64_t id{};
  std::string name, title, text;
  bool is_check{};
  std::optional<ProgressPart> progress;
  std::string written;  // rows, in words
  std::int64_t entry{};
  bool is_undone{};
};
BOOST_DESCRIBE_STRUCT(WritingPage, (), (id, name, title, text, is_check, progress, written, entry, is_undone))

ProgressPart progress_part(Work const&, ImportFile const&, std::optional<ImportStep> const&);
WritingPage writing_page(Work&, ImportFile const&, std::optional<ImportStep> const&);

}  // namespace timon::exchange
