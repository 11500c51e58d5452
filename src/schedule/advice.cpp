#include "schedule/advice.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "base/text.hpp"
#include "goals/schedule.hpp"
#include "platform/words/fold.hpp"

namespace timon::schedule {
namespace {

constexpr auto kEndings = std::array<std::string_view, 8>{"ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas"};
constexpr auto kIrregular = std::array<std::string_view, 40>{
    "hecho",    "hecha",    "hechos",   "hechas",   "escrito",   "escrita",   "escritos", "escritas",  "puesto",    "puesta",    "puestos",  "puestas",  "abierto", "abierta",
    "abiertos", "abiertas", "resuelto", "resuelta", "resueltos", "resueltas", "inscrito", "inscrita",  "inscritos", "inscritas", "cubierto", "cubierta", "impreso", "impresa",
    "electo",   "electa",   "aberto",   "aberta",   "feito",     "feita",     "entregue", "entregues", "pago",      "paga",      "aceito",   "eleito"};
constexpr auto kPhrases =
    std::array<std::string_view, 8>{"en funcionamiento", "en marcha", "en servicio", "en operacion", "en vigencia", "em funcionamento", "em servico", "em operacao"};
constexpr auto kEnglish = std::array<std::string_view, 20>{"built", "made",  "done",   "written", "held", "paid", "bought", "open",  "sent",  "set",
                                                           "put",   "begun", "chosen", "running", "won",  "met",  "taken",  "given", "drawn", "in operation"};
/// Words that end like a participle and are none.
constexpr auto kNone = std::array<std::string_view, 12>{"medida", "medidas", "estado", "estados", "mercado", "mercados", "salida", "comida", "cada", "lado", "vida", "juzgado"};

template <class List>
bool holds(List const& list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

std::vector<std::string> words_in(std::string const& folded) {
  auto words = std::vector<std::string>{{}};
  for (auto const letter : folded) {
    if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) words.back() += letter;
    else if (!words.back().empty()) words.emplace_back();
  }
  return words;
}

bool is_participle(std::string const& word, bool is_english) {
  if (holds(kNone, word)) return false;
  if (holds(kIrregular, word)) return true;
  if (is_english && (holds(kEnglish, word) || (word.size() > 4 && word.ends_with("ed")))) return true;
  return word.size() > 5 && std::ranges::any_of(kEndings, [&](std::string_view ending) { return word.ends_with(ending); });
}

bool is_ahead(Milestone const& milestone) { return milestone.due_on && !milestone.finished_on && !milestone.withdrawn_on; }

std::string number_key(char const* kind, MilestoneId id) { return std::string{kind} + ":" + std::to_string(id.number); }

void add_titles(std::vector<Advice>& all, std::vector<Milestone const*> const& path, Language language) {
  for (auto const* milestone : path)
    if (!milestone->finished_on && !tells_a_fact(milestone->title, language)) {
      // Another title is another matter.
      all.push_back({number_key("title", milestone->id) + ":" + std::to_string(std::hash<std::string>{}(milestone->title) % 100000), "fact", {milestone->title}, milestone->code});
    }
}

void add_gaps(std::vector<Advice>& all, std::vector<Milestone const*> const& path, Date today, int gap_days) {
  auto const* before = static_cast<Milestone const*>(nullptr);
  for (auto const* milestone : path) {
    if (!milestone->due_on) continue;
    auto const day = milestone->finished_on ? *milestone->finished_on : *milestone->due_on;
    if (before && day > today) {
      auto const from = std::max(before->finished_on ? *before->finished_on : *before->due_on, today);
      auto const days = days_between(from, day);
      if (days > gap_days)
        all.push_back({"gap:" + std::to_string(before->id.number) + ":" + std::to_string(milestone->id.number), "gap", {before->code, milestone->code}, milestone->code, days});
    }
    before = milestone;
  }
}

void add_last_month(std::vector<Advice>& all, Goal const& goal, std::vector<Milestone const*> const& path, AdviceLimits const& limits) {
  auto last = goal.ends_on;
  auto ahead = std::int64_t{0}, late = std::int64_t{0};
  for (auto const* milestone : path)
    if (is_ahead(*milestone) && (!last || *milestone->due_on > *last)) last = milestone->due_on;
  for (auto const* milestone : path) {
    if (!is_ahead(*milestone)) continue;
    ++ahead;
    if (days_between(*milestone->due_on, *last) < limits.last_days) ++late;
  }
  if (late >= limits.last_milestones && 2 * late > ahead) all.push_back({"last:" + std::to_string(late), "last", {std::to_string(ahead)}, {}, late});
}

void add_weeks(std::vector<Advice>& all, std::vector<Milestone const*> const& path, WeekLoads const& loads, int most) {
  auto told = std::set<std::pair<OfficeId, Date>>{};
  for (auto const* milestone : path) {
    if (!is_ahead(*milestone) || !milestone->responsible) continue;
    auto const key = std::pair{milestone->responsible, week_of(*milestone->due_on)};
    auto const found = loads.find(key);
    if (found == loads.end() || found->second <= most || !told.insert(key).second) continue;
    all.push_back({"week:" + std::to_string(key.first.number) + ":" + to_iso(key.second), "week", {std::to_string(week_number(key.second))}, milestone->code, found->second});
  }
}

void add_unlinked(std::vector<Advice>& all, std::vector<Milestone const*> const& path, std::vector<Milestone> const& milestones, std::vector<PathLink> const& predecessors) {
  auto const links = stated_links(milestones, predecessors);
  auto const ahead = std::ranges::count_if(path, [](Milestone const* milestone) { return is_ahead(*milestone); });
  if (ahead < 2) return;
  if (links.empty()) {
    all.push_back({"links", "links", {}, {}});
    return;
  }
  for (auto const* milestone : path) {
    if (!is_ahead(*milestone)) continue;
    auto const is_linked = std::ranges::any_of(links, [&](PathLink const& link) { return link.before == milestone->id || link.after == milestone->id; });
    if (!is_linked) all.push_back({number_key("alone", milestone->id), "alone", {milestone->code, milestone->title}, milestone->code});
  }
}

}  // namespace

bool tells_a_fact(std::string const& title, Language language) {
  auto const folded = fold(title);
  if (std::ranges::any_of(kPhrases, [&](std::string_view phrase) { return folded.find(phrase) != std::string::npos; })) return true;
  auto const is_english = language == Language::en;
  return std::ranges::any_of(words_in(folded), [&](std::string const& word) { return is_participle(word, is_english); });
}

std::vector<Advice> advice_on(Goal const& goal, std::vector<Milestone> const& milestones, std::vector<PathLink> const& predecessors, WeekLoads const& loads, Date today,
                              Language language, AdviceLimits const& limits) {
  auto path = std::vector<Milestone const*>{};
  for (auto const& milestone : milestones)
    if (!milestone.withdrawn_on) path.push_back(&milestone);
  std::ranges::stable_sort(path, [](Milestone const* a, Milestone const* b) {
    auto const day = [](Milestone const* m) { return m->finished_on ? m->finished_on : m->due_on; };
    if (day(a).has_value() != day(b).has_value()) return day(a).has_value();
    return day(a) != day(b) ? day(a) < day(b) : a->code < b->code;
  });
  auto all = std::vector<Advice>{};
  add_gaps(all, path, today, limits.gap_days);
  add_last_month(all, goal, path, limits);
  add_weeks(all, path, loads, limits.week_milestones);
  add_unlinked(all, path, milestones, predecessors);
  add_titles(all, path, language);
  return all;
}

}  // namespace timon::schedule
