#include "exchange/writing_view.hpp"

#include "exchange/exchange.hpp"
#include "platform/words/words.hpp"

namespace timon::exchange {
namespace {

auto const kPageRegistered = view::Registered<WritingPage>{"exchange/writing"};
auto const kPartRegistered = view::Registered<ProgressPart>{"exchange/_writing"};

}  // namespace

ProgressPart progress_part(Work const& work, ImportFile const& file, std::optional<ImportStep> const& step) {
  auto part = ProgressPart{.id = file.id.number, .phase = work.words.text("import.phase.waiting")};
  if (!step) return part;
  part.phase = work.words.text(std::string{"import.phase."} + boost::describe::enum_to_string(step->phase, ""));
  part.is_measured = step->all > 0;
  part.done = step->done, part.all = step->all;
  if (part.is_measured) part.rows = work.words.text("import.phase.rows", {work.words.number(step->done), work.words.number(step->all)});
  return part;
}

WritingPage writing_page(Work& work, ImportFile const& file, std::optional<ImportStep> const& step) {
  auto page = WritingPage{.id = file.id.number, .name = file.name};
  if (file.is_at_work()) {
    page.is_check = file.state == FileState::checking;
    page.title = work.words.text(page.is_check ? "import.checking" : "import.writing");
    page.text = work.words.text(page.is_check ? "import.checking.text" : "import.writing.text");
    page.progress = progress_part(work, file, step);
    return page;
  }
  page.title = work.words.text("import.written");
  page.written = work.words.plural("import.rows_written", file.written);
  page.entry = file.entry.value_or(0);
  page.is_undone = is_undone(work.db, page.entry);
  return page;
}

}  // namespace timon::exchange
