#include "ledger/ledger_pages.hpp"
#include "ledger/ledger_request.hpp"
#include "ledger/move_store.hpp"
#include "platform/export/csv.hpp"
#include "platform/export/xlsx.hpp"
#include "platform/words/words.hpp"

namespace timon::ledger {
namespace {

tables::Cell cell_of(std::optional<Date> date) { return date ? tables::date_cell(to_iso(*date)) : tables::Cell{}; }
tables::Cell cell_of(std::optional<int> days) { return days ? tables::number_cell(std::to_string(*days)) : tables::Cell{}; }

/// The titles of the columns, in the order of `cells_of`.
std::vector<std::string> header_of(Words const& words) {
  auto header = std::vector<std::string>{};
  for (auto const* name : {"goal_code", "goal", "institution", "code", "title", "original", "from", "to", "days", "moved_on", "too_late", "cause", "reason", "person", "office",
                           "due_on", "days_in_all", "moves", "finished_on"})
    header.push_back(words.text(std::string{"ledger.column."} + name));
  return header;
}

std::vector<tables::Cell> cells_of(Words const& words, MoveLine const& line) {
  return {tables::text_cell(line.goal_code),
          tables::text_cell(line.goal_title),
          tables::text_cell(line.institution_name),
          tables::text_cell(line.code),
          tables::text_cell(line.title),
          cell_of(line.due_original),
          cell_of(line.from_on),
          cell_of(line.to_on),
          cell_of(days_of_move(line)),
          cell_of(std::optional{line.moved_on}),
          tables::boolean_cell(is_moved_too_late(line.from_on, line.moved_on)),
          tables::text_cell(cause_word(words, line.cause)),
          tables::text_cell(line.reason),
          tables::text_cell(line.person_name),
          tables::text_cell(line.office_title),
          cell_of(line.due_on),
          cell_of(days_in_all(line)),
          tables::number_cell(std::to_string(line.moves)),
          cell_of(line.finished_on)};
}

/// Every row of the same question, whatever page of it is shown.
tables::Sheet sheet_of(http::Request const& request, Work& work) {
  auto sheet = tables::Sheet{.name = work.words.text("ledger.file"), .header = header_of(work.words)};
  each_move(work, lenient_move_query(request, work), [&](MoveLine const& line) { sheet.rows.push_back({static_cast<int>(sheet.rows.size()) + 2, cells_of(work.words, line)}); });
  return sheet;
}

std::string file_name(Work const& work, char const* ending) { return work.words.text("ledger.file") + "-" + to_iso(work.today) + ending; }

http::Response get_csv(http::Request const& request, Work& work) {
  // Spreadsheets that write the decimal comma expect the semicolon between cells.
  auto const has_comma = work.words.decimal(0.5, 1).find(',') != std::string::npos;
  auto const style = tables::CsvStyle{has_comma ? ';' : ',', has_comma ? ',' : '.', true};
  return http::download(file_name(work, ".csv"), "text/csv; charset=utf-8", tables::write_csv(sheet_of(request, work), style));
}

http::Response get_xlsx(http::Request const& request, Work& work) {
  return http::download(file_name(work, ".xlsx"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", tables::write_xlsx({{sheet_of(request, work)}}));
}

}  // namespace

void add_ledger_file_pages(http::Router& router) {
  router.get("/reprogramaciones.csv", get_csv);
  router.get("/reprogramaciones.xlsx", get_xlsx);
}

}  // namespace timon::ledger
