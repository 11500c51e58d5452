#include "obstacles/log_view.hpp"

#include "base/text.hpp"
#include "obstacles/obstacle_page_store.hpp"
#include "obstacles/obstacle_words.hpp"

namespace timon::obstacles {
namespace {

/// The verb of a move is a level, that of a pause a day.
std::string verb_words(Words const& words, LevelNames const& names, ActionKind kind, std::string const& verb) {
  if (kind == ActionKind::paused) return words.date_month_day(date_from_iso(verb));
  auto level = Level{};
  return boost::describe::enum_from_string(verb.c_str(), level) ? names.of(level) : verb;
}

/// Conversions say the code of the other one, which stands in the text.
bool is_text_in_lead(ActionEntry const& entry) {
  switch (entry.kind) {
    case ActionKind::converted:
    case ActionKind::split:
    case ActionKind::merged:
    case ActionKind::widened: return true;
    case ActionKind::reported: return !entry.verb.empty();
    default: return false;
  }
}

}  // namespace

std::string lead_of(Words const& words, LevelNames const& names, ActionKind kind, std::string const& verb, std::string const& text) {
  auto const key = std::string{"action.kind."} + boost::describe::enum_to_string(kind, "");
  switch (kind) {
    case ActionKind::action: return {};
    case ActionKind::reported:
      if (verb == "split") return words.text("action.kind.reported_from_split", {text});
      if (verb == "merged") return words.text("action.kind.reported_from_merge", {text});
      return verb == "converted" ? words.text("action.kind.reported_from_alert", {text}) : words.text(key);
    case ActionKind::answered: return words.text("action.answered." + (verb.empty() ? std::string{"decide"} : verb));
    case ActionKind::converted:
    case ActionKind::split:
    case ActionKind::merged: return words.text(key, {text});
    case ActionKind::widened: return words.plural(key, integer_from(text).value_or(0));
    case ActionKind::derived:
    case ActionKind::returned:
    case ActionKind::silence:
    case ActionKind::paused: return words.text(key, {verb_words(words, names, kind, verb)});
    default: return words.text(key);
  }
}

std::vector<EntryView> log_view(Work& work, Obstacle const& obstacle) {
  auto const names = people_of(work.db, obstacle);
  auto const zone = work.zone;
  auto const levels = level_names(work);
  auto views = std::vector<EntryView>{};
  for (auto const& entry : actions_of(work, obstacle)) {
    auto const known = names.find(entry.person);
    auto const stood_in = names.find(entry.stands_in_for);
    auto const name = known != names.end() && stood_in != names.end() ? work.words.text("action.stands_in", {known->second, stood_in->second})
                      : known != names.end()                          ? known->second
                      : entry.kind == ActionKind::silence             ? std::string{"Timón"}
                                                                      : entry.by_name;
    auto const level = levels.of(entry.level);
    views.push_back({.at = work.words.moment(entry.at, zone),
                     .lead = lead_of(work.words, levels, entry.kind, entry.verb, entry.text),
                     .text = is_text_in_lead(entry) ? std::string{} : entry.text,
                     .who = name.empty() ? level : name + ", " + level,
                     .is_reserved = entry.is_reserved,
                     .is_lesson = entry.is_lesson});
  }
  return views;
}

}  // namespace timon::obstacles
