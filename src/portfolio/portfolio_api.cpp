#include "base/text.hpp"
#include "platform/api/values.hpp"
#include "platform/words/words.hpp"
#include "portfolio/list_page.hpp"
#include "portfolio/portfolio.hpp"
#include "portfolio/tags.hpp"

namespace timon::portfolio {

void add_bulk_api(http::Router&);
void add_tag_api(http::Router&);
void add_trash_api(http::Router&);

namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

object told(Work const& work, MilestoneLine const& line) {
  return {{"id", line.id.number},
          {"goal", line.goal_code},
          {"goal_title", line.goal_title},
          {"institution", line.institution_code},
          {"code", line.code},
          {"title", line.title},
          {"line", line_of(line.code)},
          {"responsible", line.responsible_title.empty() ? value(nullptr) : value(line.responsible_title)},
          {"type", line.type},
          {"weight", line.weight},
          {"critical", line.is_critical},
          {"due_kind", api::of(line.due_kind)},
          {"due_on", api::of(line.due_on)},
          {"due_original", api::of(line.due_original)},
          {"finished_on", api::of(line.finished_on)},
          {"verified_on", api::of(line.verified_on)},
          {"standing", api::of(line.standing)},
          {"reason", work.words.text(line.reason, split(line.reason_details, '|'))},
          {"days_left", line.due_on ? value(days_between(work.today, *line.due_on)) : value(nullptr)},
          {"reprogrammed", line.moves},
          {"added_after_approval", line.is_added_later},
          {"alerts", line.alerts},
          {"restrictions", line.restrictions},
          {"progress_text", line.progress},
          {"updated_at", api::of(line.updated_at)},
          {"revision", line.revision}};
}

http::Response list_milestones(http::Request const& request, Work& work) {
  auto const query = query_of(work, request);
  auto const snapshot = sql::Transaction{work.db, sql::Transaction::For::reading};
  auto const totals = milestone_totals(work, query);
  auto const page = milestone_page(work, query);
  auto items = array{};
  for (auto const& line : page.lines) items.push_back(told(work, line));
  auto next = page.has_more ? value(request.base_path + address_with(request, {{"after", std::to_string(page.lines.back().id.number)}})) : value(nullptr);
  return api::answer(200, object{{"total", totals.all()},
                                 {"standing", object{{"stopped", totals.stopped}, {"late", totals.late}, {"on_course", totals.on_course}, {"finished", totals.finished}}},
                                 {"items", std::move(items)},
                                 {"next", std::move(next)}});
}

}  // namespace

void add_portfolio_api(http::Router& router) {
  router.get("/api/v1/milestones", list_milestones);
  add_tag_api(router);
  add_bulk_api(router);
  add_trash_api(router);
}

}  // namespace timon::portfolio
