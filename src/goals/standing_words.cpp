#include "goals/standing_words.hpp"

#include <boost/describe/enum_to_string.hpp>

namespace timon::goals {
namespace {

constexpr auto kMark = std::string_view{"\x1F"};  // no person can type it: stands where the code goes

std::string key_of(char const* group, Standing standing) { return std::string{"standing."} + group + "." + boost::describe::enum_to_string(standing, ""); }

/// The reasons whose first detail is the code of a restriction.
bool names_a_restriction(std::string_view key) { return key.starts_with("standing.stopped.") || key == "standing.milestone.stopped"; }

}  // namespace

std::string word_of(Words const& words, Standing standing) { return words.text(key_of("name", standing)); }
std::string word_of_many(Words const& words, Standing standing, std::int64_t count) { return words.plural(key_of("names", standing), count); }

ReasonView reason_view(Words const& words, Standing standing, std::string const& key, std::vector<std::string> const& details) {
  auto view = ReasonView{.lead = words.text(key_of("because", standing))};
  auto filled = details;
  if (names_a_restriction(key) && !filled.empty()) std::swap(view.code, filled.front()), filled.front() = kMark;
  view.before = words.text(key, filled);
  auto const at = view.before.find(kMark);
  if (at == std::string::npos) return view;
  view.after = view.before.substr(at + kMark.size());
  view.before.erase(at);
  view.address = "/restricciones/" + view.code;
  return view;
}

std::string reason_sentence(Words const& words, Standing standing, std::string const& key, std::vector<std::string> const& details) {
  return words.text(key_of("because", standing)) + " " + words.text(key, details);
}

DueView due_view(Words const& words, std::optional<Date> due_on, bool is_finished, Date today) {
  if (!due_on) return {.date = words.date_short(due_on)};
  auto const left = days_between(today, *due_on);
  if (is_finished) return {.date = words.date_short(due_on), .left = word_of(words, Standing::finished)};
  return {.date = words.date_short(due_on), .left = words.days_left(left), .is_past = left < 0};
}

}  // namespace timon::goals
