#include "goals/board_pages.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "goals/board_page.hpp"
#include "goals/board_request.hpp"
#include "goals/standing_store.hpp"
#include "goals/standing_words.hpp"
#include "goals/telling.hpp"
#include "organization/organization.hpp"
#include "platform/pages/pages.hpp"
#include "platform/view/tick_keys.hpp"
#include "platform/words/zone.hpp"

namespace timon::goals {
namespace {

constexpr auto kImportOrganizationRight = Right{"import_organization"};
constexpr auto kBackMax = std::size_t{400};  // letters of the way back that an address carries
constexpr auto kStandings = {Standing::stopped, Standing::late, Standing::on_course, Standing::finished};

auto const kRegistered = view::Registered<BoardPage>{"goals/board"};

BoardGroup grouping_of(http::Request const& request, BoardGroup otherwise) {
  auto group = otherwise;
  boost::describe::enum_from_string(request.query["group"].c_str(), group);
  return group;
}

std::int64_t count_of(BoardTotals const& totals, Standing standing) {
  switch (standing) {
    case Standing::stopped: return totals.stopped;
    case Standing::late: return totals.late;
    case Standing::on_course: return totals.on_course;
    case Standing::finished: return totals.finished;
  }
  return 0;
}

/// Standing by standing, each in the board's own order, which an index gives: at most four short questions, where one that
/// sorts by standing would look at every goal of the government.
Board board_by_standing(Work& work, BoardQuery query, BoardTotals const& totals) {
  auto page = Board{};
  auto const limit = query.limit;
  if (!query.after && totals.all() <= limit) {
    // All of it is one page: asked once, put in order here.
    page = board(work, query);
    std::stable_sort(page.rows.begin(), page.rows.end(), [](BoardRow const& a, BoardRow const& b) { return a.standing < b.standing; });
    return page;
  }
  auto const from = query.after ? standing_of(work.db, query.after) : std::nullopt;
  for (auto const standing : kStandings) {
    if ((query.standing && query.standing != standing) || count_of(totals, standing) == 0 || (from && standing < from->standing)) continue;
    if (page.rows.size() == static_cast<std::size_t>(limit)) {
      page.has_more = true;
      break;
    }
    auto part = query;
    part.standing = standing;
    part.after = from && from->standing == standing ? query.after : GoalId{};
    part.limit = limit - static_cast<int>(page.rows.size());
    auto found = board(work, part);
    std::move(found.rows.begin(), found.rows.end(), std::back_inserter(page.rows));
    if (found.has_more) {
      page.has_more = true;
      break;
    }
  }
  return page;
}

Board rows_of(Work& work, BoardQuery query, BoardGroup group, BoardTotals const& totals) {
  if (group == BoardGroup::standing && query.sort.empty()) return board_by_standing(work, std::move(query), totals);
  auto const first = group == BoardGroup::standing ? BoardColumn::standing : group == BoardGroup::institution ? BoardColumn::institution : BoardColumn::axis;
  if (group != BoardGroup::none) {
    std::erase_if(query.sort, [&](BoardSort const& sort) { return sort.column == first; });
    query.sort.insert(query.sort.begin(), BoardSort{first, false});
  }
  return board(work, query);
}

std::string cut_of(Work const& work, BoardTotals const& totals) {
  auto const& words = work.words;
  auto const clock = local_time(work.now, work.zone);
  return words.plural("board.goals", totals.all()) + " " + words.plural("board.in_institutions", totals.institutions) + " " +
         words.text("board.cut", {words.date_long(work.today), fmt::format("{:02}:{:02}", clock.minutes / 60, clock.minutes % 60)});
}

BoardHeads heads_of(Words const& words, http::Request const& request, std::vector<BoardSort> const& sorts) {
  auto const head = [&](BoardColumn column, char const* label_key) {
    auto made = head_of(request, sorts, column);
    made.label = words.text(label_key);
    return made;
  };
  auto const inviting = [&](BoardColumn column, char const* label_key) {
    auto made = head(column, label_key);
    made.is_inviting = made.aria.empty();
    return made;
  };
  auto const symbol = [&](BoardColumn column, Standing standing) {
    auto made = head_of(request, sorts, column);
    made.label = word_of_many(words, standing, 2);
    made.symbol = standing;
    return made;
  };
  return {.title = head(BoardColumn::title, "board.head.goal"),
          .ends = inviting(BoardColumn::ends_on, "board.head.ends"),
          .restrictions = head(BoardColumn::restrictions, "board.head.restrictions"),
          .alerts = head(BoardColumn::alerts, "board.head.alerts"),
          .opportunities = head(BoardColumn::opportunities, "board.head.opportunities"),
          .stopped = symbol(BoardColumn::stopped, Standing::stopped),
          .late = symbol(BoardColumn::late, Standing::late),
          .on_course = symbol(BoardColumn::on_course, Standing::on_course),
          .finished = symbol(BoardColumn::finished, Standing::finished),
          .reprogrammed = head(BoardColumn::reprogrammed, "board.head.reprogrammed"),
          .progress = inviting(BoardColumn::progress, "board.head.progress"),
          .updated = head(BoardColumn::updated_at, "board.head.updated")};
}

std::vector<ChoiceLink> groupings_of(Words const& words, http::Request const& request, BoardGroup chosen) {
  auto links = std::vector<ChoiceLink>{};
  for (auto const group : {BoardGroup::standing, BoardGroup::institution, BoardGroup::axis, BoardGroup::none}) {
    auto const name = std::string{boost::describe::enum_to_string(group, "")};
    links.push_back({words.text("board.group." + name), address_with(request, {{"group", name}}), group == chosen});
  }
  return links;
}

/// The way back is the goals after which the pages before began.
void add_paging(BoardPage& page, http::Request const& request, Board const& rows) {
  auto const& after = request.query["after"];
  auto const& back = request.query["back"];
  if (rows.has_more && !rows.rows.empty()) {
    auto trail = after.empty() ? std::string{} : back.empty() ? after : back + "." + after;
    if (trail.size() > kBackMax) trail.erase(0, trail.find('.', trail.size() - kBackMax) + 1);
    page.next_address = address_with(request, {{"after", std::to_string(rows.rows.back().goal.number)}, {"back", trail}});
  }
  if (after.empty()) return;
  auto const dot = back.rfind('.');
  page.previous_address = address_with(request, {{"after", dot == std::string::npos ? back : back.substr(dot + 1)}, {"back", dot == std::string::npos ? "" : back.substr(0, dot)}});
}

/// The page's own rows say how many wait, as long as they are all of them.
std::optional<std::int64_t> stale_of(Work& work, BoardQuery const& query, Board const& rows, BoardTotals const& totals) {
  auto const since = week_began(work);
  if (query.after || rows.has_more) return count_stale(work, query, since, totals);
  return std::count_if(rows.rows.begin(), rows.rows.end(), [&](BoardRow const& row) { return row.standing != Standing::finished && row.updated_at < since; });
}

void add_stale(BoardPage& page, http::Request const& request, Work& work, BoardQuery const& query, Board const& rows, BoardTotals const& totals) {
  auto const count = stale_of(work, query, rows, totals);
  page.is_stale_only = query.stale_since.has_value();
  if (count == 0 && !page.is_stale_only) return;
  page.stale = count ? work.words.plural("board.stale", *count) : work.words.text("board.stale_uncounted");
  page.stale_address = address_with(request, {{"stale", page.is_stale_only ? "" : "true"}});
}

std::string file_address(http::Request const& request, char const* ending) {
  auto file = request;
  file.path += ending;
  return address_with(file, {});
}

void add_deeds(BoardPage& page, Work const& work) {
  if (work.actor.may(kCreateGoal)) page.create_address = "/metas/nueva";
  if (work.actor.may(kImportContent) || work.actor.may(kImportOrganizationRight)) page.import_address = "/importar";
  if (work.actor.may(kManageSettings)) page.set_up_address = "/puesta-en-marcha";
}

http::Response show(http::Request const& request, Work& work, char const* title_key, BoardGroup otherwise, Panels const& panels) {
  auto query = shown_query(work, request);
  auto without_standing = query;
  without_standing.standing.reset();
  auto const group = grouping_of(request, otherwise);

  auto const snapshot = sql::Transaction{work.db, sql::Transaction::For::reading};
  auto const totals = board_totals(work, without_standing);
  query.stale_are_many = totals.all() > kCountedMax;
  auto const rows = rows_of(work, query, group, totals);
  auto page = BoardPage{.title = work.words.text(title_key), .cut = cut_of(work, totals), .totals = total_views(work.words, request, totals, query.standing)};
  add_filters(page, request, work);
  add_stale(page, request, work, query, rows, totals);
  page.groupings = groupings_of(work.words, request, group);
  page.heads = heads_of(work.words, request, query.sort);
  page.groups = group_views(work, rows.rows, group);
  page.has_ticks = add_choices(work, page.groups);
  if (page.has_ticks) page.bar = board_deeds()->bar(request, work, query.standing ? count_of(totals, *query.standing) : totals.all());
  page.is_grouped = group != BoardGroup::none;
  page.has_rows = !rows.rows.empty();
  page.is_first_use = rows.rows.empty() && page.clear_address.empty() && !query.after;
  page.has_no_match = rows.rows.empty() && !page.is_first_use;
  for (auto const& panel : panels.board())
    if (auto html = panel(request, work); !html.text.empty()) page.panels.push_back(std::move(html));
  if (panels.past_board()) page.changes_address = "/tablero?desde=comite";
  page.csv_address = file_address(request, ".csv");
  page.xlsx_address = file_address(request, ".xlsx");
  page.legend = view::make_thermometer(45, 70, work.words, 44);
  add_deeds(page, work);
  add_paging(page, request, rows);
  page.has_pages = !page.previous_address.empty() || !page.next_address.empty();
  auto frame = pages::page_frame(request, work);
  frame.title = page.title;
  if (page.has_ticks) view::add_tick_keys(frame, work.words);
  return http::page(200, view::page(frame, "goals/board", page, work.words));
}

}  // namespace

void add_board_pages(http::Router& router, std::shared_ptr<Panels const> panels) {
  router.get("/tablero", [panels](http::Request const& request, Work& work) {
    if (!request.query["corte"].empty() && panels->past_board()) return panels->past_board()(request, work);
    return show(request, work, "board.title", BoardGroup::standing, *panels);
  });
  router.get("/metas", [panels](http::Request const& request, Work& work) { return show(request, work, "board.goals_title", BoardGroup::none, *panels); });
  add_board_download_pages(router);
}

}  // namespace timon::goals
