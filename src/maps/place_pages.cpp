#include <algorithm>

#include "base/text.hpp"
#include "maps/map_pages.hpp"
#include "maps/paging.hpp"
#include "maps/place_actions.hpp"
#include "maps/place_figures_store.hpp"
#include "maps/place_words.hpp"
#include "maps/shape_store.hpp"
#include "platform/http/parse.hpp"
#include "platform/pages/pages.hpp"
#include "platform/words/fold.hpp"
#include "platform/work/refusal.hpp"

namespace timon::maps {
namespace {

using http::Request;
using http::Response;

constexpr auto kMilestonesShown = 50;
constexpr auto kGoalsShown = std::size_t{50};
constexpr auto kDeepest = 4;  // what the styles indent

struct TreeRow {
  std::string address, edit_address, name, code, level, population, total;
  int depth{};
  bool has_shape{};
  std::vector<StandingCount> counts;
};
BOOST_DESCRIBE_STRUCT(TreeRow, (), (address, edit_address, name, code, level, population, total, depth, has_shape, counts))

/// «/territorios».
struct TreePage {
  std::string q, done, count, previous_address, next_address;
  std::vector<TreeRow> rows;
  bool is_empty{}, has_no_match{}, may_manage{}, may_read{}, has_pages{};
};
BOOST_DESCRIBE_STRUCT(TreePage, (), (q, done, count, previous_address, next_address, rows, is_empty, has_no_match, may_manage, may_read, has_pages))
auto const kTree = view::Registered<TreePage>{"maps/tree"};

struct LinkView {
  std::string text, address;
};
BOOST_DESCRIBE_STRUCT(LinkView, (), (text, address))

struct GoalRow {
  std::string address, label, institution, word, due, real, obstacles;
  Standing standing{};
};
BOOST_DESCRIBE_STRUCT(GoalRow, (), (address, label, institution, word, due, real, obstacles, standing))

struct MilestoneRow {
  std::string address, label, due;
  bool is_late{}, is_finished{};
};
BOOST_DESCRIBE_STRUCT(MilestoneRow, (), (address, label, due, is_late, is_finished))

struct ChildRow {
  std::string address, name, word;
  std::optional<Standing> standing;
  std::string total;
};
BOOST_DESCRIBE_STRUCT(ChildRow, (), (address, name, word, standing, total))

/// «/territorios/CAP».
struct PlacePage {
  std::string name, about, edit_address, summary, alerts, restrictions, opportunities, goals_title, previous_address, next_address;
  std::vector<LinkView> crumbs, money;
  std::vector<StandingCount> counts;
  std::vector<GoalRow> goals;
  std::vector<MilestoneRow> milestones;
  std::vector<ChildRow> children;
  bool has_goals{}, has_milestones{}, has_children{}, has_money{}, has_pages{};
};
BOOST_DESCRIBE_STRUCT(PlacePage, (),
                      (name, about, edit_address, summary, alerts, restrictions, opportunities, goals_title, previous_address, next_address, crumbs, money, counts, goals,
                       milestones, children, has_goals, has_milestones, has_children, has_money, has_pages))
auto const kPlace = view::Registered<PlacePage>{"maps/place"};

Response get_tree(Request const& request, Work& work) {
  auto const& words = work.words;
  auto const tree = PlaceTree{territory::places(work.db)};
  auto page = TreePage{.q = request.query["q"], .may_manage = work.actor.may(kManagePlaces), .may_read = !work.actor.seats.empty()};
  if (auto const& done = request.query["listo"]; done == "lugar" || done == "baja" || done == "territorios" || done == "formas")
    page.done = words.text("place.done." + done, {words.number(integer_from(request.query["cuantos"]).value_or(0))});
  auto shaped = std::set<PlaceId>{};
  for (auto const& shape : shapes(work.db)) shaped.insert(shape.place);
  auto const all = figures_of(work, tree);
  auto const folded = fold(trimmed(page.q));
  auto const window = Window{page_number(request), kPlacesShown};
  auto found = std::size_t{0};
  for (auto const& node : tree.nodes()) {
    auto const& place = *node.place;
    if (!matches(place, folded)) continue;
    if (!window.holds(found++)) continue;
    auto const figures = all->of(place.id);
    page.rows.push_back({.address = address_of(place),
                         .edit_address = page.may_manage ? address_of(place) + "/editar" : "",
                         .name = place.name,
                         .code = place.code,
                         .level = place.level,
                         .population = place.population ? words.number(*place.population) : "",
                         .total = words.number(figures.goals),
                         .depth = std::min(node.depth, kDeepest),
                         .has_shape = shaped.contains(place.id),
                         .counts = counts_of(words, figures)});
  }
  page.count = words.plural("place.count", static_cast<std::int64_t>(found));
  auto const query = page.q.empty() ? std::string{"?"} : "?q=" + http::percent_encoded(page.q) + "&";
  put_pages(page, "/territorios" + query, window, found);
  page.is_empty = tree.nodes().empty();
  page.has_no_match = !page.is_empty && page.rows.empty();
  return pages::page(request, work, words.text("place.list"), "maps/tree", page);
}

void put_goals(PlacePage& page, Work& work, Place const& place, PlaceFigures const& figures, Window const& window) {
  auto const& words = work.words;
  for (auto const& goal : goals_at(work, place.id, window.first(), window.shown))
    page.goals.push_back({.address = "/metas/" + goal.code,
                          .label = goal.code + " " + goal.title,
                          .institution = goal.institution_name,
                          .word = goals::word_of(words, goal.standing),
                          .due = words.date_short(goal.ends_on),
                          .real = words.percent(static_cast<double>(goal.progress_real) / 10, 0),
                          .obstacles = goal.alerts + goal.restrictions > 0 ? words.plural("place.obstacles", goal.alerts + goal.restrictions) : "",
                          .standing = goal.standing});
  page.has_goals = !page.goals.empty();
  page.goals_title = words.plural("place.goals", figures.goals);
  put_pages(page, address_of(place) + "?", window, static_cast<std::size_t>(figures.goals));
}

void put_milestones(PlacePage& page, Work& work, PlaceId place) {
  for (auto const& milestone : milestones_at(work, place, kMilestonesShown))
    page.milestones.push_back(
        {"/metas/" + milestone.goal_code + "/" + milestone.code, milestone.goal_code + ", " + milestone.code + " " + milestone.title,
         milestone.finished_on ? work.words.text("place.finished_on", {work.words.date_short(milestone.finished_on)}) : work.words.date_short(milestone.due_on),
         !milestone.finished_on && milestone.due_on && *milestone.due_on < work.today, milestone.finished_on.has_value()});
  page.has_milestones = !page.milestones.empty();
}

void put_children(PlacePage& page, Work& work, PlaceTree const& tree, PlaceId place, TreeFigures const& all) {
  for (auto const& node : tree.nodes()) {
    if (node.place->parent != place) continue;
    auto const figures = all.of(node.place->id);
    auto const worst = figures.worst();
    page.children.push_back({address_of(*node.place), node.place->name, worst ? goals::word_of(work.words, *worst) : work.words.text("place.no_goals"), worst,
                             work.words.plural("place.goals", figures.goals)});
  }
  page.has_children = !page.children.empty();
}

Response get_place(Request const& request, Work& work) {
  auto const& words = work.words;
  auto const tree = PlaceTree{territory::places(work.db)};
  auto const* const place = tree.find(request.path_words["place"]);
  if (place == nullptr) throw NotFound{};
  auto const all = figures_of(work, tree);
  auto const figures = all->of(place->id);
  auto page = PlacePage{.name = place->name,
                        .about = place->population ? words.text("place.about", {place->level, words.number(*place->population)}) : place->level,
                        .edit_address = work.actor.may(kManagePlaces) ? address_of(*place) + "/editar" : "",
                        .summary = summary_of(words, figures),
                        .alerts = words.number(figures.alerts),
                        .restrictions = words.number(figures.restrictions),
                        .opportunities = words.number(figures.opportunities),
                        .counts = counts_of(words, figures)};
  for (auto const* each : tree.above(place->id)) page.crumbs.push_back({each->name, address_of(*each)});
  put_goals(page, work, *place, figures, {page_number(request), kGoalsShown});
  put_milestones(page, work, place->id);
  put_children(page, work, tree, place->id, *all);
  for (auto const& sum : money_at(work, place->id))
    page.money.push_back({words.text("place.money", {words.money(sum.figures.current(), sum.currency), words.money(sum.figures.accrued, sum.currency)}), ""});
  page.has_money = !page.money.empty();
  return pages::page(request, work, place->name, "maps/place", page);
}

}  // namespace

void add_place_pages(http::Router& router) {
  router.get("/territorios", get_tree);
  router.get("/territorios/{place}", get_place);
}

}  // namespace timon::maps
