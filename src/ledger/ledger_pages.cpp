#include "ledger/ledger_pages.hpp"

#include "ledger/ledger.hpp"
#include "ledger/ledger_request.hpp"
#include "ledger/ledger_view.hpp"
#include "ledger/move_store.hpp"
#include "platform/pages/pages.hpp"
#include "platform/words/words.hpp"

namespace timon::ledger {
namespace {

/// «/reprogramaciones».
struct LedgerPage {
  std::string summary, too_late, q, from, until, goal, csv_address, xlsx_address, previous_address, next_address, clear_address;
  std::vector<ChoiceView> tabs;
  std::vector<view::Field> filters;
  std::vector<MoveGroupView> groups;
  bool is_empty{}, is_filtered{}, has_pages{};
};
BOOST_DESCRIBE_STRUCT(LedgerPage, (),
                      (summary, too_late, q, from, until, goal, csv_address, xlsx_address, previous_address, next_address, clear_address, tabs, filters, groups, is_empty,
                       is_filtered, has_pages))

auto const kRegistered = view::Registered<LedgerPage>{"ledger/ledger"};

template <class E>
std::vector<view::Option> options_of(Words const& words, std::string const& group) {
  auto options = std::vector<view::Option>{};
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto each) { options.push_back({each.name, words.text(group + "." + each.name)}); });
  return options;
}

std::vector<view::Field> filters_of(http::Request const& request, Work& work) {
  auto const& words = work.words;
  auto causes = std::vector<view::Option>{{"", words.text("ledger.all_causes")}};
  for (auto option : options_of<MoveCause>(words, "choice.cause")) causes.push_back(std::move(option));
  return {institution_filter(request, work),
          axis_filter(request, work),
          select(words, request, "cause", "ledger.cause", std::move(causes)),
          select(words, request, "moves_min", "ledger.moves_min",
                 {{"", words.text("ledger.any_moves")}, {"2", words.text("ledger.moves_two")}, {"3", words.text("ledger.moves_three")}}),
          select(words, request, "too_late", "ledger.too_late", {{"", words.text("ledger.any_moment")}, {"true", words.text("ledger.only_too_late")}}),
          select(words, request, "group", "ledger.group", options_of<MoveGroup>(words, "ledger.group")),
          select(words, request, "sort", "ledger.sort", options_of<MoveSort>(words, "ledger.sort"))};
}

bool is_filtered(http::Request const& request) {
  for (auto const* name : {"q", "institution", "axis", "cause", "from", "until", "moves_min", "too_late", "goal"})
    if (!request.query[name].empty()) return true;
  return false;
}

http::Response get_ledger(http::Request const& request, Work& work) {
  auto const& words = work.words;
  auto const query = lenient_move_query(request, work);
  auto const snapshot = sql::Transaction{work.db, sql::Transaction::For::reading};
  auto lines = move_lines(work, query);
  auto const figures = move_figures(work, query);
  auto const has_more = lines.size() > static_cast<std::size_t>(query.limit);
  if (has_more) lines.pop_back();
  auto page = LedgerPage{.summary = words.plural("ledger.moves", figures.moves) + " " + words.plural("ledger.of_milestones", figures.milestones) + " " +
                                    words.plural("ledger.in_goals", figures.goals) + " " + words.text("ledger.days_moved", {words.number(figures.days)}),
                         .q = query.q,
                         .from = query.from ? to_iso(*query.from) : "",
                         .until = query.until ? to_iso(*query.until) : "",
                         .goal = request.query["goal"],
                         .clear_address = request.path,
                         .tabs = tabs_of(words, false),
                         .filters = filters_of(request, work),
                         .groups = group_views(words, query.group, lines),
                         .is_empty = lines.empty(),
                         .is_filtered = is_filtered(request)};
  if (figures.too_late > 0) page.too_late = words.plural("ledger.too_late_count", figures.too_late);
  auto file = request;
  file.path = request.path + ".csv";
  page.csv_address = address_with(file, {});
  file.path = request.path + ".xlsx";
  page.xlsx_address = address_with(file, {});
  auto const number = query.skip / query.limit + 1;
  if (number > 1) page.previous_address = address_with(request, {{"page", number == 2 ? "" : std::to_string(number - 1)}});
  if (has_more) page.next_address = address_with(request, {{"page", std::to_string(number + 1)}});
  page.has_pages = number > 1 || has_more;
  return pages::page(request, work, words.text("ledger.title"), "ledger/ledger", page);
}

}  // namespace

std::vector<ChoiceView> tabs_of(Words const& words, bool is_integrity) {
  return {{words.text("ledger.tab.moves"), "/reprogramaciones", !is_integrity}, {words.text("ledger.tab.integrity"), "/reprogramaciones/integridad", is_integrity}};
}

void add_ledger_pages(http::Router& router) {
  router.get("/reprogramaciones", get_ledger);
  add_ledger_file_pages(router);
  add_integrity_pages(router);
}

}  // namespace timon::ledger
