#include <algorithm>

#include "base/text.hpp"
#include "obstacles/figures_store.hpp"
#include "obstacles/obstacle_pages.hpp"
#include "obstacles/obstacle_words.hpp"
#include "platform/pages/pages.hpp"

namespace timon::obstacles {
namespace {

constexpr auto kPeriods = {30, 90, 365, 3650};
constexpr auto kPeriod = 90;
constexpr auto kInstitutionsShown = std::size_t{40};

struct LevelRow {
  std::string name, asked, read, days_to_read, answered, days, silent, solved, share;
};
BOOST_DESCRIBE_STRUCT(LevelRow, (), (name, asked, read, days_to_read, answered, days, silent, solved, share))

struct GroupRow {
  std::string name, open, solved, days;
};
BOOST_DESCRIBE_STRUCT(GroupRow, (), (name, open, solved, days))

struct OldestRow {
  std::string address, label, level, age, silent;
};
BOOST_DESCRIBE_STRUCT(OldestRow, (), (address, label, level, age, silent))

struct PeriodLink {
  std::string text;
  std::string address;
  bool is_current{};
};
BOOST_DESCRIBE_STRUCT(PeriodLink, (), (text, address, is_current))

/// «/control/cifras»: how long problems wait, where they are solved, and where nobody answers.
struct FiguresPage {
  std::string summary;
  std::vector<PeriodLink> periods;
  std::vector<LevelRow> levels;
  std::vector<GroupRow> types, institutions;
  std::vector<OldestRow> oldest;
  bool is_empty{};
};
BOOST_DESCRIBE_STRUCT(FiguresPage, (), (summary, periods, levels, types, institutions, oldest, is_empty))

auto const kRegistered = view::Registered<FiguresPage>{"obstacles/figures"};

/// A mean with one decimal; a dash where there is nothing to divide by.
std::string mean(Words const& words, std::int64_t sum, std::int64_t count) {
  return count == 0 ? std::string{"–"} : words.decimal(static_cast<double>(sum) / static_cast<double>(count), 1);
}

std::string share(Words const& words, std::int64_t part, std::int64_t whole) {
  return whole == 0 ? std::string{"–"} : words.percent(static_cast<double>(part) * 100 / static_cast<double>(whole), 1);
}

LevelRow row_of(Words const& words, LevelNames const& names, LevelFigures const& level, std::int64_t solved) {
  return {.name = names.of(level.level),
          .asked = words.number(level.asked),
          .read = words.number(level.read),
          .days_to_read = mean(words, level.days_to_read, level.read),
          .answered = words.number(level.answered),
          .days = mean(words, level.days_used, level.ended),
          .silent = words.number(level.silent),
          .solved = words.number(level.solved),
          .share = share(words, level.solved, solved)};
}

GroupRow row_of(Words const& words, GroupFigures const& group, std::string name) {
  return {.name = std::move(name), .open = words.number(group.open), .solved = words.number(group.solved), .days = mean(words, group.days, group.solved)};
}

http::Response get_figures(http::Request const& request, Work& work) {
  auto const& words = work.words;
  auto const asked = integer_from(request.query["dias"]).value_or(kPeriod);
  auto const period = std::ranges::find(kPeriods, asked) == std::end(kPeriods) ? kPeriod : static_cast<int>(asked);
  auto const names = level_names(work);
  auto const figures = figures_of(work, work.today - period);
  auto page = FiguresPage{};
  for (auto const days : kPeriods)
    page.periods.push_back({days == 3650 ? words.text("figures.everything") : words.plural("figures.days", days), "/control/cifras?dias=" + std::to_string(days), days == period});
  auto const solved = figures.solved();
  auto silent = std::int64_t{0};
  for (auto const& level : figures.levels) {
    page.levels.push_back(row_of(words, names, level, solved));
    silent += level.silent;
  }
  for (auto const& [type, group] : figures.types) page.types.push_back(row_of(words, group, word_of(words, type)));
  for (auto const& institution : figures.institutions)
    if (page.institutions.size() < kInstitutionsShown) page.institutions.push_back(row_of(words, institution, institution.name));
  for (auto const& line : figures.oldest)
    page.oldest.push_back({.address = address_of(line.kind, line.code),
                           .label = line.code + " " + line.title,
                           .level = names.of(line.level),
                           .age = words.plural("obstacle.days", days_between(line.reported_on, work.today)),
                           .silent = words.number(line.silent_climbs)});
  page.summary = words.plural("figures.solved", solved) + " " + words.plural("figures.silent", silent);
  page.is_empty = figures.types.empty();
  return pages::page(request, work, words.text("figures.title"), "obstacles/figures", page);
}

}  // namespace

void add_figures_pages(http::Router& router) { router.get("/control/cifras", get_figures); }

}  // namespace timon::obstacles
