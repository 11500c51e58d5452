#include <algorithm>

#include "base/text.hpp"
#include "plans/classifier_pages.hpp"
#include "plans/form.hpp"

namespace timon::plans {
namespace {

using http::Request;
using http::Response;

/// The goal, or the milestone of it, that an address names.
struct Subject {
  Goal goal;
  std::optional<Milestone> milestone;

  MilestoneId milestone_id() const { return milestone ? milestone->id : MilestoneId{}; }
  std::string address() const { return "/metas/" + goal.code + (milestone ? "/" + milestone->code : ""); }
  std::string title() const { return milestone ? milestone->code + " " + milestone->title : goal.title; }
};

Subject subject_of(Request const& request, Work& work) {
  if (request.path_words["milestone"].empty()) return {goals::goal_of(request, work), {}};
  auto found = goals::milestone_of(request, work);
  return {std::move(found.first), std::move(found.second)};
}

std::vector<Classifier> offered(Work& work, bool is_milestone, std::vector<Classification> const& rows) {
  auto all = std::vector<Classifier>{};
  for (auto& classifier : classifiers(work.db)) {
    auto const has_some = std::ranges::find(rows, classifier.id, &Classification::classifier) != rows.end();
    if (applies(classifier, is_milestone) && (!classifier.is_retired || has_some)) all.push_back(std::move(classifier));
  }
  return all;
}

std::vector<view::Option> options_of(Words const& words, std::vector<ClassifierValue> const& values, std::vector<Classification> const& rows) {
  auto options = std::vector<view::Option>{};
  for (auto const& node : tree_of(values)) {
    auto const stands = std::ranges::find(rows, node.value.id, &Classification::value) != rows.end();
    if (node.value.is_retired && !stands) continue;
    auto text = std::string{};
    for (auto i = 0; i < node.depth; ++i) text += "— ";
    text += node.value.code + " " + node.value.title;
    if (node.value.is_retired) text += " (" + words.text("classifier_value.retired") + ")";
    options.push_back({std::to_string(node.value.id.number), std::move(text)});
  }
  return options;
}

FormPage form_of(Work& work, Subject const& subject, http::Fields const& values, Problems const& problems) {
  auto const rows = classifications_of(work.db, subject.goal.id, subject.milestone_id());
  auto maker = FormMaker{work.words, values, problems};
  auto const all = offered(work, subject.milestone.has_value(), rows);
  for (auto const& classifier : all) {
    auto options = options_of(work.words, values_of(work.db, classifier.id), rows);
    if (classifier.is_multiple) {
      maker.several(field_of(classifier), classifier.name, std::move(options));
    } else {
      options.insert(options.begin(), {"", work.words.text("classification.none")});
      maker.labelled_choice(field_of(classifier), classifier.name, std::move(options), classifier.is_required);
    }
  }
  auto page = maker.page("classification", subject.address() + "/clasificadores", classifications_revision(rows));
  page.back = subject.address();
  page.back_text = subject.title();
  if (all.empty()) page.warning = work.words.text("classification.no_classifiers");
  return page;
}

Response get_form(Request const& request, Work& work) {
  must_have(work.actor, {kEditGoal, kEditOwn});
  auto const subject = subject_of(request, work);
  must(may_classify(work.actor, subject.goal), kEditGoal);
  auto values = http::Fields{};
  for (auto const& row : classifications_of(work.db, subject.goal.id, subject.milestone_id()))
    values.add("classifier-" + std::to_string(row.classifier.number), std::to_string(row.value.number));
  return show_form(request, work, form_of(work, subject, values, {}));
}

Response post_form(Request const& request, Work& work) {
  must_have(work.actor, {kEditGoal, kEditOwn});
  auto const subject = subject_of(request, work);
  must(may_classify(work.actor, subject.goal), kEditGoal);
  auto wanted = Classified{};
  for (auto const& classifier : offered(work, subject.milestone.has_value(), classifications_of(work.db, subject.goal.id, subject.milestone_id()))) {
    auto& list = wanted[classifier.id];
    for (auto const& each : request.form.all(field_of(classifier)))
      if (!trimmed(each).empty()) list.push_back(ClassifierValueId{integer_from(each).value_or(0)});
  }
  try {
    auto const done = classify(work, subject.goal.id, subject.milestone_id(), wanted, revision_of(request));
    if (!done) return show_refused(request, work, form_of(work, subject, request.form, done.error()));
    return http::see_other(subject.address() + (subject.milestone ? "" : "/base"));
  } catch (Stale const&) {
    return show_stale(request, work, form_of(work, subject, request.form, {}));
  }
}

}  // namespace

std::vector<ClassifiedView> classified_views(Work& work, GoalId goal, MilestoneId milestone) {
  auto const rows = classifications_of(work.db, goal, milestone);
  auto views = std::vector<ClassifiedView>{};
  for (auto const& classifier : offered(work, static_cast<bool>(milestone), rows)) {
    auto view = ClassifiedView{.name = classifier.name};
    for (auto const& value : values_of(work.db, classifier.id))
      if (std::ranges::find(rows, value.id, &Classification::value) != rows.end()) view.values.push_back(value.code + " " + value.title);
    view.is_missing = view.values.empty() && classifier.is_required;
    if (!view.values.empty() || view.is_missing) views.push_back(std::move(view));
  }
  return views;
}

void add_classification_pages(http::Router& router) {
  router.get("/metas/{goal}/clasificadores", get_form);
  router.post("/metas/{goal}/clasificadores", post_form);
  router.get("/metas/{goal}/{milestone}/clasificadores", get_form);
  router.post("/metas/{goal}/{milestone}/clasificadores", post_form);
}

}  // namespace timon::plans
