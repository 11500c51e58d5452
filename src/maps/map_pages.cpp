#include "maps/map_pages.hpp"

#include "base/text.hpp"
#include "maps/map_view.hpp"
#include "maps/paging.hpp"
#include "maps/place_actions.hpp"
#include "maps/place_words.hpp"
#include "organization/organization.hpp"
#include "platform/http/etag.hpp"
#include "platform/http/finish.hpp"
#include "platform/http/parse.hpp"
#include "platform/pages/pages.hpp"

namespace timon::maps {
namespace {

using http::Request;
using http::Response;

struct RowView {
  std::string address, name, word, total, obstacles;
  std::optional<Standing> standing;
  std::vector<StandingCount> counts;
  bool has_shape{};
};
BOOST_DESCRIBE_STRUCT(RowView, (), (address, name, word, total, obstacles, standing, counts, has_shape))

/// «/mapa».
struct MapPage {
  std::string cut, q, data_address, clear_address, count, all, elsewhere, tiles, previous_address, next_address, all_address;
  view::Field level, institution, axis, standing;
  std::vector<RowView> rows;
  bool is_empty{}, has_no_match{}, has_levels{}, has_shapes{}, has_pages{}, may_manage{};
};
BOOST_DESCRIBE_STRUCT(MapPage, (),
                      (cut, q, data_address, clear_address, count, all, elsewhere, tiles, previous_address, next_address, all_address, level, institution, axis, standing, rows,
                       is_empty, has_no_match, has_levels, has_shapes, has_pages, may_manage))
auto const kMap = view::Registered<MapPage>{"maps/map"};

view::Field choice(Words const& words, Request const& request, char const* name, char const* key, char const* any, std::vector<view::Option> choices) {
  choices.insert(choices.begin(), view::Option{"", words.text(any)});
  return view::with_options(view::make_field(words, name, key, request.query[name]), std::move(choices));
}

void put_filters(MapPage& page, Request const& request, Work& work, MapContent const& content) {
  auto const& words = work.words;
  auto levels = std::vector<view::Option>{};
  for (auto const& level : content.levels) levels.push_back({level, level});
  page.level = view::with_options(view::make_field(words, "nivel", "place.level", content.level), std::move(levels));
  page.has_levels = content.levels.size() > 1;
  auto institutions = std::vector<view::Option>{};
  for (auto const& institution : organization::institutions(work.db))
    if (work.actor.sees_all() || std::ranges::any_of(work.actor.seats, [&](Seat const& seat) { return seat.reaches(institution.id); }))
      institutions.push_back({institution.code, institution.name});
  page.institution = choice(words, request, "institution", "money.institution", "money.any_institution", std::move(institutions));
  auto axes = std::vector<view::Option>{};
  for (auto const& axis : axis_choices(work.db)) axes.push_back({axis.code, axis.name});
  page.axis = choice(words, request, "axis", "money.axis", "money.any_axis", std::move(axes));
  auto standings = std::vector<view::Option>{};
  for (auto const standing : {Standing::stopped, Standing::late, Standing::on_course, Standing::finished})
    standings.push_back({boost::describe::enum_to_string(standing, ""), goals::word_of(words, standing)});
  page.standing = choice(words, request, "standing", "map.standing", "map.any_standing", std::move(standings));
  for (auto const* name : {"q", "institution", "axis", "standing"})
    if (!request.query[name].empty()) page.clear_address = "/mapa?nivel=" + http::percent_encoded(content.level);
}

/// «?nivel=…&axis=…»: what the page was asked with, and the level it settled on.
std::string query_text(Request const& request, std::string const& level) {
  auto text = "?nivel=" + http::percent_encoded(level);
  for (auto const* name : {"q", "institution", "axis", "standing"})
    if (!request.query[name].empty()) text += std::string{"&"} + name + "=" + http::percent_encoded(request.query[name]);
  return text;
}

RowView row_view(Words const& words, MapRow const& row) {
  auto const& figures = row.figures;
  auto const worst = figures.worst();
  return {.address = address_of(row.place),
          .name = row.place.name,
          .word = worst ? goals::word_of(words, *worst) : words.text("place.no_goals"),
          .total = words.number(figures.goals),
          .obstacles = words.number(figures.restrictions + figures.alerts),
          .standing = worst,
          .counts = counts_of(words, figures),
          .has_shape = row.has_shape};
}

/// Tiles come from another host, which the content-security policy of this page alone then names.
void allow_tiles(Response& answer, std::string const& tiles) {
  if (tiles.empty()) return;
  auto host = tiles.substr(0, tiles.find('/', std::string_view{"https://"}.size()));
  if (host.find('{') != std::string::npos) host = "https://*" + host.substr(host.find('}') + 1);
  constexpr auto kImages = std::string_view{"img-src 'self'"};
  auto policy = std::string{http::kContentSecurityPolicy};
  http::set_header(answer, "Content-Security-Policy", policy.insert(policy.find(kImages) + kImages.size(), " " + host));
}

/// The rows of the page asked for. The drawing has all of them, and so do the sums.
void put_rows(MapPage& page, Request const& request, Words const& words, MapContent const& content) {
  auto const window = window_of(request, content.rows.size(), kPlacesShown);
  for (auto place = std::size_t{0}; place < content.rows.size(); ++place) {
    auto const& row = content.rows[place];
    if (window.holds(place)) page.rows.push_back(row_view(words, row));
    page.has_shapes = page.has_shapes || row.has_shape;
  }
  auto const address = "/mapa" + query_text(request, content.level);
  put_pages(page, address + "&", window, content.rows.size());
  if (page.has_pages && content.rows.size() <= kPlacesPrinted) page.all_address = address + "&todas=1";
  auto const count = words.plural("place.count", static_cast<std::int64_t>(content.rows.size()));
  page.count = page.has_pages && !page.rows.empty() ? words.text("place.shown", {words.number(static_cast<std::int64_t>(window.first() + 1)),
                                                                                 words.number(static_cast<std::int64_t>(window.first() + page.rows.size())), count})
                                                    : count;
}

Response get_map(Request const& request, Work& work) {
  auto content = map_content(work, query_of(request.query), request.query["nivel"]);
  auto const& words = work.words;
  auto page = MapPage{.cut = words.text("map.cut", {words.date_long(work.today)}),
                      .q = std::string{trimmed(request.query["q"])},
                      .data_address = "/mapa.geojson" + query_text(request, content.level),
                      .tiles = tiles_address(work.db),
                      .is_empty = content.rows.empty(),
                      .may_manage = work.actor.may(kManagePlaces)};
  keep_matching(content, page.q);
  put_filters(page, request, work, content);
  put_rows(page, request, words, content);
  page.has_no_match = !page.is_empty && page.rows.empty();
  if (content.all.goals > 0) page.all = words.text("map.all", {summary_of(words, content.all)});
  if (content.elsewhere.goals > 0) page.elsewhere = words.text("map.elsewhere", {summary_of(words, content.elsewhere)});
  auto frame = pages::page_frame(request, work);
  frame.title = words.text("map.title");
  if (page.has_shapes) frame.scripts.emplace_back("map.js");
  auto answer = http::page(200, view::page(frame, "maps/map", page, words));
  allow_tiles(answer, page.tiles);
  return answer;
}

Response get_data(Request const& request, Work& work) {
  auto content = map_content(work, query_of(request.query), request.query["nivel"]);
  keep_matching(content, request.query["q"]);
  auto answer = http::json(200, boost::json::serialize(feature_collection(work, content, request.base_path)));
  answer.type = "application/geo+json";
  return http::with_etag(std::move(answer));
}

}  // namespace

void add_map_page(http::Router& router) {
  router.get("/mapa", get_map);
  router.get("/mapa.geojson", get_data);
}

void add_map_pages(http::Router& router) {
  add_map_page(router);
  add_place_pages(router);
  add_place_form_pages(router);
  add_territory_import_pages(router);
}

}  // namespace timon::maps
