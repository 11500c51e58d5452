#include "notices/notice_view.hpp"

#include <algorithm>

#include "base/clock.hpp"
#include "notices/notice_words.hpp"
#include "platform/words/zone.hpp"

namespace timon::notices {

LineView line_view(Work const& work, NoticeLine const& line) {
  return {.id = line.id.number,
          .icon = icon_of(line),
          .icon_class = icon_class_of(line),
          .label = label_of(line, work.words),
          .address = line.is_visible ? "/avisos/" + std::to_string(line.id.number) : "",
          .sentence = sentence_of(line, work.words),
          .at = clock_text(local_time(line.created_at, work.zone).minutes),
          .is_unread = !line.read_at};
}

std::vector<DayView> days_view(Work const& work, std::vector<NoticeLine> const& lines) {
  auto days = std::vector<DayView>{};
  for (auto const& line : lines) {
    auto const day = local_time(line.created_at, work.zone).date;
    if (days.empty() || days.back().key != to_iso(day)) days.push_back({.key = to_iso(day), .title = work.words.date_long(day), .lines = {}});
    days.back().lines.push_back(line_view(work, line));
  }
  for (auto& day : days) std::stable_partition(day.lines.begin(), day.lines.end(), [](LineView const& line) { return line.is_unread; });
  return days;
}

}  // namespace timon::notices
