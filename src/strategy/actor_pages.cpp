#include "base/text.hpp"
#include "platform/http/parse.hpp"
#include "platform/pages/pages.hpp"
#include "strategy/actor_store.hpp"
#include "strategy/form.hpp"
#include "strategy/pages.hpp"
#include "strategy/section_view.hpp"

namespace timon::strategy {
namespace {

constexpr auto kRows = 50;

struct LineView {
  std::string icon, name, kind, address, note;
  std::int64_t goals{}, milestones{}, obstacles{};
};
BOOST_DESCRIBE_STRUCT(LineView, (), (icon, name, kind, address, note, goals, milestones, obstacles))

/// «/actores».
struct ListPage {
  std::string q;
  view::Field kind;
  std::vector<LineView> rows;
  std::string more;
};
BOOST_DESCRIBE_STRUCT(ListPage, (), (q, kind, rows, more))

struct PlaceView {
  std::string label, address, goal, goal_address, side, stance, stance_icon, role, approach;
  bool is_late{};
};
BOOST_DESCRIBE_STRUCT(PlaceView, (), (label, address, goal, goal_address, side, stance, stance_icon, role, approach, is_late))

/// «/actores/ficha?clase=institution&nombre=…».
struct ActorPage {
  std::string name, kind;
  std::vector<PlaceView> goals, milestones, obstacles;
};
BOOST_DESCRIBE_STRUCT(ActorPage, (), (name, kind, goals, milestones, obstacles))

auto const kList = view::Registered<ListPage>{"strategy/actors"};
auto const kPage = view::Registered<ActorPage>{"strategy/actor"};

char const* icon_of(StakeholderKind kind) { return kind == StakeholderKind::person ? "user" : "building"; }

http::Response get_list(http::Request const& request, Work& work) {
  auto const& words = work.words;
  auto query = ActorQuery{.q = shortened(request.query["q"], 200), .kind = {}, .after = request.query["after"], .limit = kRows};
  if (auto kind = StakeholderKind{}; boost::describe::enum_from_string(request.query["clase"].c_str(), kind)) query.kind = kind;
  auto page = ListPage{.q = query.q, .kind = {}, .rows = {}};
  page.kind = view::with_options(view::Field{.name = "clase", .label = words.text("stakeholder.kind"), .value = request.query["clase"]},
                                 {{"", words.text("stakeholder.any_kind")}, {"person", words.text("choice.kind.person")}, {"institution", words.text("choice.kind.institution")}});
  auto lines = actor_lines(work, query);
  if (lines.size() > kRows) {
    lines.pop_back();
    page.more = "/actores?q=" + http::percent_encoded(query.q) + "&clase=" + http::percent_encoded(request.query["clase"]) +
                "&after=" + http::percent_encoded(lines.back().folded_name + "|" + text_of(lines.back().kind));
  }
  for (auto const& line : lines)
    page.rows.push_back({.icon = icon_of(line.kind),
                         .name = line.name,
                         .kind = choice_word(words, "kind", line.kind),
                         .address = "/actores/ficha?clase=" + text_of(line.kind) + "&nombre=" + http::percent_encoded(line.folded_name),
                         .note = line.against > 0 ? words.plural("stakeholder.against_in", line.against) : std::string{},
                         .goals = line.goals,
                         .milestones = line.milestones,
                         .obstacles = line.obstacles});
  return pages::page(request, work, words.text("stakeholder.all"), "strategy/actors", page);
}

void put_place(ActorPage& page, Work& work, ActorPlace const& place) {
  auto const& words = work.words;
  constexpr char const* kStanceIcons[] = {"help-circle", "circle-check", "minus", "octagon-minus"};
  auto const goal_address = "/metas/" + place.goal_code;
  auto view = PlaceView{.goal = place.goal_code + " " + place.goal_title,
                        .goal_address = goal_address,
                        .stance = choice_word(words, "stance", place.stance),
                        .stance_icon = kStanceIcons[static_cast<std::size_t>(place.stance)],
                        .role = place.role,
                        .approach = place.approach};
  if (place.milestone) {
    view.label = place.milestone_code + " " + place.milestone_title;
    view.address = goal_address + "/" + place.milestone_code;
    view.side = place.finished_on ? words.text("stakeholder.finished_on", {words.date_short(place.finished_on)}) : words.date_short(place.due_on);
    view.is_late = !place.finished_on && place.due_on && *place.due_on < work.today;
    page.milestones.push_back(std::move(view));
  } else if (place.obstacle) {
    auto const obstacle = obstacles::find_visible(work, place.obstacle);
    if (!obstacle || !obstacle->is_open()) return;
    view.label = obstacle->code + " " + obstacle->title;
    view.address = obstacles::address_of(obstacle->kind, obstacle->code);
    view.side = words.date_short(obstacle->limit_on);
    view.is_late = obstacle->limit_on && *obstacle->limit_on < work.today;
    page.obstacles.push_back(std::move(view));
  } else {
    view.label = view.goal;
    view.address = section_of(Goal{.code = place.goal_code});
    view.goal.clear();
    page.goals.push_back(std::move(view));
  }
}

http::Response get_actor(http::Request const& request, Work& work) {
  auto kind = StakeholderKind{};
  if (!boost::describe::enum_from_string(request.query["clase"].c_str(), kind)) throw NotFound{};
  auto const places = places_of(work, kind, request.query["nombre"]);
  if (places.empty()) throw NotFound{};
  auto page = ActorPage{.name = places.front().name, .kind = choice_word(work.words, "kind", kind), .goals = {}, .milestones = {}, .obstacles = {}};
  for (auto const& place : places) put_place(page, work, place);
  return pages::page(request, work, page.name, "strategy/actor", page);
}

}  // namespace

void add_actor_pages(http::Router& router) {
  router.get("/actores", get_list);
  router.get("/actores/ficha", get_actor);
}

}  // namespace timon::strategy
