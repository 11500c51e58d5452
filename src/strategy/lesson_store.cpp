#include "strategy/lesson_store.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "platform/sql/full_text.hpp"
#include "platform/words/fold.hpp"

namespace timon::strategy {
namespace {

constexpr auto kWordsMax = std::size_t{12};
constexpr auto kLettersMin = std::size_t{5};  // shorter words join others and say nothing by themselves
auto const kText = sql::FullText{"lesson_words", "lesson", "id", "search_text"};

constexpr auto kColumns = "l.id, l.type, l.topic, l.text, l.told_on, g.code AS goal_code, g.title AS goal_title, i.name AS institution";
constexpr auto kFrom = " FROM lesson l JOIN goal g ON g.id = l.goal JOIN institution i ON i.id = g.institution";

std::vector<std::string> telling_words(std::string const& text) {
  auto telling = std::vector<std::string>{};
  for (auto& word : split(fold(text), ' ')) {
    std::erase_if(word, [](char c) { return (c < 'a' || c > 'z') && (c < '0' || c > '9'); });
    if (word.size() >= kLettersMin && telling.size() < kWordsMax && std::ranges::find(telling, word) == telling.end()) telling.push_back(std::move(word));
  }
  return telling;
}

}  // namespace

std::vector<LessonLine> find_lessons(Work& work, LessonQuery const& query) {
  auto visibility = goals::visible(work, "g.id", "g.institution");
  auto parameters = std::move(visibility.parameters);
  auto text = std::string{"SELECT "} + kColumns + ", 0.0 AS score" + kFrom + " WHERE " + visibility.condition;
  if (!trimmed(query.q).empty()) {
    auto const words = sql::all_of(work.db.engine(), split(fold(query.q), ' '));
    if (words.empty()) return {};
    text += " AND " + sql::matches(work.db.engine(), kText, "l", "words");
    sql::add_parameters(parameters, "words", words);
  }
  if (query.type) {
    text += " AND l.type = :type";
    sql::add_parameters(parameters, "type", *query.type);
  }
  if (query.before) {
    text += " AND (l.told_on, l.id) < ((SELECT b.told_on FROM lesson b WHERE b.id = :before_day), :before)";
    sql::add_parameters(parameters, "before_day", query.before, "before", query.before);
  }
  return work.db.all<LessonLine>(text + " ORDER BY l.told_on DESC, l.id DESC LIMIT " + std::to_string(query.limit + 1), parameters);
}

std::vector<LessonLine> lessons_like(Work& work, Goal const& goal, int limit) {
  auto visibility = goals::visible(work, "g.id", "g.institution");
  auto parameters = std::move(visibility.parameters);
  auto alike = std::string{"SELECT 0 AS number, 0.0 AS likeness"};
  if (auto const words = sql::any_of(work.db.engine(), telling_words(goal.title + " " + goal.need + " " + goal.product)); !words.empty()) {
    alike = sql::likeness(work.db.engine(), kText, "words");
    sql::add_parameters(parameters, "words", words);
  }
  sql::add_parameters(parameters, "objective", goal.objective, "place", goal.institution, "itself", goal.id);
  return work.db.all<LessonLine>(std::string{"SELECT * FROM (SELECT "} + kColumns + R"(,
      CASE WHEN o.axis IS NOT NULL AND o.axis = (SELECT x.axis FROM objective x WHERE x.id = :objective) THEN 2.0 ELSE 0.0 END
      + CASE WHEN g.institution = :place THEN 1.0 ELSE 0.0 END + CASE WHEN w.likeness IS NOT NULL THEN 2.0 + w.likeness / (1.0 + w.likeness) ELSE 0.0 END AS score)" +
                                     kFrom + " LEFT JOIN objective o ON o.id = g.objective LEFT JOIN (" + alike + ") w ON w.number = l.id WHERE g.id <> :itself AND " +
                                     visibility.condition + ") s WHERE score >= 1 ORDER BY score DESC, told_on DESC, id DESC LIMIT " + std::to_string(limit),
                                 parameters);
}

}  // namespace timon::strategy
