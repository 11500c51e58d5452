#include "meetings/ask_view.hpp"

#include "obstacles/obstacles.hpp"
#include "platform/words/words.hpp"

namespace timon::meetings {

AskView ask_view(Work const& work, AskedLine const& line) {
  auto const& words = work.words;
  auto kind = ObstacleKind{};
  boost::describe::enum_from_string(line.kind.c_str(), kind);
  auto note = words.text("brief.held", {line.holder.empty() ? words.text("level.vacant") : line.holder, words.plural("obstacle.days", days_between(line.reported_on, work.today))});
  if (line.limit_on) note += ". " + words.days_left(days_between(work.today, *line.limit_on));
  return {obstacles::address_of(kind, line.code), line.code + " " + line.title + " (" + line.goal_code + " " + line.goal_title + ")", line.decision_asked, std::move(note)};
}

void add_asked(pdf::Document& paper, Words const& words, char const* heading_key, std::vector<AskView> const& asked) {
  paper.add(pdf::Part::heading, words.text(heading_key));
  if (asked.empty()) paper.add(pdf::Part::paragraph, words.text("brief.nothing_asked"));
  for (auto const& each : asked) {
    paper.add(pdf::Part::callout, each.ask);
    paper.add(pdf::Part::note, each.label + ". " + each.note);
  }
}

}  // namespace timon::meetings
