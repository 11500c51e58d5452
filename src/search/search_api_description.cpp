#include "search/search.hpp"

namespace timon::search {

api::Description api_description() {
  using api::SchemaKind;
  return {{{"GET", "/api/v1/search", "search", "Everything the token's person may see that has these words, grouped by kind, and what has exactly this code.",
            "q search_kind institution open limit", "", 200, "Found", "422"}},
          {{"search_kind", "SearchKind", "Only of this kind."}},
          {},
          {{"SearchKind", SchemaKind::choice, "goal milestone obstacle opportunity petition decision meeting document lesson closing_lesson actor"},
           {"Hit", SchemaKind::answer, "kind:SearchKind id:int code? title within? open:bool address"},
           {"Found", SchemaKind::answer, "exact:[Hit] items:[Hit] counts:json"}}};
}

}  // namespace timon::search
