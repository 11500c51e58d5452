#include <boost/describe/enum_from_string.hpp>
#include <boost/describe/enum_to_string.hpp>

#include "base/text.hpp"
#include "portfolio/bulk.hpp"
#include "portfolio/list_page.hpp"
#include "portfolio/tags.hpp"

namespace timon::portfolio {
namespace {

struct BulkItemView {
  std::string label, address, note;
  bool is_done{}, is_refused{};
};
BOOST_DESCRIBE_STRUCT(BulkItemView, (), (label, address, note, is_done, is_refused))

/// What was chosen with what to say about it, then what became of each.
struct BulkPage {
  std::string title, about, verb, submit;
  std::vector<BulkItemView> items;
  std::vector<std::string> chosen;
  std::optional<view::Field> days, to_on, cause, reason, responsible, label;
  std::vector<std::string> known;  // labels in use
  std::optional<view::ProblemSummary> problems;
  std::string undo_act;
  bool is_form{}, has_known{};
};
BOOST_DESCRIBE_STRUCT(BulkPage, (), (title, about, verb, submit, items, chosen, days, to_on, cause, reason, responsible, label, known, problems, undo_act, is_form, has_known))

auto const kRegistered = view::Registered<BulkPage>{"portfolio/bulk"};

constexpr auto kDaysUsual = "7";

/// A word that is no number or no cause is a problem of its field.
BulkOrder order_of(Work& work, http::Fields const& fields, http::Request const& request, Problems& problems) {
  auto order = BulkOrder{.chosen = {}, .reason = fields["reason"]};
  if (!boost::describe::enum_from_string(fields["acto"].c_str(), order.verb)) throw NotFound{};
  for (auto const& value : fields.all("item")) {
    auto const parts = split(value, ':');
    if (parts.size() == 2) order.chosen.push_back({MilestoneId{integer_from(parts[0]).value_or(0)}, integer_from(parts[1]).value_or(0)});
  }
  if (fields["todas"] == "1")
    for (auto const id : milestone_ids(work, query_of(work, request))) order.chosen.push_back({id, 0});
  order.responsible = OfficeId{integer_from(fields["office"]).value_or(0)};
  auto const days = integer_from(fields["days"]);
  if (days && *days >= -kBulkDaysMax && *days <= kBulkDaysMax) order.days = static_cast<int>(*days);
  else if (!fields["days"].empty()) problems.push_back({"days", "portfolio.bulk.too_far", {std::to_string(kBulkDaysMax)}});
  if (auto const& typed = fields["to_on"]; !typed.empty()) {
    order.to_on = date_from_iso(typed);
    if (!order.to_on) problems.push_back({"to_on", "portfolio.bulk.no_date"});
  }
  // A label is one: what stands behind a comma would be another.
  if (auto const labels = tags_from(fields["label"]); labels.size() == 1) order.label = labels.front();
  else if (labels.size() > 1) problems.push_back({"label", "portfolio.bulk.one_label"});
  if (!fields["cause"].empty() && !boost::describe::enum_from_string(fields["cause"].c_str(), order.cause)) problems.push_back({"cause", "portfolio.bulk.no_cause"});
  return order;
}

BulkItemView item_of(Work& work, Milestone const& milestone, std::string note) {
  auto const goal = goals::find_visible(work, milestone.goal);
  return {.label = milestone.code + " " + milestone.title, .address = "/metas/" + (goal ? goal->code : "") + "/" + milestone.code, .note = std::move(note)};
}

/// From what to what, or why not.
BulkItemView preview(Work& work, BulkOrder const& order, Chosen const& one, bool& may) {
  auto const milestone = goals::find_visible(work, one.id);
  auto const goal = milestone ? goals::find_visible(work, milestone->goal) : std::nullopt;
  if (!goal) return {};
  auto const& words = work.words;
  may = may_do(work.actor, order.verb, *goal, *milestone);
  auto item = item_of(work, *milestone, words.text("portfolio.verb." + std::string{boost::describe::enum_to_string(order.verb, "")}));
  if (order.verb == BulkVerb::dates) {
    auto const due_on = moved_due(order, *milestone);
    item.note = due_on ? words.text("portfolio.bulk.from_to", {words.date_short(milestone->due_on), words.date_short(due_on)}) : words.text("portfolio.bulk.undated");
  }
  if (!may) item.note = words.text("portfolio.bulk.forbidden"), item.is_refused = true;
  return item;
}

void add_fields(BulkPage& page, Work& work, BulkOrder const& order, http::Fields const& fields, Problems const& problems) {
  auto const& words = work.words;
  if (order.verb == BulkVerb::dates) {
    page.days = view::make_field(words, "days", "portfolio.bulk.days", fields["days"].empty() ? kDaysUsual : fields["days"], problems);
    page.days->type = "number";
    page.to_on = view::make_field(words, "to_on", "portfolio.bulk.to_on", fields["to_on"], problems);
    auto causes = std::vector<view::Option>{};
    for (auto const cause : {MoveCause::authority, MoveCause::procedure, MoveCause::supplier, MoveCause::weather, MoveCause::budget, MoveCause::scope, MoveCause::other}) {
      auto const name = std::string{boost::describe::enum_to_string(cause, "")};
      causes.push_back({name, words.text("choice.cause." + name)});
    }
    page.cause = view::with_options(view::make_field(words, "cause", "portfolio.bulk.cause", fields["cause"], problems), std::move(causes));
    page.reason = view::make_field(words, "reason", "portfolio.bulk.reason", fields["reason"], problems);
    page.reason->is_required = true;
    page.reason->length_max = static_cast<int>(kReasonLengthMax);
  }
  if (order.verb == BulkVerb::tag || order.verb == BulkVerb::untag) {
    page.label = view::make_field(words, "label", "portfolio.bulk.label", fields["label"], problems);
    page.label->is_required = true;
    page.label->length_max = static_cast<int>(kTagLengthMax);
    page.known = known_tags(work);
    page.has_known = !page.known.empty();
  }
  if (order.verb == BulkVerb::responsible) {
    auto options = std::vector<view::Option>{{"", words.text("portfolio.bulk.choose_office")}};
    for (auto const& office : office_choices(work.db)) options.push_back({std::to_string(office.id), office.title});
    page.responsible = view::with_options(view::make_field(words, "office", "portfolio.bulk.responsible", fields["office"], problems), std::move(options));
  }
}

http::Response ask(http::Request const& request, Work& work, BulkOrder order, http::Fields const& fields, Problems const& problems) {
  auto const& words = work.words;
  auto const verb = std::string{boost::describe::enum_to_string(order.verb, "")};
  if (order.days == 0) order.days = static_cast<int>(integer_from(kDaysUsual).value_or(0));
  auto page = BulkPage{.title = words.text("portfolio.verb." + verb), .verb = verb, .submit = words.text("portfolio.bulk.submit"), .is_form = true};
  for (auto const& one : order.chosen) {
    auto may = false;
    auto item = preview(work, order, one, may);
    if (item.label.empty()) continue;
    page.items.push_back(std::move(item));
    if (may) page.chosen.push_back(std::to_string(one.id.number) + ":" + std::to_string(one.revision));
  }
  page.is_form = !page.chosen.empty();
  page.about = page.items.empty() ? words.text("portfolio.bulk.nothing") : words.plural("portfolio.bulk.about", static_cast<std::int64_t>(page.chosen.size()));
  if (page.is_form) add_fields(page, work, order, fields, problems);
  if (!problems.empty()) page.problems = view::summary_of(problems, words);
  return pages::page(request, work, page.title, "portfolio/bulk", page, problems.empty() ? 200 : 422);
}

http::Response answer(http::Request const& request, Work& work, std::string title, BulkOutcome const& outcome, bool may_undo) {
  auto const& words = work.words;
  auto page = BulkPage{.title = std::move(title)};
  auto done = std::int64_t{0};
  for (auto const& one : outcome.answers) {
    auto const milestone = goals::find_visible(work, one.id);
    if (!milestone) continue;
    auto item = item_of(work, *milestone, one.refused ? view::sentence_of(*one.refused, words) : words.text("portfolio.bulk.item_done", {words.date_short(milestone->due_on)}));
    (one.refused ? item.is_refused : item.is_done) = true;
    done += one.refused ? 0 : 1;
    page.items.push_back(std::move(item));
  }
  page.about = words.plural("portfolio.bulk.done", done);
  if (may_undo && outcome.act != 0) page.undo_act = std::to_string(outcome.act);
  return pages::page(request, work, page.title, "portfolio/bulk", page);
}

http::Response get_bulk(http::Request const& request, Work& work) {
  auto problems = Problems{};
  auto const order = order_of(work, request.query, request, problems);
  return ask(request, work, order, request.query, problems);
}

http::Response post_bulk(http::Request const& request, Work& work) {
  auto problems = Problems{};
  auto const order = order_of(work, request.form, request, problems);
  if (!problems.empty()) return ask(request, work, order, request.form, problems);
  auto const outcome = do_bulk(work, order);
  if (!outcome) return ask(request, work, order, request.form, outcome.error());
  return answer(request, work, work.words.text("portfolio.bulk.done_title"), *outcome, true);
}

http::Response post_undo(http::Request const& request, Work& work) {
  auto const outcome = undo_bulk(work, integer_from(request.form["act"]).value_or(0));
  return answer(request, work, work.words.text("portfolio.bulk.undone_title"), outcome, false);
}

}  // namespace

void add_bulk_pages(http::Router& router) {
  router.get("/metas-intermedias/lote", get_bulk);
  router.post("/metas-intermedias/lote", post_bulk);
  router.post("/metas-intermedias/lote/deshacer", post_undo);
}

}  // namespace timon::portfolio
