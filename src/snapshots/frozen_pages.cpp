#include "base/text.hpp"
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
  std::string next_address;
};
BOOST_DESCRIBE_STRUCT(FrozenBoardPage, (), (band, hash, today_address, period_address, csv_address, xlsx_address, errata, title, goals, totals, lines, next_address))

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

http::Response show_board(http::Request const& request, Work& work, KeptPeriod const& period) {
  auto const lens = lens_of(work, period);
  auto const home = "/periodos/" + period.code;
  auto query = FrozenQuery{.period = period.period, .standing = standing_in(request), .after = GoalId{integer_from(request.query["after"]).value_or(0)}};
  auto const totals = frozen_totals(work, query);
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
  each_frozen(work, query, [&](FrozenRow const& row) {
    if (page.lines.size() == static_cast<std::size_t>(query.limit)) {
      page.next_address = home + "/tablero?after=" + std::to_string(last.number);
      if (query.standing) page.next_address += std::string{"&standing="} + boost::describe::enum_to_string(*query.standing, "");
      return;
    }
    last = row.goal;
    page.lines.push_back(line_of(lens, row.content));
  });
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
