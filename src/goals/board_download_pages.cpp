#include <fmt/format.h>

#include "goals/board_pages.hpp"
#include "goals/board_request.hpp"
#include "goals/standing_words.hpp"
#include "platform/export/csv.hpp"
#include "platform/export/xlsx.hpp"

namespace timon::goals {
namespace {

tables::Cell count_cell(std::int64_t count) { return tables::number_cell(std::to_string(count)); }
tables::Cell percent_cell(std::int64_t thousandths) { return tables::number_cell(fmt::format("{}.{}", thousandths / 10, thousandths % 10)); }

/// The titles of the columns, in the order of `cells_of`.
std::vector<std::string> header_of(Words const& words) {
  auto header = std::vector<std::string>{};
  for (auto const* name : {"code", "title", "institution", "axis", "standing", "reason", "ends_on", "days_left", "restrictions", "alerts", "opportunities", "stopped", "late",
                           "on_course", "finished", "reprogrammed", "progress_real", "progress_expected", "updated_at"})
    header.push_back(words.text(std::string{"board.column."} + name));
  return header;
}

std::vector<tables::Cell> cells_of(Work const& work, BoardRow& row) {
  auto const days = row.ends_on ? tables::number_cell(std::to_string(days_between(work.today, *row.ends_on))) : tables::Cell{};
  return {tables::text_cell(std::move(row.code)),
          tables::text_cell(std::move(row.title)),
          tables::text_cell(std::move(row.institution_name)),
          tables::text_cell(std::move(row.axis_title)),
          tables::text_cell(word_of(work.words, row.standing)),
          tables::text_cell(reason_sentence(work.words, row.standing, row.reason, split(row.reason_details, '|'))),
          row.ends_on ? tables::date_cell(to_iso(*row.ends_on)) : tables::Cell{},
          days,
          count_cell(row.restrictions),
          count_cell(row.alerts),
          count_cell(row.opportunities),
          count_cell(row.stopped),
          count_cell(row.late),
          count_cell(row.on_course),
          count_cell(row.finished),
          count_cell(row.reprogrammed),
          percent_cell(row.progress_real),
          percent_cell(row.progress_expected),
          tables::date_cell(to_iso(row.updated_at).substr(0, 10))};
}

/// Every row of the same question, whatever page of it is shown.
tables::Sheet sheet_of(http::Request const& request, Work& work) {
  auto const asked = board_query(work, request);
  auto sheet = tables::Sheet{.name = work.words.text("board.file"), .header = header_of(work.words)};
  each_row(work, asked ? *asked : BoardQuery{}, [&](BoardRow row) { sheet.rows.push_back({static_cast<int>(sheet.rows.size()) + 2, cells_of(work, row)}); });
  return sheet;
}

std::string file_name(Work const& work, char const* ending) { return work.words.text("board.file") + "-" + to_iso(work.today) + ending; }

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

void add_board_download_pages(http::Router& router) {
  for (auto const* path : {"/tablero", "/metas"}) {
    router.get(std::string{path} + ".csv", get_csv);
    router.get(std::string{path} + ".xlsx", get_xlsx);
  }
}

}  // namespace timon::goals
