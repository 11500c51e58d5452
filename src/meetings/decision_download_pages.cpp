#include "meetings/decision_request.hpp"
#include "meetings/meeting_form.hpp"
#include "platform/export/csv.hpp"
#include "platform/export/xlsx.hpp"

namespace timon::meetings {
namespace {

tables::Cell day_cell(std::optional<Date> const& day) { return day ? tables::date_cell(to_iso(*day)) : tables::Cell{}; }

/// Every row of the same question, whatever page of it is shown.
tables::Sheet sheet_of(http::Request const& request, Work& work) {
  auto const& words = work.words;
  auto asked = register_request(request, work);
  asked.query.after = {};
  auto sheet = tables::Sheet{.name = words.text("decision.file")};
  for (auto const* name :
       {"year", "number", "text", "office", "taken_on", "due_on", "state", "done_on", "verified_on", "note", "meeting", "goal", "milestone", "obstacle", "silent_climbs"})
    sheet.header.push_back(words.text(std::string{"decision.column."} + name));
  while (true) {
    auto lines = decision_lines(work, asked.query);
    auto const has_more = lines.size() > static_cast<std::size_t>(asked.query.limit);
    if (has_more) lines.pop_back();
    for (auto& line : lines) {
      asked.query.after = line.id;
      sheet.rows.push_back(
          {static_cast<int>(sheet.rows.size()) + 2,
           {tables::number_cell(std::to_string(line.year)), tables::number_cell(std::to_string(line.number)), tables::text_cell(std::move(line.text)),
            tables::text_cell(std::move(line.office_title)), day_cell(line.taken_on), day_cell(line.due_on), tables::text_cell(word_of(words, "decision.state", line.state)),
            day_cell(line.done_on), day_cell(line.verified_on), tables::text_cell(std::move(line.note)), tables::text_cell(std::move(line.meeting_title)),
            tables::text_cell(std::move(line.goal_code)), tables::text_cell(std::move(line.milestone_code)), tables::text_cell(std::move(line.obstacle_code)),
            tables::number_cell(std::to_string(line.silent_climbs))}});
    }
    if (!has_more) return sheet;
  }
}

std::string file_name(Work const& work, char const* ending) { return work.words.text("decision.file") + "-" + to_iso(work.today) + ending; }

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

void add_decision_download_pages(http::Router& router) {
  router.get("/acuerdos.csv", get_csv);
  router.get("/acuerdos.xlsx", get_xlsx);
}

}  // namespace timon::meetings
