#include <algorithm>

#include "base/text.hpp"
#include "documents/document_pages.hpp"
#include "documents/document_store.hpp"
#include "documents/document_view.hpp"
#include "documents/evidence.hpp"
#include "organization/organization.hpp"
#include "platform/pages/pages.hpp"
#include "platform/view/form.hpp"

namespace timon::documents {
namespace {

struct KindName {
  std::string name;
};
BOOST_DESCRIBE_STRUCT(KindName, (), (name))

/// «/ajustes/documentos»: the kinds that a government adds to those that every government has.
struct KindsPage {
  std::vector<KindName> own;
  std::optional<view::ProblemSummary> problems;
  view::Field kinds;
  std::int64_t revision{};
  bool is_done{};
  std::int64_t evidence_revision{};
  bool is_evidence_demanded{};
};
BOOST_DESCRIBE_STRUCT(KindsPage, (), (own, problems, kinds, revision, is_done, evidence_revision, is_evidence_demanded))

auto const kPage = view::Registered<KindsPage>{"documents/kinds"};

http::Response kinds_page(http::Request const& request, Work& work, std::string const& typed, Problems const& problems) {
  must_have(work.actor, {kManageSettings});
  auto page = KindsPage{.revision = organization::settings_revision(work.db, {kKindSetting}),
                        .is_done = request.query["listo"] == "1",
                        .evidence_revision = organization::settings_revision(work.db, {kEvidenceSetting}),
                        .is_evidence_demanded = is_evidence_demanded_of_all(work.db)};
  for (auto const* kind : kKinds) page.own.push_back({kind_word(work.words, kind)});
  page.kinds = view::make_field(work.words, "kinds", "document.kinds", typed, problems);
  page.kinds.rows = 8;
  page.kinds.length_max = static_cast<int>(kKindsMax * kKindLettersMax);
  if (!problems.empty()) page.problems = view::summary_of(problems, work.words);
  return pages::page(request, work, work.words.text("document.kinds.title"), "documents/kinds", page, problems.empty() ? 200 : 422);
}

http::Response get_kinds(http::Request const& request, Work& work) { return kinds_page(request, work, organization::setting(work.db, kKindSetting, ""), {}); }

http::Response post_kinds(http::Request const& request, Work& work) {
  must_have(work.actor, {kManageSettings});
  must_be_current(revision_of(request), organization::settings_revision(work.db, {kKindSetting}), "setting");
  auto const kinds = checked_kinds(request.form["kinds"]);
  if (!kinds) return kinds_page(request, work, request.form["kinds"], kinds.error());
  auto deed = Deed{work, "document_kinds_changed"};
  organization::put_setting(work.db, deed, kKindSetting, join(*kinds, "\n"));
  deed.commit();
  return http::see_other("/ajustes/documentos?listo=1");
}

}  // namespace

void add_kind_pages(http::Router& router) {
  router.get("/ajustes/documentos", get_kinds);
  router.post("/ajustes/documentos", post_kinds);
  add_evidence_pages(router);
}

}  // namespace timon::documents
