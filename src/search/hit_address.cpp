#include "obstacles/obstacles.hpp"
#include "platform/http/parse.hpp"
#include "search/query.hpp"

namespace timon::search {

std::string address_of(Hit const& hit) {
  auto const number = std::to_string(hit.subject);
  switch (hit.kind) {
    case Kind::goal: return "/metas/" + hit.code;
    case Kind::milestone: return "/metas/" + hit.place + "/" + hit.code;
    case Kind::opportunity: return "/oportunidades/" + hit.code;
    case Kind::petition: return "/pedidos/" + hit.code;
    case Kind::decision: return "/acuerdos/" + number;
    case Kind::meeting: return "/reuniones/" + number;
    case Kind::document: return "/documentos/" + number;
    case Kind::closing_lesson: return "/metas/" + hit.place + "/estrategia";
    case Kind::actor: {
      // «person:maria perez», as its page is asked for.
      auto const colon = hit.variant.find(':');
      return "/actores/ficha?clase=" + hit.variant.substr(0, colon) + "&nombre=" + http::percent_encoded(hit.variant.substr(colon + 1));
    }
    case Kind::obstacle:
    case Kind::lesson: break;
  }
  auto kind = ObstacleKind{};
  boost::describe::enum_from_string(hit.variant.c_str(), kind);
  return obstacles::address_of(kind, hit.code);
}

}  // namespace timon::search
