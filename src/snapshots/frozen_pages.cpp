#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "platform/http/parse.hpp"
#include "platform/pages/pages.hpp"
#include "platform/words/words.hpp"
#include "snapshots/frozen_sheet.hpp"
#include "snapshots/frozen_view.hpp"
#include "snapshots/period_pages.hpp"

namespace timon::snapshots {
namespace {

/// The board of a closed period.
struct FrozenBoardPage {
  std::string band, hash, today_address, period_address, csv_address, xlsx_address;
  std::vector<ErratumView> errata;
  std::string title, goals;
  std::vector<FrozenTotalView> totals;
  std::vector<FrozenLine> lines;
  std::string previous_address, next_address, all_address;
  bool has_pages{};
};
BOOST_DESCRIBE_STRUCT(FrozenBoardPage, (),
                      (band, hash, today_address, period_address, csv_address, xlsx_address, errata, title, goals, totals, lines, previous_address, next_address, all_address,
                       has_pages))

/// A goal of a closed period.
struct FrozenGoalPage {
  std::string band, hash, today_address, period_address, board_address;
  std::vector<ErratumView> errata;
  FrozenGoalView goal;
};
BOOST_DESCRIBE_STRUCT(FrozenGoalPage, (), (band, hash, today_address, period_address, board_address, errata, goal))

/// There is no such period: which is the first.
struct NoSnapshotPage {
  std::string text, first_address, first_words;
};
BOOST_DESCRIBE_STRUCT(NoSnapshotPage, (), (text, first_address, first_words))

auto const kBoard = view::Registered<FrozenBoardPage>{"snapshots/board"};
auto const kGoal = view::Registered<FrozenGoalPage>{"snapshots/goal"};
auto const kNone = view::Registered<NoSnapshotPage>{"snapshots/none"};

std::optional<Standing> standing_in(http::Request const& request) {
  auto standing = Standing{};
  if (!boost::describe::enum_from_string(request.query["standing"].c_str(), standing)) return std::nullopt;
  return standing;
}

http::Response no_snapshot(http::Request const& request, Work& work, std::string const& asked) {
  auto page = NoSnapshotPage{};
  auto const first = first_kept(work.db);
  if (!first) page.text = work.words.text("frozen.none_yet");
  else {
    page.text = date_from_iso(asked) ? work.words.text("frozen.before_first", {work.words.date_long(date_from_iso(asked))}) : work.words.text("frozen.unknown", {asked});
    page.first_address = "/periodos/" + first->code + "/tablero";
    page.first_words = work.words.text("frozen.first", {first->code, work.words.date_long(first->as_of)});
  }
  return pages::page(request, work, work.words.text("frozen.none_title"), "snapshots/none", page, 404);
}

/// What «corte» names: a period, or a day.
std::optional<KeptPeriod> asked_period(Work& work, std::string const& asked) {
  auto const day = date_from_iso(asked);
  return day ? kept_on(work.db, *day) : kept_period(work.db, asked);
}

constexpr auto kRows = 50;                   // of a page, as the board of today has
constexpr auto kRowsMax = 200LL;             // that an address may ask for
constexpr auto kPrintedMax = 2'000LL;        // as many stand on one page when all are asked for
constexpr auto kBackMax = std::size_t{400};  // letters of the way back that an address carries

/// The address of the same rows from another goal on. The way back is the goals after which the pages before began.
std::string address_after(http::Request const& request, KeptPeriod const& period, std::string const& after, std::string const& back) {
  auto text = "/periodos/" + period.code + "/tablero";
  auto add = [&, mark = '?'](char const* name, std::string const& value) mutable {
    if (!value.empty()) text += std::exchange(mark, '&') + std::string{name} + "=" + http::percent_encoded(value);
  };
  if (auto const standing = standing_in(request)) add("standing", boost::describe::enum_to_string(*standing, ""));
  if (auto const limit = integer_from(request.query["limit"])) add("limit", std::to_string(*limit));
  add("after", after);
  add("back", back);
  return text;
}

void put_pages(FrozenBoardPage& page, http::Request const& request, KeptPeriod const& period, GoalId last, bool has_more) {
  auto const& after = request.query["after"];
  auto const back = split(request.query["back"], '.');
  if (has_more) {
    auto trail = back;
    if (!after.empty()) trail.push_back(after);
    while (join(trail, ".").size() > kBackMax) trail.erase(trail.begin());
    page.next_address = address_after(request, period, std::to_string(last.number), join(trail, "."));
  }
  if (!after.empty()) {
    auto const to = back.empty() ? std::string{} : back.back();
    page.previous_address = address_after(request, period, to, back.empty() ? std::string{} : join({back.begin(), back.end() - 1}, "."));
  }
  page.has_pages = has_more || !after.empty();
}

http::Response show_board(http::Request const& request, Work& work, KeptPeriod const& period) {
  auto const lens = lens_of(work, period);
  auto const home = "/periodos/" + period.code;
  auto query = FrozenQuery{.period = period.period, .standing = standing_in(request), .after = GoalId{integer_from(request.query["after"]).value_or(0)}};
  query.limit = static_cast<int>(std::clamp(integer_from(request.query["limit"]).value_or(kRows), 1LL, kRowsMax));
  auto const totals = frozen_totals(work, query);
  auto const may_print_all = totals.all() <= kPrintedMax;
  if (may_print_all && !request.query["todas"].empty()) query.limit = 0, query.after = {};
  auto page = FrozenBoardPage{.band = band_of(lens),
                              .hash = period.hash,
                              .today_address = "/tablero",
                              .period_address = home,
                              .csv_address = home + "/tablero.csv",
                              .xlsx_address = home + "/tablero.xlsx",
                              .errata = errata_views(work, period.period, ""),
                              .title = lens.words.text("board.title"),
                              .goals = lens.words.plural("board.goals", totals.all()),
                              .totals = totals_of(lens, totals, query.standing)};
  auto last = GoalId{};
  auto has_more = false;
  each_frozen(work, query, [&](FrozenRow const& row) {
    has_more = query.limit > 0 && page.lines.size() == static_cast<std::size_t>(query.limit);
    if (has_more) return;
    last = row.goal;
    page.lines.push_back(line_of(lens, row.content));
  });
  if (query.limit > 0) put_pages(page, request, period, last, has_more);
  if (page.has_pages && may_print_all) {
    page.all_address = home + "/tablero?todas=1";
    if (query.standing) page.all_address += std::string{"&standing="} + boost::describe::enum_to_string(*query.standing, "");
  }
  return pages::page(request, work, page.title + ", " + period.code, "snapshots/board", page);
}

http::Response past_board(http::Request const& request, Work& work) {
  auto const& asked = request.query["corte"];
  auto const period = asked_period(work, asked);
  return period ? show_board(request, work, *period) : no_snapshot(request, work, asked);
}

http::Response past_goal(http::Request const& request, Work& work) {
  auto const& asked = request.query["corte"];
  auto const period = asked_period(work, asked);
  if (!period) return no_snapshot(request, work, asked);
  auto const goal = frozen_goal(work, period->period, request.path_words["goal"]);
  if (!goal) throw NotFound{};
  auto const lens = lens_of(work, *period);
  auto const page = FrozenGoalPage{.band = band_of(lens),
                                   .hash = period->hash,
                                   .today_address = goals::find_visible(work, goal->code) ? "/metas/" + goal->code : std::string{},
                                   .period_address = "/periodos/" + period->code,
                                   .board_address = "/periodos/" + period->code + "/tablero",
                                   .errata = errata_views(work, period->period, goal->code),
                                   .goal = view_of(lens, *goal)};
  return pages::page(request, work, goal->title + ", " + period->code, "snapshots/goal", page);
}

KeptPeriod period_at(http::Request const& request, Work& work) {
  auto found = kept_period(work.db, request.path_words["period"]);
  if (!found) throw NotFound{};
  return std::move(*found);
}

}  // namespace

void add_frozen_pages(http::Router& router, goals::Panels& panels) {
  panels.open_past(past_board, past_goal);
  router.get("/periodos/{period}/tablero", [](http::Request const& request, Work& work) { return show_board(request, work, period_at(request, work)); });
  router.get("/periodos/{period}/tablero.csv", [](http::Request const& request, Work& work) { return board_csv(work, period_at(request, work)); });
  router.get("/periodos/{period}/tablero.xlsx", [](http::Request const& request, Work& work) { return board_xlsx(work, period_at(request, work)); });
}

}  // namespace timon::snapshots
