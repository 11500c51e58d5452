#include "obstacles/meanwhile.hpp"

#include <algorithm>

#include "obstacles/obstacle_page_store.hpp"
#include "obstacles/obstacle_words.hpp"

namespace timon::obstacles {
namespace {

std::string who_of(Words const& words, ChangeLine const& line) {
  if (line.office.empty() && line.person.empty()) return words.text(std::string{"source."} + boost::describe::enum_to_string(line.source, ""));
  return line.office.empty() || line.person.empty() ? line.office + line.person : line.office + " · " + line.person;
}

std::string now_of(Work& work, Obstacle const& obstacle) {
  auto const& words = work.words;
  auto const state = word_of(words, obstacle.state);
  if (!obstacle.is_open()) return words.text("meanwhile.closed", {state, words.date_month_day(obstacle.closed_on)});
  auto const holder = office_title(work.db, obstacle.holder);
  return words.text("meanwhile.now",
                    {state, level_names(work).of(obstacle.level), holder.empty() ? words.text("level.vacant") : holder, words.date_month_day(obstacle.level_since)});
}

/// Every change adds one to the revision: so many changes ago it was as the person saw it.
Meanwhile told_since(Work& work, char const* table, std::int64_t id, std::int64_t changes, std::string now) {
  auto told = Meanwhile{.now = std::move(now)};
  for (auto const& line : last_changes(work.db, table, id, changes)) {
    auto const key = "event." + line.event;
    told.events.push_back({work.words.text(work.words.has(key) ? key : "event.other"), who_of(work.words, line), work.words.moment(line.at, work.zone), line.reason});
  }
  return told;
}

}  // namespace

std::string shown(view::Field const& field) {
  auto const chosen = std::find_if(field.options.begin(), field.options.end(), [](view::Option const& option) { return option.is_chosen; });
  return chosen != field.options.end() ? chosen->text : field.value;
}

Meanwhile meanwhile(Work& work, Obstacle const& now, std::int64_t revision_seen) {
  return told_since(work, Obstacle::kTable, now.id.number, now.revision - revision_seen, now_of(work, now));
}

Meanwhile meanwhile(Work& work, Opportunity const& now, std::int64_t revision_seen) {
  return told_since(work, Opportunity::kTable, now.id.number, now.revision - revision_seen, work.words.text("meanwhile.state", {word_of(work.words, now.state)}));
}

bool has_held(Work& work, Obstacle const& obstacle) {
  auto const stays = stays_of(work.db, obstacle.id);
  return std::any_of(stays.begin(), stays.end(), [&](Stay const& stay) { return is_held_by(work.actor, Obstacle{.level = stay.level, .holder = stay.office}, work.db); });
}

}  // namespace timon::obstacles
