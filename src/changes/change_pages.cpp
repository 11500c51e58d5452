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

}  // namespace

void add_change_pages(http::Router& router) { router.get("/tablero/cambios", get_changes); }

}  // namespace timon::changes
