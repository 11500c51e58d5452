#include "changes/change_view.hpp"
#include "platform/pages/pages.hpp"
#include "platform/words/words.hpp"

namespace timon::changes {
namespace {

constexpr auto kPeriods = 3;
constexpr auto kLines = std::size_t{300};

/// «/tablero/cambios».
struct ChangesPage {
  std::string title, summary, more, day, today, open_address, board_address;
  std::vector<ChoiceView> choices;
  std::vector<GroupView> groups;
  bool is_empty{};
};
BOOST_DESCRIBE_STRUCT(ChangesPage, (), (title, summary, more, day, today, open_address, board_address, choices, groups, is_empty))

/// «2 terminadas · 3 movidas», in the strip.
struct ChangeCounts {
  std::string lead;
  std::vector<std::string> parts;
};
BOOST_DESCRIBE_STRUCT(ChangeCounts, (), (lead, parts))

auto const kCounts = view::Registered<ChangeCounts>{"changes/_counts"};
auto const kRegistered = view::Registered<ChangesPage>{"changes/changes"};

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
                          .groups = group_views(work, changes, *since, kLines),
                          .is_empty = changes.all.empty()};
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
