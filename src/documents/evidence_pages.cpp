#include "documents/document_pages.hpp"
#include "documents/evidence.hpp"
#include "platform/api/json_body.hpp"
#include "platform/api/problem.hpp"
#include "platform/api/values.hpp"

namespace timon::documents {
namespace {

http::Response post_demand(http::Request const& request, Work& work) {
  auto const goal = goals::goal_of(request, work);
  (void)demand_evidence(work, goal.id, request.form["demanded"] == "1");
  return http::see_other("/metas/" + goal.code + "/documentos");
}

http::Response post_demand_of_all(http::Request const& request, Work& work) {
  (void)demand_evidence_of_all(work, revision_of(request), request.form["demanded"] == "1");
  return http::see_other("/ajustes/documentos?listo=1");
}

http::Response told(Work& work, Goal const& goal) {
  return api::answer(200, boost::json::object{{"goal", goal.code}, {"required", is_evidence_demanded(work.db, goal.id)}, {"of_all_goals", is_evidence_demanded_of_all(work.db)}});
}

http::Response get_evidence(http::Request const& request, Work& work) { return told(work, goals::goal_of(request, work)); }

http::Response put_evidence(http::Request const& request, Work& work) {
  auto const goal = goals::goal_of(request, work);
  auto problems = Problems{};
  auto const required = api::flag_at(api::json_object(request), "required", problems);
  if (!required && problems.empty()) problems.push_back({"required", "document.evidence.required_missing"});
  if (!problems.empty()) return api::refused(work.words, problems);
  (void)demand_evidence(work, goal.id, *required);
  return told(work, goal);
}

}  // namespace

void add_evidence_pages(http::Router& router) {
  router.post("/metas/{goal}/documentos/exigencia", post_demand);
  router.post("/ajustes/documentos/exigencia", post_demand_of_all);
}

void add_evidence_api(http::Router& router) {
  router.get("/api/v1/goals/{goal}/evidence", get_evidence);
  router.put("/api/v1/goals/{goal}/evidence", put_evidence);
}

}  // namespace timon::documents
