#include <algorithm>

#include "base/text.hpp"
#include "obstacles/obstacle_pages.hpp"
#include "obstacles/obstacle_words.hpp"
#include "obstacles/solved_store.hpp"
#include "platform/pages/pages.hpp"

namespace timon::obstacles {
namespace {

constexpr auto kAlikeShown = 3;
constexpr auto kPageRows = 50;
constexpr auto kClosingLetters = std::size_t{300};

struct SolvedView {
  std::string address, label, kind_icon, kind_class, type, closing, how;  // «Resuelta en Coordinación en 12 días»
  std::vector<std::string> lessons;
};
BOOST_DESCRIBE_STRUCT(SolvedView, (), (address, label, kind_icon, kind_class, type, closing, how, lessons))

/// The few most alike, under the title while it is typed.
struct AlikeView {
  std::vector<SolvedView> solved;
};
BOOST_DESCRIBE_STRUCT(AlikeView, (), (solved))

/// «/control/resueltas».
struct SolvedPage {
  std::string q;
  view::Field type;
  std::vector<SolvedView> solved;
  bool is_empty{};
};
BOOST_DESCRIBE_STRUCT(SolvedPage, (), (q, type, solved, is_empty))

auto const kPage = view::Registered<SolvedPage>{"obstacles/solved"};
auto const kAlike = view::Registered<AlikeView>{"obstacles/_solved"};

std::vector<SolvedView> views_of(Work& work, std::vector<SolvedLine> const& lines) {
  auto views = std::vector<SolvedView>{};
  auto const names = level_names(work);
  auto lessons = lessons_of(work, lines);
  for (auto const& line : lines)
    views.push_back({.address = address_of(line.kind, line.code),
                     .label = line.code + " " + line.title,
                     .kind_icon = icon_of(line.kind),
                     .kind_class = line.kind == ObstacleKind::alert ? "c-alert" : "c-restriction",
                     .type = word_of(work.words, line.type),
                     .closing = shortened(line.closing, kClosingLetters),
                     .how = work.words.plural("solved.how", std::max(0, days_between(line.reported_on, line.closed_on)), {names.of(line.level)}),
                     .lessons = std::move(lessons[line.id])});
  return views;
}

std::optional<ObstacleType> type_of(http::Request const& request) {
  auto type = ObstacleType{};
  if (!boost::describe::enum_from_string(request.query["type"].c_str(), type)) return std::nullopt;
  return type;
}

http::Response get_solved(http::Request const& request, Work& work) {
  auto page = SolvedPage{.q = shortened(request.query["q"], 200), .type = {}, .solved = {}};
  auto types = options_of<ObstacleType>(work.words, "obstacle.type");
  types.insert(types.begin(), {"", work.words.text("control.all_types")});
  page.type = view::with_options(view::Field{.name = "type", .label = work.words.text("control.type"), .value = request.query["type"]}, std::move(types));
  page.solved = views_of(work, solved_like(work, page.q, type_of(request), kPageRows));
  page.is_empty = page.solved.empty();
  return pages::page(request, work, work.words.text("solved.title"), "obstacles/solved", page);
}

/// What the form asks while a title is typed: nothing is shown before there is something to compare.
http::Response get_alike(http::Request const& request, Work& work) {
  auto alike = AlikeView{};
  if (length_of(request.query["title"]) >= 6)
    alike.solved = views_of(work, solved_like(work, request.query["title"] + " " + request.query["description"], type_of(request), kAlikeShown));
  return pages::fragment(request, work, "obstacles/_solved", alike);
}

}  // namespace

void add_solved_pages(http::Router& router) {
  router.get("/control/resueltas", get_solved);
  router.get("/control/parecidas", get_alike);
}

}  // namespace timon::obstacles
