#include "obstacles/solved_store.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "obstacles/obstacle_filter.hpp"
#include "platform/sql/full_text.hpp"
#include "platform/words/fold.hpp"

namespace timon::obstacles {
namespace {

constexpr auto kWordsMax = std::size_t{8};
constexpr auto kLettersMin = std::size_t{4};  // shorter words join others and say nothing by themselves
constexpr auto kAmong = 2000;

std::vector<std::string> stems_of(std::string const& text) {
  auto stems = std::vector<std::string>{};
  for (auto const& word : split(fold(text), ' ')) {
    auto stem = stem_of(word);
    if (stem.size() < kLettersMin || stems.size() == kWordsMax) continue;
    if (std::ranges::find(stems, stem) == stems.end()) stems.push_back(std::move(stem));
  }
  return stems;
}

}  // namespace

std::string stem_of(std::string const& folded) {
  // Quotation marks, dashes and letters of other alphabets are left out: what is cut below is one byte a letter.
  auto word = std::string{};
  for (auto const c : folded)
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) word += c;
  if (word.size() >= 8) return word.substr(0, word.size() - 2);
  return word.size() >= 6 ? word.substr(0, word.size() - 1) : word;
}

std::vector<SolvedLine> solved_like(Work& work, std::string const& text, std::optional<ObstacleType> type, int limit) {
  auto parameters = sql::Parameters{};
  auto const stems = stems_of(text);
  auto score = std::string{"0"};
  // With words, those that have one of them in the whole history; without, the last ones.
  auto alike = std::string{" CROSS JOIN (SELECT 0 AS likeness) w"};
  if (auto const words = sql::any_of(work.db.engine(), stems); !words.empty()) {
    alike = " JOIN (" + sql::likeness(work.db.engine(), {"obstacle_words", "obstacle_search", "obstacle", "search_text"}, "words") + ") w ON w.number = o.id";
    sql::add_parameters(parameters, "words", words);
  }
  for (auto i = std::size_t{0}; i < stems.size(); ++i) {
    auto const name = "stem" + std::to_string(i);
    score += " + CASE WHEN r.search_text LIKE :" + name + " ESCAPE '\\' THEN 2 ELSE 0 END";
    sql::add_parameters(parameters, name, like(stems[i]));
  }
  if (type) {
    score += " + CASE WHEN r.type = :type THEN 1 ELSE 0 END";
    sql::add_parameters(parameters, "type", *type);
  }
  auto visibility = goals::visible(work, "v.id", "v.institution");
  for (auto& parameter : visibility.parameters) parameters.push_back(std::move(parameter));
  // One word in common is chance, unless the type is the same.
  auto const least = stems.empty() ? 0 : stems.size() == 1 ? 2 : 3;
  return work.db.all<SolvedLine>("SELECT * FROM (SELECT r.id, r.kind, r.code, r.title, r.type, r.level, r.closing, r.reported_on, r.closed_on, r.likeness, " + score + R"( AS score
         FROM (SELECT o.id, o.kind, o.code, o.title, o.type, o.level, o.closing, o.reported_on, o.closed_on, w.likeness, coalesce(f.search_text, '') AS search_text
               FROM obstacle o)" + alike +
                                     R"( LEFT JOIN obstacle_search f ON f.obstacle = o.id WHERE o.state = 'resolved' AND o.closed_on IS NOT NULL
               AND EXISTS (SELECT 1 FROM obstacle_target x JOIN goal v ON v.id = x.goal WHERE x.obstacle = o.id AND )" +
                                     visibility.condition + ") ORDER BY w.likeness DESC, o.closed_on DESC, o.id DESC LIMIT " + std::to_string(kAmong) + ") r) s WHERE score >= " +
                                     std::to_string(least) + " ORDER BY score DESC, likeness DESC, closed_on DESC, id DESC LIMIT " + std::to_string(limit),
                                 parameters);
}

std::map<ObstacleId, std::vector<std::string>> lessons_of(Work& work, std::vector<SolvedLine> const& lines) {
  auto lessons = std::map<ObstacleId, std::vector<std::string>>{};
  if (lines.empty()) return lessons;
  auto parameters = sql::Parameters{};
  auto list = std::string{};
  for (auto const& line : lines) {
    auto const name = "of_" + std::to_string(parameters.size());
    list += (list.empty() ? ":" : ", :") + name;
    sql::add_parameters(parameters, name, line.id);
  }
  work.db.each<ActionEntry>("SELECT " + sql::columns<ActionEntry>() + " FROM action_entry WHERE is_lesson = 1 AND obstacle IN (" + list + ") ORDER BY id", parameters,
                            [&](ActionEntry entry) {
                              if (!entry.is_reserved || may_read_reserved(work.actor, entry)) lessons[entry.obstacle].push_back(std::move(entry.text));
                            });
  return lessons;
}

}  // namespace timon::obstacles
