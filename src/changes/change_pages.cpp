#include <boost/describe/enum_from_string.hpp>

#include <algorithm>

#include "base/text.hpp"
#include "changes/change_view.hpp"
#include "platform/pages/pages.hpp"
#include "platform/words/words.hpp"

namespace timon::changes {
namespace {

constexpr auto kPeriods = 3;
constexpr auto kLines = std::size_t{12};       // of each column
constexpr auto kGroupLines = std::size_t{60};  // of a page of one column

/// «/tablero/cambios».
struct ChangesPage {
  std::string title, summary, more, day, today, open_address, board_address, whole_address, previous_address, next_address;
  std::vector<ChoiceView> choices;
  std::vector<GroupView> groups;
  bool is_empty{}, has_pages{};
};
BOOST_DESCRIBE_STRUCT(ChangesPage, (),
                      (title, summary, more, day, today, open_address, board_address, whole_address, previous_address, next_address, choices, groups, is_empty, has_pages))

/// «2 terminadas · 3 movidas», in the strip.
struct ChangeCounts {
  std::string lead;
  std::vector<std::string> parts;
};
BOOST_DESCRIBE_STRUCT(ChangeCounts, (), (lead, parts))

auto const kCounts = view::Registered<ChangeCounts>{"changes/_counts"};
auto const kRegistered = view::Registered<ChangesPage>{"changes/changes"};

/// One column alone, a page of it.
void put_group(ChangesPage& page, http::Request const& request, Work const& work, Changes const& changes, Since const& since, ChangeGroup group) {
  auto const count = static_cast<std::size_t>(changes.counts()[static_cast<std::size_t>(group)]);
  auto const pages = static_cast<long long>(std::max<std::size_t>(1, (count + kGroupLines - 1) / kGroupLines));
  auto const number = std::clamp(integer_from(request.query["pagina"]).value_or(1), 1LL, pages);
  page.groups = {group_view(work, changes, group, static_cast<std::size_t>(number - 1) * kGroupLines, kGroupLines)};
  page.whole_address = "/tablero/cambios?desde=" + address_word(since);
  auto const address = page.whole_address + "&grupo=" + page.groups.front().name + "&pagina=";
  if (number > 1) page.previous_address = address + std::to_string(number - 1);
  if (number < pages) page.next_address = address + std::to_string(number + 1);
  page.has_pages = pages > 1;
}

http::Response get_changes(http::Request const& request, Work& work) {
  auto const since = since_of(work, request.query["desde"]);
  if (!since) throw NotFound{};
  auto const snapshot = sql::Transaction{work.db, sql::Transaction::For::reading};
  auto const changes = changes_since(work, *since);
  auto page = ChangesPage{.title = title_of(work, *since),
                          .summary = summary_of(work.words, changes),
                          .day = since->kind == SinceKind::day ? to_iso(since->day) : "",
                          .today = to_iso(work.today),
                          .board_address = "/tablero?desde=" + address_word(*since),
                          .choices = choices(work, *since, "/tablero/cambios", kPeriods),
                          .is_empty = changes.all.empty()};
  if (auto group = ChangeGroup{}; boost::describe::enum_from_string(request.query["grupo"].c_str(), group)) put_group(page, request, work, changes, *since, group);
  else page.groups = group_views(work, changes, *since, kLines);
  if (changes.has_more) page.more = work.words.text("changes.more");
  if (since->kind == SinceKind::period) page.open_address = "/tablero?corte=" + since->code;
  auto const title = page.title;
  return pages::page(request, work, title, "changes/changes", page);
}

std::string lead_of(Work const& work, Since const& since) {
  if (since.kind == SinceKind::visit) return work.words.text("changes.strip.visit", {work.words.moment(since.at, work.zone)});
  return work.words.text("changes.strip.day", {work.words.date_long(since.day)});
}

std::vector<std::string> parts_of(Words const& words, Changes const& changes) {
  auto parts = std::vector<std::string>{};
  auto const add = [&](char const* key, std::int64_t count) {
    if (count > 0) parts.push_back(words.plural(key, count));
  };
  add("changes.strip.finished", changes.count_of(ChangeKind::finished));
  add("changes.strip.moved", changes.count_of(ChangeKind::moved));
  add("changes.strip.standing", changes.count_of(ChangeKind::standing));
  add("changes.strip.raised", changes.count_of(ChangeKind::raised));
  add("changes.strip.passed_on", changes.count_of(ChangeKind::passed_on));
  add("changes.strip.closed", changes.count_of(ChangeKind::closed));
  add("changes.strip.added", changes.count_of(ChangeKind::milestone_added) + changes.count_of(ChangeKind::goal_added));
  add("changes.strip.withdrawn", changes.count_of(ChangeKind::withdrawn));
  add("changes.strip.agenda", changes.counts()[static_cast<std::size_t>(ChangeGroup::agenda)]);
  return parts;
}

http::Response get_counts(http::Request const& request, Work& work) {
  auto const since = since_of(work, request.query["desde"]);
  if (!since) throw NotFound{};
  auto model = ChangeCounts{.lead = lead_of(work, *since), .parts = parts_of(work.words, changes_since(work, *since, {}, kRowsReadForStrip))};
  if (model.parts.empty()) model.parts.push_back(work.words.text("changes.strip.none"));
  return pages::fragment(request, work, "changes/_counts", model);
}

}  // namespace

void add_change_pages(http::Router& router) {
  router.get("/tablero/cambios", get_changes);
  router.get("/tablero/cambios/cuentas", get_counts);
}

}  // namespace timon::changes
