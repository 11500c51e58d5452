#include "base/text.hpp"
#include "platform/api/problem.hpp"
#include "platform/api/values.hpp"
#include "search/query.hpp"

namespace timon::search {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

object told(Hit const& hit, std::string const& base_path) {
  return {{"kind", api::of(hit.kind)},
          {"id", hit.subject},
          {"code", hit.code.empty() ? value(nullptr) : value(hit.code)},
          {"title", hit.title},
          {"within", hit.place.empty() ? value(nullptr) : value(hit.place)},
          {"open", hit.is_open},
          {"address", base_path + address_of(hit)}};
}

http::Response get_search(http::Request const& request, Work& work) {
  auto query = Query{.text = shortened(trimmed(request.query["q"]), kLettersMax), .institution = request.query["institution"]};
  if (words_of(query.text).empty()) return api::refused(work.words, {{"q", "search.q.missing"}});
  if (auto const& name = request.query["search_kind"]; !name.empty()) {
    auto kind = Kind{};
    if (!boost::describe::enum_from_string(name.c_str(), kind)) return api::refused(work.words, {{"search_kind", "board.filter.unknown", {name}}});
    query.kind = kind;
  }
  if (auto const& open = request.query["open"]; !open.empty()) query.is_open = open == "true";
  auto const limit = api::limit_of(request);
  auto exact = array{}, items = array{};
  auto counts = object{};
  for (auto const& hit : exact_hits(work, query, limit)) exact.push_back(told(hit, request.base_path));
  for (auto i = 0U; i < kKinds; ++i) {
    auto const kind = static_cast<Kind>(i);
    if (query.kind && *query.kind != kind) continue;
    auto const hits = hits_of(work, query, kind, limit, 0);
    counts[boost::describe::enum_to_string(kind, "")] = hits.empty() ? 0 : hits.front().total;
    for (auto const& hit : hits) items.push_back(told(hit, request.base_path));
  }
  return api::answer(200, object{{"exact", std::move(exact)}, {"items", std::move(items)}, {"counts", std::move(counts)}});
}

}  // namespace

void add_search_api(http::Router& router) { router.get("/api/v1/search", get_search); }

}  // namespace timon::search
