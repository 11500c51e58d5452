#include "snapshots/frozen_sheet.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "platform/export/csv.hpp"
#include "platform/export/xlsx.hpp"
#include "platform/words/words.hpp"
#include "platform/words/zone.hpp"
#include "snapshots/frozen_view.hpp"

namespace timon::snapshots {
namespace {

tables::Cell count_cell(std::int64_t count) { return tables::number_cell(std::to_string(count)); }
tables::Cell percent_cell(std::int64_t thousandths) { return tables::number_cell(fmt::format("{}.{}", thousandths / 10, thousandths % 10)); }
tables::Cell day_cell(std::optional<Date> date) { return date ? tables::date_cell(to_iso(*date)) : tables::Cell{}; }

std::vector<std::string> header_of(Words const& words) {
  auto header = std::vector<std::string>{};
  for (auto const* name : {"code", "title", "institution", "axis", "standing", "reason", "ends_on", "days_left", "restrictions", "alerts", "opportunities", "stopped", "late",
                           "on_course", "finished", "reprogrammed", "progress_real", "progress_expected", "updated_at"})
    header.push_back(words.text(std::string{"board.column."} + name));
  return header;
}

std::vector<tables::Cell> cells_of(Lens const& lens, FrozenGoal const& goal) {
  return {tables::text_cell(goal.code),
          tables::text_cell(goal.title),
          tables::text_cell(goal.institution),
          tables::text_cell(goal.axis),
          tables::text_cell(goals::word_of(lens.words, goal.standing)),
          tables::text_cell(goals::reason_sentence(lens.words, goal.standing, goal.reason, split(goal.reason_details, '|'))),
          day_cell(goal.ends_on),
          goal.ends_on ? count_cell(days_between(lens.period.as_of, *goal.ends_on)) : tables::Cell{},
          count_cell(goal.restrictions),
          count_cell(goal.alerts),
          count_cell(goal.opportunities),
          count_cell(goal.stopped),
          count_cell(goal.late),
          count_cell(goal.on_course),
          count_cell(goal.finished),
          count_cell(goal.reprogrammed),
          percent_cell(goal.progress_real),
          percent_cell(goal.progress_expected),
          day_cell(local_time(goal.updated_at, lens.period.zone).date)};
}

tables::Sheet sheet_of(Work& work, Lens const& lens) {
  auto sheet = tables::Sheet{.name = lens.words.text("board.file"), .header = header_of(lens.words)};
  each_frozen(work, {.period = lens.period.period, .limit = 0}, [&](FrozenRow const& row) {
    sheet.rows.push_back({static_cast<int>(sheet.rows.size()) + 2, cells_of(lens, row.content)});
  });
  return sheet;
}

std::string file_name(Lens const& lens, char const* ending) { return lens.words.text("board.file") + "-" + lens.period.code + ending; }

}  // namespace

http::Response board_csv(Work& work, KeptPeriod const& period) {
  auto const lens = lens_of(work, period);
  auto const has_comma = lens.words.decimal(0.5, 1).find(',') != std::string::npos;
  auto const style = tables::CsvStyle{has_comma ? ';' : ',', has_comma ? ',' : '.', true};
  return http::download(file_name(lens, ".csv"), "text/csv; charset=utf-8", tables::write_csv(sheet_of(work, lens), style));
}

http::Response board_xlsx(Work& work, KeptPeriod const& period) {
  auto const lens = lens_of(work, period);
  return http::download(file_name(lens, ".xlsx"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", tables::write_xlsx({{sheet_of(work, lens)}}));
}

}  // namespace timon::snapshots
