#include "base/text.hpp"
#include "platform/export/csv.hpp"
#include "platform/export/xlsx.hpp"
#include "portfolio/list_page.hpp"

namespace timon::portfolio {
namespace {

tables::Cell day(std::optional<Date> date) { return date ? tables::date_cell(to_iso(*date)) : tables::Cell{}; }
tables::Cell count(std::int64_t number) { return tables::number_cell(std::to_string(number)); }

std::vector<tables::Cell> cells_of(Work const& work, MilestoneLine const& line) {
  auto const& words = work.words;
  return {tables::text_cell(line.goal_code),
          tables::text_cell(line.goal_title),
          tables::text_cell(line.institution_name),
          tables::text_cell(line.code),
          tables::text_cell(line.title),
          tables::text_cell(line.responsible_title),
          tables::text_cell(line.type),
          tables::text_cell(goals::word_of(words, line.standing)),
          tables::text_cell(goals::reason_sentence(words, line.standing, line.reason, split(line.reason_details, '|'))),
          day(line.due_on),
          day(line.due_original),
          day(line.finished_on),
          day(line.verified_on),
          count(line.moves),
          count(line.weight),
          tables::text_cell(words.text(line.is_critical ? "portfolio.yes" : "portfolio.no")),
          count(line.restrictions),
          count(line.alerts),
          tables::text_cell(line.progress)};
}

/// Every line of the same question, whatever page of it is shown.
tables::Sheet sheet_of(http::Request const& request, Work& work) {
  auto sheet = tables::Sheet{.name = work.words.text("portfolio.file"), .header = {}};
  for (auto const* name : {"goal_code", "goal", "institution", "code", "milestone", "responsible", "type", "standing", "reason", "due", "original", "finished", "verified", "moves",
                           "weight", "critical", "restrictions", "alerts", "progress"})
    sheet.header.push_back(work.words.text(std::string{"portfolio.column."} + name));
  each_line(work, query_of(work, request), [&](MilestoneLine const& line) { sheet.rows.push_back({static_cast<int>(sheet.rows.size()) + 2, cells_of(work, line)}); });
  return sheet;
}

std::string file_name(Work const& work, char const* ending) { return work.words.text("portfolio.file") + "-" + to_iso(work.today) + ending; }

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

void add_download_pages(http::Router& router) {
  router.get("/metas-intermedias.csv", get_csv);
  router.get("/metas-intermedias.xlsx", get_xlsx);
}

}  // namespace timon::portfolio
