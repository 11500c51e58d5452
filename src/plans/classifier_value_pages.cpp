#include <boost/describe/enum_to_string.hpp>

#include <algorithm>

#include "base/text.hpp"
#include "organization/organization.hpp"
#include "plans/classifier_pages.hpp"
#include "plans/form.hpp"

namespace timon::plans {
namespace {

using http::Request;
using http::Response;

constexpr auto kLackingMax = 200;

struct ValueLine {
  std::string indent, code, title, address, goals, milestones, edit_address, place_address, removal_address, below_address;
  bool is_retired{}, may_go_up{}, may_go_down{}, may_go{};
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(ValueLine, (),
                      (indent, code, title, address, goals, milestones, edit_address, place_address, removal_address, below_address, is_retired, may_go_up, may_go_down, may_go,
                       revision))

struct LinkLine {
  std::string text, address;
};
BOOST_DESCRIBE_STRUCT(LinkLine, (), (text, address))

/// «/clasificadores/{classifier}».
struct ClassifierPage {
  std::string code, name, about, edit_address, add_address, refusal;
  std::vector<ValueLine> lines;
  std::vector<LinkLine> lacking;
  std::string lacking_text;
  bool is_empty{}, may_manage{}, has_lacking{};
};
BOOST_DESCRIBE_STRUCT(ClassifierPage, (), (code, name, about, edit_address, add_address, refusal, lines, lacking, lacking_text, is_empty, may_manage, has_lacking))

struct GoalLine {
  Standing standing{};
  std::string standing_word, text, address, institution, milestone, milestone_address;
};
BOOST_DESCRIBE_STRUCT(GoalLine, (), (standing, standing_word, text, address, institution, milestone, milestone_address))

/// «/clasificadores/{classifier}/valores/{value}»: what has it.
struct ValuePage {
  std::string title, classifier, classifier_address, about;
  std::vector<GoalLine> lines;
  bool is_empty{};
};
BOOST_DESCRIBE_STRUCT(ValuePage, (), (title, classifier, classifier_address, about, lines, is_empty))

auto const kClassifier = view::Registered<ClassifierPage>{"plans/classifier"};
auto const kValue = view::Registered<ValuePage>{"plans/value"};

std::string value_address(Classifier const& classifier, ClassifierValue const& value) { return address_of(classifier) + "/valores/" + std::to_string(value.id.number); }

std::string indent_of(int depth) {
  auto text = std::string{};
  for (auto i = 0; i < depth; ++i) text += "— ";
  return text;
}

ValueLine line_of(Work const& work, Classifier const& classifier, ValueNode const& node, ValueCount const& count) {
  auto const address = value_address(classifier, node.value);
  return {.indent = indent_of(node.depth),
          .code = node.value.code,
          .title = node.value.title,
          .address = address,
          .goals = work.words.number(count.goals),
          .milestones = work.words.number(count.milestones),
          .edit_address = address + "/editar",
          .place_address = address + "/lugar",
          .removal_address = address + "/baja",
          .below_address = address_of(classifier) + "/valores/nuevo?en=" + std::to_string(node.value.id.number),
          .is_retired = node.value.is_retired,
          .revision = node.value.revision};
}

Response show_classifier(Request const& request, Work& work, Classifier const& classifier, Problems const& problems = {}) {
  auto const& words = work.words;
  auto page = ClassifierPage{.code = classifier.code,
                             .name = classifier.name,
                             .about = words.text(std::string{"classifier.kind."} + boost::describe::enum_to_string(classifier.kind, "")) + ". " +
                                      words.text(std::string{"classifier.applies_to."} + boost::describe::enum_to_string(classifier.applies_to, "")) + ".",
                             .edit_address = address_of(classifier) + "/editar",
                             .add_address = address_of(classifier) + "/valores/nuevo",
                             .may_manage = work.actor.may(kManageSettings)};
  if (!problems.empty()) page.refusal = view::sentence_of(problems.front(), words);
  if (classifier.is_required) page.about += " " + words.text("classifier.required_text");
  if (classifier.is_retired) page.about += " " + words.text("classifier.retired_text");
  if (!work.actor.sees_all()) page.about += " " + words.text("classifier.counts_seen");
  auto const counts = value_counts(work, classifier.id);
  auto const nodes = tree_of(values_of(work.db, classifier.id));
  for (auto at = std::size_t{0}; at < nodes.size(); ++at) {
    auto const& node = nodes[at];
    auto const count = std::ranges::find(counts, node.value.id, &ValueCount::value);
    auto line = line_of(work, classifier, node, count == counts.end() ? ValueCount{} : *count);
    auto const is_brother = [&](ValueNode const& other) { return other.value.parent == node.value.parent; };
    line.may_go_up = std::any_of(nodes.begin(), nodes.begin() + static_cast<std::ptrdiff_t>(at), is_brother);
    line.may_go_down = std::any_of(nodes.begin() + static_cast<std::ptrdiff_t>(at) + 1, nodes.end(), is_brother);
    page.lines.push_back(std::move(line));
  }
  page.is_empty = page.lines.empty();
  if (classifier.is_required && applies(classifier, false))
    for (auto const& goal : lacking_lines(work, classifier.id, kLackingMax)) page.lacking.push_back({goal.code + " " + goal.title, "/metas/" + goal.code + "/clasificadores"});
  page.has_lacking = !page.lacking.empty();
  page.lacking_text = words.plural("classifier.lacking", static_cast<std::int64_t>(page.lacking.size()));
  return pages::page(request, work, classifier.name, "plans/classifier", page, problems.empty() ? 200 : 422);
}

ClassifierValue value_at(Request const& request, Work& work, Classifier const& classifier) {
  auto found = find_value(work.db, request.path_id<ClassifierValueId>("value"));
  if (!found || found->classifier != classifier.id) throw NotFound{};
  return std::move(*found);
}

Response get_classifier(Request const& request, Work& work) { return show_classifier(request, work, classifier_at(request, work)); }

Response get_value(Request const& request, Work& work) {
  auto const classifier = classifier_at(request, work);
  auto const value = value_at(request, work, classifier);
  auto const& words = work.words;
  auto page = ValuePage{.title = value.code + " " + value.title, .classifier = classifier.name, .classifier_address = address_of(classifier)};
  auto goals = std::int64_t{0}, milestones = std::int64_t{0};
  for (auto const& row : classified_lines(work, value.id)) {
    auto const goal = "/metas/" + row.goal_code;
    page.lines.push_back({.standing = row.standing,
                          .standing_word = goals::word_of(words, row.standing),
                          .text = row.goal_code + " " + row.goal_title,
                          .address = goal,
                          .institution = row.institution,
                          .milestone = row.milestone_code.empty() ? std::string{} : row.milestone_code + " " + row.milestone_title,
                          .milestone_address = goal + "/" + row.milestone_code});
    ++(row.milestone_code.empty() ? goals : milestones);
  }
  page.about = words.plural("classifier.goals_count", goals) + ", " + words.plural("classifier.milestones_count", milestones);
  page.is_empty = page.lines.empty();
  return pages::page(request, work, page.title, "plans/value", page);
}

FormPage form_of(Work& work, Classifier const& classifier, ClassifierValue const* value, http::Fields const& values, Problems const& problems) {
  auto const all = values_of(work.db, classifier.id);
  auto parents = std::vector<view::Option>{{"", work.words.text("classifier_value.parent.none")}};
  for (auto const& node : tree_of(all))
    if (!value || !makes_cycle(all, value->id, node.value.id))
      parents.push_back({std::to_string(node.value.id.number), indent_of(node.depth) + node.value.code + " " + shortened(node.value.title, 60)});
  auto maker = FormMaker{work.words, values, problems};
  maker.text("code", "classifier_value.code", kCodeLengthMax);
  maker.text("title", "classifier_value.title", kTitleLengthMax);
  maker.choice("parent", "classifier_value.parent", std::move(parents));
  if (value) maker.check("is_retired", "classifier_value.is_retired");
  auto page = maker.page(value ? "classifier_value.edit" : "classifier_value.new",
                         value ? value_address(classifier, *value) + "/editar" : address_of(classifier) + "/valores/nuevo", value ? value->revision : 0);
  page.back = address_of(classifier);
  page.back_text = classifier.name;
  return page;
}

ClassifierValue value_from(http::Fields const& fields) {
  return {.parent = ClassifierValueId{integer_from(fields["parent"]).value_or(0)}, .code = fields["code"], .title = fields["title"], .is_retired = fields["is_retired"] == "1"};
}

Response get_new(Request const& request, Work& work) {
  must_have(work.actor, {kManageSettings});
  auto values = http::Fields{};
  values.add("parent", request.query["en"]);
  return show_form(request, work, form_of(work, classifier_at(request, work), nullptr, values, {}));
}

Response post_new(Request const& request, Work& work) {
  must_have(work.actor, {kManageSettings});
  auto const classifier = classifier_at(request, work);
  auto const added = add_value(work, classifier.id, value_from(request.form));
  if (!added) return show_refused(request, work, form_of(work, classifier, nullptr, request.form, added.error()));
  return http::see_other(address_of(classifier));
}

Response get_edit(Request const& request, Work& work) {
  must_have(work.actor, {kManageSettings});
  auto const classifier = classifier_at(request, work);
  auto const value = value_at(request, work, classifier);
  auto fields = http::Fields{};
  fields.add("code", value.code);
  fields.add("title", value.title);
  fields.add("parent", value.parent ? std::to_string(value.parent.number) : "");
  fields.add("is_retired", value.is_retired ? "1" : "");
  return show_form(request, work, form_of(work, classifier, &value, fields, {}));
}

Response post_edit(Request const& request, Work& work) {
  must_have(work.actor, {kManageSettings});
  auto const classifier = classifier_at(request, work);
  auto const value = value_at(request, work, classifier);
  try {
    auto const edited = edit_value(work, value.id, revision_of(request), value_from(request.form));
    if (!edited) return show_refused(request, work, form_of(work, classifier, &value, request.form, edited.error()));
    return http::see_other(address_of(classifier));
  } catch (Stale const&) {
    return show_stale(request, work, form_of(work, classifier, &value, request.form, {}));
  }
}

Response post_place(Request const& request, Work& work) {
  must_have(work.actor, {kManageSettings});
  auto const classifier = classifier_at(request, work);
  (void)shift_value(work, value_at(request, work, classifier).id, request.form["step"] == "up" ? -1 : 1);  // at an end it stays
  return http::see_other(address_of(classifier));
}

Response post_removal(Request const& request, Work& work) {
  must_have(work.actor, {kManageSettings});
  auto const classifier = classifier_at(request, work);
  auto const removed = remove_value(work, value_at(request, work, classifier).id, revision_of(request));
  if (!removed) return show_classifier(request, work, classifier, removed.error());
  return http::see_other(address_of(classifier));
}

}  // namespace

void add_classifier_value_pages(http::Router& router) {
  router.get("/clasificadores/{classifier}", get_classifier);
  router.get("/clasificadores/{classifier}/valores/nuevo", get_new);
  router.post("/clasificadores/{classifier}/valores/nuevo", post_new);
  router.get("/clasificadores/{classifier}/valores/{value:id}", get_value);
  router.get("/clasificadores/{classifier}/valores/{value:id}/editar", get_edit);
  router.post("/clasificadores/{classifier}/valores/{value:id}/editar", post_edit);
  router.post("/clasificadores/{classifier}/valores/{value:id}/lugar", post_place);
  router.post("/clasificadores/{classifier}/valores/{value:id}/baja", post_removal);
}

}  // namespace timon::plans
