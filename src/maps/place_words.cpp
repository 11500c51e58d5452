#include "maps/place_words.hpp"

#include "base/text.hpp"
#include "platform/http/parse.hpp"

namespace timon::maps {
namespace {

constexpr Standing kStandings[] = {Standing::stopped, Standing::late, Standing::on_course, Standing::finished};

}  // namespace

std::string address_of(Place const& place) { return "/territorios/" + http::percent_encoded(place.code); }

std::string summary_of(Words const& words, PlaceFigures const& figures) {
  if (figures.goals == 0) return words.text("place.no_goals");
  auto parts = std::vector<std::string>{};
  for (auto const standing : kStandings)
    if (auto const count = figures.of(standing); count > 0) parts.push_back(words.plural(std::string{"place.standing."} + boost::describe::enum_to_string(standing, ""), count));
  auto text = words.plural("place.goals", figures.goals) + ": " + join(parts, ", ");
  if (figures.restrictions + figures.alerts > 0) text += "; " + words.plural("place.obstacles", figures.restrictions + figures.alerts);
  return text;
}

std::vector<StandingCount> counts_of(Words const& words, PlaceFigures const& figures) {
  auto counts = std::vector<StandingCount>{};
  for (auto const standing : kStandings) counts.push_back({standing, goals::word_of(words, standing), words.number(figures.of(standing))});
  return counts;
}

}  // namespace timon::maps
