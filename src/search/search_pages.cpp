#include <algorithm>

#include "base/text.hpp"
#include "obstacles/obstacles.hpp"
#include "organization/organization.hpp"
#include "platform/http/parse.hpp"
#include "platform/pages/pages.hpp"
#include "platform/view/form.hpp"
#include "search/query.hpp"
#include "search/snippet.hpp"

namespace timon::search {
namespace {

constexpr auto kRowsOfKind = 5;   // of each kind when all are shown
constexpr auto kRowsOfPage = 20;  // when one is asked for
constexpr auto kOffered = std::size_t{8};
constexpr auto kExactMax = 10;
constexpr auto kExcerptLetters = std::size_t{180};

struct RowView {
  std::string address, icon, icon_class, kind, code, place;
  std::vector<Piece> title, text;
  std::string closed;  // the word for what is no longer of this world
};
BOOST_DESCRIBE_STRUCT(RowView, (), (address, icon, icon_class, kind, code, place, title, text, closed))

struct LinkView {
  std::string text, address;
  bool is_current{};
};
BOOST_DESCRIBE_STRUCT(LinkView, (), (text, address, is_current))

struct GroupView {
  std::string id, title, count, more, more_address;
  std::vector<RowView> rows;
};
BOOST_DESCRIBE_STRUCT(GroupView, (), (id, title, count, more, more_address, rows))

/// «/buscar».
struct SearchPage {
  std::string q, kind, state, summary, previous_address, next_address;
  std::vector<LinkView> kinds, states;
  view::Field institution;
  std::vector<GroupView> groups;
  bool is_asked{};
  bool is_empty{};
};
BOOST_DESCRIBE_STRUCT(SearchPage, (), (q, kind, state, summary, previous_address, next_address, kinds, states, institution, groups, is_asked, is_empty))

/// What is offered while one types.
struct OfferPage {
  std::string q_address, all;
  std::vector<RowView> rows;
  bool is_empty{};
};
BOOST_DESCRIBE_STRUCT(OfferPage, (), (q_address, all, rows, is_empty))

auto const kPage = view::Registered<SearchPage>{"search/search"};
auto const kOffers = view::Registered<OfferPage>{"search/_offers"};

std::string word_of(Words const& words, char const* group, Kind kind) { return words.text(std::string{"search."} + group + "." + boost::describe::enum_to_string(kind, "")); }

std::string icon_of(Hit const& hit) {
  switch (hit.kind) {
    case Kind::goal: return "target";
    case Kind::milestone: return "flag";
    case Kind::obstacle: return hit.variant == "alert" ? "alert-triangle" : "octagon-minus";
    case Kind::opportunity: return "speakerphone";
    case Kind::petition: return "messages";
    case Kind::decision: return "gavel";
    case Kind::meeting: return "presentation";
    case Kind::document: return "paperclip";
    case Kind::lesson:
    case Kind::closing_lesson: return "bulb";
    case Kind::actor: return hit.variant.starts_with("person:") ? "user" : "building";
  }
  return "search";
}

std::string place_of(Words const& words, Hit const& hit) {
  if (hit.kind == Kind::meeting) return words.date_long(date_from_iso(hit.place));
  if (hit.place.empty()) return hit.place_title;
  return hit.place + " " + hit.place_title;
}

RowView row_of(Words const& words, Hit const& hit, std::vector<std::string> const& looked_for) {
  auto row = RowView{.address = address_of(hit),
                     .icon = icon_of(hit),
                     .icon_class = hit.kind == Kind::obstacle      ? (hit.variant == "alert" ? "c-alert" : "c-restriction")
                                   : hit.kind == Kind::opportunity ? "c-opportunity"
                                                                   : "t3",
                     .kind = word_of(words, "one", hit.kind),
                     .code = hit.kind == Kind::lesson ? std::string{} : hit.code,
                     .place = place_of(words, hit),
                     .title = marked(shortened(hit.title, 300), looked_for),
                     .text = excerpt(hit.body, looked_for, kExcerptLetters)};
  if (!hit.is_open && hit.kind < Kind::document) row.closed = words.text(hit.kind == Kind::meeting ? "search.held" : "search.closed");
  return row;
}

/// What is asked, and the address of the same with another word.
struct Asked {
  Query query;
  int page{1};
  std::string address(std::string const& kind, std::string const& state, int number) const {
    auto text = "/buscar?q=" + http::percent_encoded(query.text);
    if (!kind.empty()) text += "&tipo=" + kind;
    if (!state.empty()) text += "&estado=" + state;
    if (!query.institution.empty()) text += "&institucion=" + http::percent_encoded(query.institution);
    return number > 1 ? text + "&pagina=" + std::to_string(number) : text;
  }
  std::string kind_name() const { return query.kind ? boost::describe::enum_to_string(*query.kind, "") : ""; }
  std::string state_name() const { return query.is_open ? (*query.is_open ? "abiertos" : "cerrados") : ""; }
};

Asked asked_of(http::Request const& request) {
  constexpr auto kPagesMax = 500LL;
  auto asked = Asked{.query = {.text = shortened(trimmed(request.query["q"]), kLettersMax), .institution = request.query["institucion"]}};
  auto kind = Kind{};
  if (boost::describe::enum_from_string(request.query["tipo"].c_str(), kind)) asked.query.kind = kind;
  if (request.query["estado"] == "abiertos") asked.query.is_open = true;
  if (request.query["estado"] == "cerrados") asked.query.is_open = false;
  asked.page = static_cast<int>(std::clamp(integer_from(request.query["pagina"]).value_or(1), 1LL, kPagesMax));
  return asked;
}

void put_choices(SearchPage& page, Work& work, Asked const& asked, std::vector<std::int64_t> const& counts) {
  auto const& words = work.words;
  auto all = std::int64_t{0};
  for (auto const count : counts) all += count;
  page.kinds.push_back({words.text("search.all") + " " + words.number(all), asked.address("", asked.state_name(), 1), !asked.query.kind});
  for (auto i = 0U; i < kKinds; ++i) {
    auto const kind = static_cast<Kind>(i);
    if (counts[i] == 0 && asked.query.kind != kind) continue;
    page.kinds.push_back(
        {word_of(words, "many", kind) + " " + words.number(counts[i]), asked.address(boost::describe::enum_to_string(kind, ""), asked.state_name(), 1), asked.query.kind == kind});
  }
  for (auto const* state : {"", "abiertos", "cerrados"})
    page.states.push_back({words.text(std::string{"search.state."} + (*state ? state : "todos")), asked.address(asked.kind_name(), state, 1), asked.state_name() == state});
  auto institutions = std::vector<view::Option>{{"", words.text("search.everywhere")}};
  for (auto const& each : organization::institutions(work.db)) institutions.push_back({each.code, each.name});
  page.institution = view::with_options(view::make_field(words, "institucion", "search.institution", asked.query.institution), std::move(institutions));
  page.summary = words.plural("search.found", all, {asked.query.text});
}

void put_exact(SearchPage& page, Work& work, Asked const& asked, std::vector<std::string> const& looked_for) {
  auto const exact = exact_hits(work, asked.query, kExactMax);
  if (exact.empty()) return;
  auto group = GroupView{.id = "exact", .title = work.words.text("search.exact"), .count = work.words.number(static_cast<std::int64_t>(exact.size()))};
  for (auto const& hit : exact) group.rows.push_back(row_of(work.words, hit, looked_for));
  page.groups.push_back(std::move(group));
}

http::Response get_search(http::Request const& request, Work& work) {
  auto const asked = asked_of(request);
  auto const looked_for = words_of(asked.query.text);
  // «R-17» and Enter: whoever knows the code wants the page, not a list of one.
  if (request.query["ir"] == "1")
    if (auto const exact = exact_hits(work, asked.query, 2); exact.size() == 1) return http::see_other(address_of(exact.front()));
  auto page = SearchPage{.q = asked.query.text, .kind = asked.kind_name(), .state = asked.state_name(), .is_asked = !looked_for.empty()};
  auto counts = std::vector<std::int64_t>(kKinds);
  if (page.is_asked) {
    if (asked.page == 1) put_exact(page, work, asked, looked_for);
    for (auto i = 0U; i < kKinds; ++i) {
      auto const kind = static_cast<Kind>(i);
      auto const is_alone = asked.query.kind == kind;
      auto const rows = is_alone ? kRowsOfPage : kRowsOfKind;
      auto const hits = hits_of(work, asked.query, kind, rows, is_alone ? (asked.page - 1) * kRowsOfPage : 0);
      if (hits.empty()) continue;
      counts[i] = hits.front().total;
      if (asked.query.kind && !is_alone) continue;
      auto group = GroupView{.id = boost::describe::enum_to_string(kind, ""), .title = word_of(work.words, "many", kind), .count = work.words.number(counts[i])};
      for (auto const& hit : hits) group.rows.push_back(row_of(work.words, hit, looked_for));
      if (!is_alone && counts[i] > kRowsOfKind) {
        group.more = work.words.plural("search.more", counts[i]);
        group.more_address = asked.address(group.id, asked.state_name(), 1);
      }
      if (is_alone && asked.page > 1) page.previous_address = asked.address(group.id, asked.state_name(), asked.page - 1);
      if (is_alone && counts[i] > asked.page * kRowsOfPage) page.next_address = asked.address(group.id, asked.state_name(), asked.page + 1);
      page.groups.push_back(std::move(group));
    }
  }
  page.is_empty = page.groups.empty();
  put_choices(page, work, asked, counts);
  auto const title = page.is_asked ? work.words.text("search.title_of", {page.q}) : work.words.text("search.title");
  return pages::page(request, work, title, "search/search", page);
}

http::Response get_offers(http::Request const& request, Work& work) {
  auto const asked = asked_of(request);
  auto const looked_for = words_of(asked.query.text);
  auto page = OfferPage{.q_address = "/buscar?q=" + http::percent_encoded(asked.query.text)};
  if (!looked_for.empty()) {
    auto seen = std::vector<std::string>{};
    auto const offer = [&](Hit const& hit) {
      auto row = row_of(work.words, hit, looked_for);
      if (page.rows.size() == kOffered || std::ranges::find(seen, row.address) != seen.end()) return;
      seen.push_back(row.address);
      row.text.clear();
      page.rows.push_back(std::move(row));
    };
    for (auto const& hit : exact_hits(work, asked.query, 3)) offer(hit);
    // Two of each kind first; what room is left goes to goals and milestones.
    auto later = std::vector<Hit>{};
    for (auto i = 0U; i < kKinds && page.rows.size() < kOffered; ++i) {
      auto const hits = hits_of(work, asked.query, static_cast<Kind>(i), 4, 0);
      for (auto at = std::size_t{0}; at < hits.size(); ++at) at < 2 ? offer(hits[at]) : later.push_back(hits[at]);
    }
    for (auto const& hit : later) offer(hit);
    page.all = work.words.text("search.see_all", {asked.query.text});
  }
  page.is_empty = !looked_for.empty() && page.rows.empty();
  return pages::fragment(request, work, "search/_offers", page);
}

}  // namespace

void add_search_pages(http::Router& router) {
  router.get("/buscar", get_search);
  router.get("/buscar/sugerencias", get_offers);
}

}  // namespace timon::search
