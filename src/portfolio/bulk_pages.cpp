#include <boost/describe/enum_from_string.hpp>
#include <boost/describe/enum_to_string.hpp>

#include <map>

#include "base/date_typed.hpp"
#include "platform/words/words.hpp"
#include "portfolio/bulk.hpp"
#include "portfolio/bulk_page.hpp"
#include "portfolio/goal_bulk.hpp"
#include "portfolio/list_page.hpp"

namespace timon::portfolio {
namespace {

constexpr auto kDaysUsual = "7";

/// What is done to the goals of the milestones, which are published as wholes.
bool is_of_goals(std::string const& verb) { return verb == "publish" || verb == "unpublish"; }

/// A word that is no number or no cause is a problem of its field.
BulkOrder order_of(http::Fields const& fields, Problems& problems) {
  auto order = BulkOrder{.chosen = {}, .reason = fields["reason"]};
  if (!boost::describe::enum_from_string(fields["acto"].c_str(), order.verb)) throw NotFound{};
  order.chosen = chosen_in<MilestoneId>(fields);
  order.responsible = OfficeId{integer_from(fields["office"]).value_or(0)};
  auto const days = integer_from(fields["days"]);
  if (days && *days >= -kBulkDaysMax && *days <= kBulkDaysMax) order.days = static_cast<int>(*days);
  else if (!fields["days"].empty()) problems.push_back({"days", "portfolio.bulk.too_far", {std::to_string(kBulkDaysMax)}});
  if (auto const& typed = fields["to_on"]; !typed.empty()) {
    order.to_on = date_typed(typed);
    if (!order.to_on) problems.push_back({"to_on", "portfolio.bulk.no_date"});
  }
  order.label = label_from(fields, problems);
  if (!fields["cause"].empty() && !boost::describe::enum_from_string(fields["cause"].c_str(), order.cause)) problems.push_back({"cause", "portfolio.bulk.no_cause"});
  return order;
}

BulkItemView item_of(MilestoneLine const& line) { return {.label = line.code + " " + line.title, .address = "/metas/" + line.goal_code + "/" + line.code, .note = {}}; }

/// From what to what.
BulkItemView preview(Work const& work, BulkOrder const& order, MilestoneLine const& line) {
  auto const& words = work.words;
  auto item = item_of(line);
  item.note = words.text("portfolio.verb." + std::string{boost::describe::enum_to_string(order.verb, "")});
  if (order.verb == BulkVerb::dates) {
    auto const due_on = moved_due(order, line.due_on);
    item.note = due_on ? words.text("portfolio.bulk.from_to", {words.date_short(line.due_on), words.date_short(due_on)}) : words.text("portfolio.bulk.undated");
  }
  return item;
}

void add_fields(BulkPage& page, Work& work, BulkOrder const& order, http::Fields const& fields, Problems const& problems) {
  auto const& words = work.words;
  if (order.verb == BulkVerb::dates) {
    page.days = view::make_field(words, "days", "portfolio.bulk.days", fields["days"].empty() ? kDaysUsual : fields["days"], problems);
    page.days->type = "number";
    page.to_on = view::make_field(words, "to_on", "portfolio.bulk.to_on", fields["to_on"], problems);
    auto causes = std::vector<view::Option>{{"", words.text("form.choose")}};
    for (auto const cause : {MoveCause::authority, MoveCause::procedure, MoveCause::supplier, MoveCause::weather, MoveCause::budget, MoveCause::scope, MoveCause::other}) {
      auto const name = std::string{boost::describe::enum_to_string(cause, "")};
      causes.push_back({name, words.text("choice.cause." + name)});
    }
    page.cause = view::with_options(view::make_field(words, "cause", "portfolio.bulk.cause", fields["cause"], problems), std::move(causes));
    page.cause->is_required = true;
    page.reason = view::make_field(words, "reason", "portfolio.bulk.reason", fields["reason"], problems);
    page.reason->is_required = true;
    page.reason->length_max = static_cast<int>(kReasonLengthMax);
  }
  if (order.verb == BulkVerb::tag || order.verb == BulkVerb::untag) add_label_field(page, work, fields, problems);
  if (order.verb == BulkVerb::responsible) add_office_field(page, work, "portfolio.bulk.responsible", fields, problems);
}

http::Response ask(http::Request const& request, Work& work, BulkOrder order, http::Fields const& fields, Problems const& problems, std::vector<std::string> beyond = {}) {
  auto const& words = work.words;
  auto const verb = std::string{boost::describe::enum_to_string(order.verb, "")};
  if (order.days == 0) order.days = static_cast<int>(integer_from(kDaysUsual).value_or(0));
  auto page = milestones_page(words, words.text("portfolio.verb." + verb));
  page.verb = verb;
  page.beyond = std::move(beyond);
  auto revisions = std::map<MilestoneId, std::int64_t>{};
  for (auto const& one : order.chosen) revisions.emplace(one.id, one.revision);
  auto undated = std::int64_t{0};  // done only where all are set to one day
  for (auto const& line : lines_of(work, ids_of(order.chosen, &Chosen::id))) {
    auto const refused = foreseen(work, order.verb, line);
    add_row(page, words, preview(work, order, line), choice_of(line.id, revisions[line.id]), refused);
    if (!refused && order.verb == BulkVerb::dates && !moved_due(order, line.due_on)) ++undated;
  }
  page.is_form = !page.chosen.empty();
  page.about = page.items.empty() ? words.text(page.beyond.empty() ? "portfolio.bulk.nothing" : "portfolio.bulk.none_to_do")
                                  : words.plural("portfolio.bulk.about", static_cast<std::int64_t>(page.chosen.size()) - undated);
  if (undated > 0) page.beyond.insert(page.beyond.begin(), words.plural("portfolio.bulk.undated_too", undated));
  if (page.is_form) add_fields(page, work, order, fields, problems);
  if (!problems.empty()) page.problems = view::summary_of(problems, words);
  return pages::page(request, work, page.title, "portfolio/bulk", page, problems.empty() ? 200 : 422);
}

http::Response answer(http::Request const& request, Work& work, std::string title, BulkOutcome const& outcome, bool may_undo) {
  auto const& words = work.words;
  auto page = milestones_page(words, std::move(title));
  auto const done = tell_answers(page, words, outcome.answers, lines_of(work, ids_of(outcome.answers, &BulkAnswer::id)), item_of,
                                 [&](MilestoneLine const& line) { return words.text("portfolio.bulk.item_done", {words.date_short(line.due_on)}); });
  page.about = words.plural("portfolio.bulk.done", done);
  if (may_undo && outcome.act != 0) page.undo_act = std::to_string(outcome.act);
  return pages::page(request, work, page.title, "portfolio/bulk", page);
}

http::Response ask_goals_of(http::Request const& request, Work& work) {
  auto const is_all = wants_all(request.query);
  auto const goals = is_all ? goals_of(work, query_of(work, request)) : goals_of(work, ids_of(chosen_in<MilestoneId>(request.query), &Chosen::id));
  return ask_goals(request, work, request.query["acto"], goals, is_all);
}

http::Response get_bulk(http::Request const& request, Work& work) {
  if (is_of_goals(request.query["acto"])) return ask_goals_of(request, work);
  auto problems = Problems{};
  auto order = order_of(request.query, problems);
  if (!wants_all(request.query)) return ask(request, work, order, request.query, problems);
  auto all = reached(work, order.verb, query_of(work, request));
  order.chosen = std::move(all.rows);
  return ask(request, work, order, request.query, problems, told_beyond(work.words, all.left_out, all.has_more));
}

http::Response post_bulk(http::Request const& request, Work& work) {
  auto problems = Problems{};
  auto const order = order_of(request.form, problems);
  if (order.verb == BulkVerb::dates && request.form["cause"].empty()) problems.push_back({"cause", "milestone.cause.missing"});
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
