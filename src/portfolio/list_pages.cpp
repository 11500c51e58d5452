#include <boost/describe/enum_to_string.hpp>

#include "platform/http/parse.hpp"
#include "platform/view/tick_keys.hpp"
#include "portfolio/bulk.hpp"
#include "portfolio/bulk_page.hpp"
#include "portfolio/list_page.hpp"
#include "portfolio/portfolio.hpp"

namespace timon::portfolio {
namespace {

auto const kRegistered = view::Registered<ListPage>{"portfolio/list"};

constexpr auto kPath = "/metas-intermedias";

std::vector<TotalView> totals_of(Words const& words, http::Request const& request, MilestoneTotals const& totals) {
  auto views = std::vector<TotalView>{};
  auto const all = totals.all();
  auto const& chosen = request.query["standing"];
  auto const add = [&](Standing standing, std::int64_t count) {
    auto const name = std::string{boost::describe::enum_to_string(standing, "")};
    auto const is_pressed = chosen == name || (chosen == "open" && standing != Standing::finished);
    auto const share = all == 0 ? std::string{} : words.text("portfolio.share", {words.percent(static_cast<double>(count) * 100 / static_cast<double>(all), 1), words.number(all)});
    auto const next = chosen == name ? std::string{} : name;
    views.push_back({standing, words.plural("standing.names." + name, count), words.number(count), share, address_with(request, {{"standing", next}}), is_pressed});
  };
  add(Standing::stopped, totals.stopped);
  add(Standing::late, totals.late);
  add(Standing::on_course, totals.on_course);
  add(Standing::finished, totals.finished);
  return views;
}

HeadView head_of(Words const& words, http::Request const& request, char const* column, char const* label_key) {
  auto const& sorted = request.query["sort"];
  auto const is_ascending = sorted == column;
  auto const is_descending = sorted == "-" + std::string{column};
  auto const next = is_ascending ? "-" + std::string{column} : is_descending ? std::string{} : std::string{column};
  return {words.text(label_key), address_with(request, {{"sort", next}}), is_ascending ? "ascending" : is_descending ? "descending" : "", is_ascending, is_descending};
}

void add_columns(ListPage& page, http::Request const& request, Work const& work) {
  auto const chosen = chosen_columns(request);
  for (auto const& column : all_columns()) {
    auto const is_chosen = std::find(chosen.begin(), chosen.end(), column) != chosen.end();
    page.columns.push_back({column, work.words.text("portfolio.column." + column), is_chosen});
    if (is_chosen) page.column_heads.push_back(page.columns.back().text);
  }
}

void add_verbs(ListPage& page, Work const& work) {
  auto const add = [&](BulkVerb verb) {
    auto const name = std::string{boost::describe::enum_to_string(verb, "")};
    page.verbs.push_back({work.words.text("portfolio.verb." + name), name, false});
  };
  if (work.actor.may(kEditGoal) || work.actor.may(kEditOwn))
    add(BulkVerb::dates), add(BulkVerb::responsible), add(BulkVerb::critical), add(BulkVerb::uncritical), add(BulkVerb::tag), add(BulkVerb::untag);
  if (work.actor.may(kVerifyMilestone)) add(BulkVerb::verify);
  // Goals are published as wholes: these lead to the goals of what is ticked.
  if (work.actor.may(kEditGoal) || work.actor.may(kEditOwn))
    for (auto const* verb : {"publish", "unpublish"}) page.verbs.push_back({work.words.text(std::string{"portfolio.verb."} + verb), verb, false});
  page.may_bulk = work.actor.may_write && !page.verbs.empty();
}

void add_views(ListPage& page, http::Request const& request, Work& work) {
  page.views = saved_views(work, "milestones");
  page.view_words = request.query_text;
  page.view_name = view::make_field(work.words, "name", "portfolio.view.name", "");
  page.view_name.is_required = true;
  page.view_name.length_max = static_cast<int>(kViewNameMax);
  page.view_sharing =
      view::with_options(view::make_field(work.words, "sharing", "portfolio.view.sharing", "private"), {{"private", work.words.text("portfolio.sharing.private")},
                                                                                                        {"institution", work.words.text("portfolio.sharing.institution")},
                                                                                                        {"everybody", work.words.text("portfolio.sharing.everybody")}});
}

std::string file_address(http::Request const& request, char const* ending) {
  auto file = request;
  file.path += ending;
  return address_with(file, {});
}

http::Response get_list(http::Request const& request, Work& work) {
  // Nothing asked: the person's own usual view.
  if (request.query_text.empty())
    for (auto const& view : saved_views(work, "milestones"))
      if (view.is_own && view.is_default && !view.words.empty()) return http::see_other(std::string{kPath} + "?" + view.words);
  auto const query = query_of(work, request);
  auto const snapshot = sql::Transaction{work.db, sql::Transaction::For::reading};
  auto const totals = milestone_totals(work, query);
  auto const lines = milestone_page(work, query);
  auto const& words = work.words;
  auto page = ListPage{.title = words.text("portfolio.title"), .totals = totals_of(words, request, totals), .q = request.query["q"]};
  page.summary = words.plural("portfolio.summary", totals.all()) + " " + words.plural("portfolio.unfinished", totals.all() - totals.finished);
  add_filters(page, request, work);
  add_columns(page, request, work);
  add_verbs(page, work);
  add_views(page, request, work);
  page.heads = {head_of(words, request, "title", "portfolio.head.milestone"), head_of(words, request, "due", "portfolio.head.due")};
  page.groups = groups_of(work, request, lines.lines, query.grouping);
  page.has_rows = !lines.lines.empty();
  page.all_matching = all_matching(words, count_shown(query, totals));
  page.csv_address = file_address(request, ".csv");
  page.xlsx_address = file_address(request, ".xlsx");
  if (auto const act = last_act(work); act && !act->of_goals) page.undo = words.plural("portfolio.undo", act->rows), page.undo_act = std::to_string(act->id);
  if (lines.has_more) page.next_address = address_with(request, {{"after", std::to_string(lines.lines.back().id.number)}});
  if (query.after) page.previous_address = address_with(request, {});
  auto frame = pages::page_frame(request, work);
  frame.title = page.title;
  if (page.may_bulk) view::add_tick_keys(frame, words);
  return http::page(200, view::page(frame, "portfolio/list", page, words));
}

}  // namespace

std::string address_with(http::Request const& request, std::vector<KeptView> const& words) {
  auto address = request.path;
  auto mark = '?';
  auto const add = [&](std::string_view name, std::string_view value) {
    if (value.empty()) return;
    ((address += mark) += http::percent_encoded(name)) += "=" + http::percent_encoded(value);
    mark = '&';
  };
  auto const is_set = [&](std::string_view name) { return std::any_of(words.begin(), words.end(), [&](auto const& word) { return word.name == name; }); };
  for (auto const& [name, value] : request.query)
    if (name != "after" && !is_set(name)) add(name, value);
  for (auto const& [name, value] : words) add(name, value);
  // An address that asks nothing opens the person's usual view: one that asks for everything says so.
  if (mark == '?') add("group", "none");
  return address;
}

void add_portfolio_pages(http::Router& router) {
  router.get(kPath, get_list);
  add_download_pages(router);
  add_bulk_pages(router);
  add_goal_bulk_pages(router);
  add_view_pages(router);
  add_tag_pages(router);
  add_trash_pages(router);
}

void add_portfolio_panels(goals::Panels& panels) {
  add_label_panels(panels);
  add_view_panels(panels);
  add_board_deeds(panels);
}

}  // namespace timon::portfolio
