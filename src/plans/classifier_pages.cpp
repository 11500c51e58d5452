#include "plans/classifier_pages.hpp"

#include <boost/describe/enum_from_string.hpp>

#include <algorithm>

#include "organization/organization.hpp"
#include "plans/form.hpp"

namespace timon::plans {
namespace {

using http::Request;
using http::Response;

struct ClassifierLine {
  std::string code, name, address, kind, applies_to, values, goals, milestones;
  bool is_retired{}, is_required{};
};
BOOST_DESCRIBE_STRUCT(ClassifierLine, (), (code, name, address, kind, applies_to, values, goals, milestones, is_retired, is_required))

/// «/clasificadores».
struct ClassifiersPage {
  std::vector<ClassifierLine> lines;
  bool is_empty{}, may_manage{}, lacks_starting{}, counts_seen{};
};
BOOST_DESCRIBE_STRUCT(ClassifiersPage, (), (lines, is_empty, may_manage, lacks_starting, counts_seen))

auto const kList = view::Registered<ClassifiersPage>{"plans/classifiers"};

template <class E>
std::string name_of(E value) {
  return boost::describe::enum_to_string(value, "");
}

template <class E>
std::vector<view::Option> options_of(Words const& words, std::string const& group) {
  auto options = std::vector<view::Option>{};
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto each) { options.push_back({each.name, words.text(group + "." + each.name)}); });
  return options;
}

http::Fields fields_of(Classifier const& classifier) {
  auto fields = http::Fields{};
  fields.add("code", classifier.code);
  fields.add("name", classifier.name);
  fields.add("kind", name_of(classifier.kind));
  fields.add("applies_to", name_of(classifier.applies_to));
  fields.add("is_multiple", classifier.is_multiple ? "1" : "");
  fields.add("is_required", classifier.is_required ? "1" : "");
  fields.add("is_retired", classifier.is_retired ? "1" : "");
  return fields;
}

Classifier classifier_from(http::Fields const& fields) {
  auto classifier = Classifier{.code = fields["code"], .name = fields["name"]};
  (void)boost::describe::enum_from_string(fields["kind"].c_str(), classifier.kind);
  (void)boost::describe::enum_from_string(fields["applies_to"].c_str(), classifier.applies_to);
  classifier.is_multiple = fields["is_multiple"] == "1";
  classifier.is_required = fields["is_required"] == "1";
  classifier.is_retired = fields["is_retired"] == "1";
  return classifier;
}

FormPage form_of(Work& work, Classifier const* classifier, http::Fields const& values, Problems const& problems) {
  auto maker = FormMaker{work.words, values, problems};
  maker.text("name", "classifier.name", kTitleLengthMax);
  maker.text("code", "classifier.code", kCodeLengthMax);
  maker.choice("kind", "classifier.kind", options_of<ClassifierKind>(work.words, "classifier.kind"));
  maker.choice("applies_to", "classifier.applies_to", options_of<ClassifierScope>(work.words, "classifier.applies_to"));
  maker.check("is_multiple", "classifier.is_multiple");
  maker.check("is_required", "classifier.is_required");
  if (classifier) maker.check("is_retired", "classifier.is_retired");
  auto page = maker.page(classifier ? "classifier.edit" : "classifier.new", classifier ? address_of(*classifier) + "/editar" : "/clasificadores/nuevo",
                         classifier ? classifier->revision : 0);
  page.back = classifier ? address_of(*classifier) : "/clasificadores";
  page.back_text = classifier ? classifier->name : work.words.text("classifier.list");
  return page;
}

Response get_list(Request const& request, Work& work) {
  auto const& words = work.words;
  auto page = ClassifiersPage{.may_manage = work.actor.may(kManageSettings)};
  for (auto const& classifier : classifiers(work.db)) {
    auto goals = std::int64_t{0}, milestones = std::int64_t{0};
    for (auto const& count : value_counts(work, classifier.id)) goals += count.goals, milestones += count.milestones;
    page.lines.push_back({.code = classifier.code,
                          .name = classifier.name,
                          .address = address_of(classifier),
                          .kind = words.text("classifier.kind." + name_of(classifier.kind)),
                          .applies_to = words.text("classifier.applies_to." + name_of(classifier.applies_to)),
                          .values = words.number(static_cast<std::int64_t>(values_of(work.db, classifier.id).size())),
                          .goals = words.number(goals),
                          .milestones = words.number(milestones),
                          .is_retired = classifier.is_retired,
                          .is_required = classifier.is_required});
  }
  page.is_empty = page.lines.empty();
  page.counts_seen = !page.is_empty && !work.actor.sees_all();
  page.lacks_starting = page.may_manage && lacks_starting_classifiers(work.db);
  return pages::page(request, work, words.text("classifier.list"), "plans/classifiers", page);
}

Response get_new(Request const& request, Work& work) {
  must_have(work.actor, {kManageSettings});
  return show_form(request, work, form_of(work, nullptr, {}, {}));
}

Response post_new(Request const& request, Work& work) {
  must_have(work.actor, {kManageSettings});
  auto const added = add_classifier(work, classifier_from(request.form));
  if (!added) return show_refused(request, work, form_of(work, nullptr, request.form, added.error()));
  return http::see_other(address_of(*added));
}

Response get_edit(Request const& request, Work& work) {
  must_have(work.actor, {kManageSettings});
  auto const classifier = classifier_at(request, work);
  return show_form(request, work, form_of(work, &classifier, fields_of(classifier), {}));
}

Response post_edit(Request const& request, Work& work) {
  must_have(work.actor, {kManageSettings});
  auto const classifier = classifier_at(request, work);
  try {
    auto const edited = edit_classifier(work, classifier.id, revision_of(request), classifier_from(request.form));
    if (!edited) return show_refused(request, work, form_of(work, &classifier, request.form, edited.error()));
    return http::see_other(address_of(*edited));
  } catch (Stale const&) {
    return show_stale(request, work, form_of(work, &classifier, request.form, {}));
  }
}

Response post_starting(Request const&, Work& work) {
  start_classifiers(work);
  return http::see_other("/clasificadores");
}

}  // namespace

Classifier classifier_at(Request const& request, Work& work) {
  auto found = find_classifier(work.db, request.path_words["classifier"]);
  if (!found) throw NotFound{};
  return std::move(*found);
}

std::string address_of(Classifier const& classifier) { return "/clasificadores/" + classifier.code; }

void add_classifier_pages(http::Router& router) {
  router.get("/clasificadores", get_list);
  router.get("/clasificadores/nuevo", get_new);
  router.post("/clasificadores/nuevo", post_new);
  router.post("/clasificadores/iniciales", post_starting);
  router.get("/clasificadores/{classifier}/editar", get_edit);
  router.post("/clasificadores/{classifier}/editar", post_edit);
}

}  // namespace timon::plans
