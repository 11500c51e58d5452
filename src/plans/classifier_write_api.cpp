#include <boost/describe/enum_from_string.hpp>

#include <algorithm>

#include "organization/organization.hpp"
#include "plans/classifier_json.hpp"
#include "plans/plan_api.hpp"
#include "plans/plan_json.hpp"
#include "platform/api/json_body.hpp"

namespace timon::plans {
namespace {

using boost::json::object;
using http::Request;
using http::Response;

/// Who manages the catalogue: asked before anything is looked for.
Classifier managed(Request const& request, Work& work) {
  must_have(work.actor, {kManageSettings});
  auto found = find_classifier(work.db, request.path_words["classifier"]);
  if (!found) throw NotFound{};
  return std::move(*found);
}

ClassifierValue value_at(Request const& request, Work& work, Classifier const& classifier) {
  auto const all = values_of(work.db, classifier.id);
  auto const at = std::ranges::find(all, request.path_words["value"], &ClassifierValue::code);
  if (at == all.end()) throw NotFound{};
  return *at;
}

/// A word out of those of E; another one is a problem of the member.
template <class E>
void put_choice(object const& body, char const* name, E& choice, Problems& problems) {
  auto const word = api::text_at(body, name, problems);
  if (word && !boost::describe::enum_from_string(word->c_str(), choice)) problems.push_back({name, "board.filter.unknown", {*word}});
}

Classifier put_members(object const& body, Classifier classifier, Problems& problems) {
  put(body, "code", classifier.code, problems);
  put(body, "name", classifier.name, problems);
  put_choice(body, "kind", classifier.kind, problems);
  put_choice(body, "applies_to", classifier.applies_to, problems);
  put(body, "multiple", classifier.is_multiple, problems);
  put(body, "required", classifier.is_required, problems);
  put(body, "retired", classifier.is_retired, problems);
  return classifier;
}

/// The rules name the fields of the form; here «is_multiple» is «multiple».
Response refused(Work& work, Problems problems) {
  for (auto& problem : problems)
    if (problem.field.starts_with("is_")) problem.field.erase(0, 3);
  return api::refused(work.words, problems);
}

ClassifierValue put_members(Work& work, object const& body, ClassifierValue value, Problems& problems) {
  put(body, "code", value.code, problems);
  put(body, "title", value.title, problems);
  put(body, "retired", value.is_retired, problems);
  if (!body.contains("parent")) return value;
  auto code = std::string{};
  put(body, "parent", code, problems);
  value.parent = {};
  if (code.empty()) return value;  // null: it hangs from nothing
  auto const all = values_of(work.db, value.classifier);
  auto const at = std::ranges::find(all, code, &ClassifierValue::code);
  if (at == all.end()) problems.push_back({"parent", "classifier_value.parent.unknown"});
  else value.parent = at->id;
  return value;
}

Response post_classifier(Request const& request, Work& work) {
  must_have(work.actor, {kManageSettings});
  auto problems = Problems{};
  auto wanted = put_members(api::json_object(request), Classifier{}, problems);
  if (!problems.empty()) return refused(work, problems);
  auto const added = add_classifier(work, std::move(wanted));
  if (!added) return refused(work, added.error());
  return api::answer_revised(201, told(work, *added), added->revision);
}

Response patch_classifier(Request const& request, Work& work) {
  auto const before = managed(request, work);
  if (lacks_revision(request, before.revision, Classifier::kTable)) return unread(work);
  auto problems = Problems{};
  auto wanted = put_members(api::json_object(request), before, problems);
  if (!problems.empty()) return refused(work, problems);
  auto const edited = edit_classifier(work, before.id, before.revision, std::move(wanted));
  if (!edited) return refused(work, edited.error());
  return api::answer_revised(200, told(work, *edited), edited->revision);
}

Response post_value(Request const& request, Work& work) {
  auto const classifier = managed(request, work);
  auto problems = Problems{};
  auto wanted = put_members(work, api::json_object(request), ClassifierValue{.classifier = classifier.id}, problems);
  if (!problems.empty()) return refused(work, problems);
  auto const added = add_value(work, classifier.id, std::move(wanted));
  if (!added) return refused(work, added.error());
  return api::answer_revised(201, told(work, *added), added->revision);
}

Response patch_value(Request const& request, Work& work) {
  auto const before = value_at(request, work, managed(request, work));
  if (lacks_revision(request, before.revision, ClassifierValue::kTable)) return unread(work);
  auto problems = Problems{};
  auto wanted = put_members(work, api::json_object(request), before, problems);
  if (!problems.empty()) return refused(work, problems);
  auto const edited = edit_value(work, before.id, before.revision, std::move(wanted));
  if (!edited) return refused(work, edited.error());
  return api::answer_revised(200, told(work, *edited), edited->revision);
}

Response delete_value(Request const& request, Work& work) {
  auto const value = value_at(request, work, managed(request, work));
  if (lacks_revision(request, value.revision, ClassifierValue::kTable)) return unread(work);
  auto const was = told(work, value);
  auto const removed = remove_value(work, value.id, value.revision);
  if (!removed) return refused(work, removed.error());
  return api::answer(200, was);
}

}  // namespace

void add_classifier_write_api(http::Router& router) {
  router.post("/api/v1/classifiers", post_classifier);
  router.patch("/api/v1/classifiers/{classifier}", patch_classifier);
  router.post("/api/v1/classifiers/{classifier}/values", post_value);
  router.patch("/api/v1/classifiers/{classifier}/values/{value}", patch_value);
  router.remove("/api/v1/classifiers/{classifier}/values/{value}", delete_value);
}

}  // namespace timon::plans
