#include <algorithm>

#include "base/text.hpp"
#include "documents/documents.hpp"
#include "meetings/meetings.hpp"
#include "petitions/petitions.hpp"
#include "platform/sql/full_text.hpp"
#include "platform/words/fold.hpp"
#include "search/query.hpp"
#include "search/source.hpp"

namespace timon::search {
namespace {

void append(sql::Parameters& to, sql::Parameters more) {
  for (auto& parameter : more) to.push_back(std::move(parameter));
}

/// Anywhere in a text: the signs that LIKE gives a meaning stand for themselves.
std::string like(std::string const& word) {
  auto text = std::string{"%"};
  for (auto const c : word) {
    if (c == '%' || c == '_' || c == '\\') text += '\\';
    text += c;
  }
  return text + "%";
}

std::string of_goal(Work const& work, std::string const& goal, std::string const& institution, sql::Parameters& parameters) {
  auto visibility = goals::visible(work, goal, institution);
  append(parameters, std::move(visibility.parameters));
  return visibility.condition;
}

/// Who sees one of that kind: the predicate of the module that has it, never one of our own.
std::string visible(Work const& work, Source const& source, sql::Parameters& parameters) {
  auto const how = std::string{source.visible};
  if (how.starts_with("goal:")) {
    auto const comma = how.find(',');
    return of_goal(work, how.substr(5, comma - 5), how.substr(comma + 1), parameters);
  }
  if (how.starts_with("target:"))
    return "EXISTS (SELECT 1 FROM obstacle_target x JOIN goal v ON v.id = x.goal WHERE x.obstacle = " + how.substr(7) + " AND " +
           of_goal(work, "v.id", "v.institution", parameters) + ")";
  if (how == "petition") return petitions::visible_petitions(work, parameters);
  if (how == "decision") return meetings::visible_decisions(work, parameters);
  if (how == "meeting") return meetings::visible_meetings(work, parameters);
  return documents::visible(work, parameters);
}

std::string from_of(Work const& work, Source const& source, sql::Parameters& parameters) {
  auto from = std::string{source.from};
  constexpr auto kGoal = std::string_view{"{goal}"};
  if (auto const at = from.find(kGoal); at != std::string::npos) from.replace(at, kGoal.size(), meetings::goal_join(work, parameters));
  return from;
}

std::string narrowed(Query const& query, Source const& source, sql::Parameters& parameters) {
  auto text = std::string{};
  if (!query.institution.empty()) {
    sql::add_parameters(parameters, "within", query.institution);
    text += " AND " + std::string{source.institution} + " IN (SELECT wr.institution FROM institution_reach wr JOIN institution wi ON wi.id = wr.top WHERE wi.code = :within)";
  }
  if (query.is_open) text += " AND " + std::string{source.is_open} + (*query.is_open ? " = 1" : " = 0");
  return text;
}

/// What every question selects of one thing.
std::string columns_of(Source const& source) { return "e.kind AS kind, e.subject AS subject, " + std::string{source.shown} + ", " + std::string{source.is_open} + " AS is_open"; }

constexpr auto kHitColumns = "kind, subject, code, title, body, place, place_title, variant, is_open, ";

/// Signs are in no index: a word needs a digit or a letter, which folding has left plain unless it is of another alphabet.
bool says_nothing(std::string const& word) {
  return std::ranges::none_of(word, [](char c) {
    auto const byte = static_cast<unsigned char>(c);
    // C2 and E2 begin signs as «», – and …; what stands alone behind them begins nothing.
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (byte >= 0xC3U && byte != 0xE2U);
  });
}

}  // namespace

std::vector<std::string> words_of(std::string const& text) {
  auto words = split(fold(shortened(text, kLettersMax)), ' ');
  std::erase_if(words, says_nothing);
  if (words.size() > kWordsMax) words.resize(kWordsMax);
  return words;
}

std::vector<Hit> hits_of(Work& work, Query const& query, Kind kind, int limit, int offset) {
  auto const words = words_of(query.text);
  if (words.empty()) return {};
  auto const& source = source_of(kind);
  auto const engine = work.db.engine();
  auto of_kind = words;
  of_kind.push_back(mark_of(kind));
  auto parameters = sql::with("words", sql::all_of(engine, of_kind));
  // A word in the title says more than one in a long text.
  auto in_title = std::string{};
  for (auto i = std::size_t{0}; i < words.size(); ++i) {
    auto const name = "title_" + std::to_string(i);
    sql::add_parameters(parameters, name, like(words[i]));
    in_title += (in_title.empty() ? "" : " + ") + ("CASE WHEN e.title_text LIKE :" + name + " ESCAPE '\\' THEN 1 ELSE 0 END");
  }
  auto const from = from_of(work, source, parameters);
  auto const seen = visible(work, source, parameters);
  auto const narrow = narrowed(query, source, parameters);
  return work.db.all<Hit>(std::string{"SELECT "} + kHitColumns + "count(*) OVER () AS total FROM (SELECT " + columns_of(source) + ", w.likeness AS likeness, " + in_title +
                              " AS in_title FROM (" + sql::likeness(engine, {"search_words", "search_entry", "id", "search_text"}, "words") +
                              ") w JOIN search_entry e ON e.id = w.number CROSS JOIN " + from + " WHERE " + std::string{source.id} + " = e.subject AND " + seen + narrow +
                              ") h ORDER BY in_title DESC, is_open DESC, likeness DESC, subject DESC LIMIT " + std::to_string(limit) + " OFFSET " + std::to_string(offset),
                          parameters);
}

std::vector<Hit> exact_hits(Work& work, Query const& query, int limit) {
  auto code = fold(trimmed(query.text));
  if (code.empty() || length_of(code) > 80 || code.find(' ') != std::string::npos) return {};
  auto hits = std::vector<Hit>{};
  for (auto const kind : {Kind::goal, Kind::milestone, Kind::obstacle, Kind::opportunity, Kind::petition, Kind::decision}) {
    if (query.kind && *query.kind != kind) continue;
    auto const& source = source_of(kind);
    auto own = code;
    auto goal = std::string{};
    // «A01/3,02» is a milestone of a goal; «3,02» one of any.
    if (auto const stroke = code.rfind('/'); kind == Kind::milestone && stroke != std::string::npos) {
      goal = code.substr(0, stroke);
      own = code.substr(stroke + 1);
    }
    auto parameters = sql::with("kind", kind, "code", own);
    auto const from = from_of(work, source, parameters);
    auto condition = visible(work, source, parameters) + narrowed(query, source, parameters);
    if (!goal.empty()) {
      sql::add_parameters(parameters, "goal_code", goal);
      condition += " AND EXISTS (SELECT 1 FROM search_entry ge WHERE ge.kind = 'goal' AND ge.subject = g.id AND ge.code = :goal_code)";
    }
    for (auto& hit : work.db.all<Hit>(std::string{"SELECT "} + kHitColumns + "count(*) OVER () AS total FROM (SELECT " + columns_of(source) + " FROM search_entry e CROSS JOIN " +
                                          from + " WHERE e.kind = :kind AND e.code = :code AND " + std::string{source.id} + " = e.subject AND " + condition +
                                          ") h ORDER BY is_open DESC, subject LIMIT " + std::to_string(limit),
                                      parameters))
      hits.push_back(std::move(hit));
  }
  return hits;
}

}  // namespace timon::search
