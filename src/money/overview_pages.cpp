#include <boost/describe/enum_to_string.hpp>

#include <algorithm>

#include "base/text.hpp"
#include "money/amount.hpp"
#include "money/budget_actions.hpp"
#include "money/money_pages.hpp"
#include "money/money_words.hpp"
#include "money/overview.hpp"
#include "money/overview_request.hpp"
#include "organization/organization.hpp"
#include "platform/export/csv.hpp"
#include "platform/export/xlsx.hpp"
#include "platform/pages/pages.hpp"

namespace timon::money {
namespace {

using http::Request;
using http::Response;

constexpr auto kRows = std::size_t{50};           // of a page, as the board has
constexpr auto kPrintedMax = std::size_t{2'000};  // stand on one page when all are asked for

struct FigureCells {
  std::string approved, current, committed, accrued, paid, share;
};
BOOST_DESCRIBE_STRUCT(FigureCells, (), (approved, current, committed, accrued, paid, share))

struct RowView {
  std::string address, label, institution, currency, real, icon, icon_class, word, sentence;
  FigureCells cells;
};
BOOST_DESCRIBE_STRUCT(RowView, (), (address, label, institution, currency, real, icon, icon_class, word, sentence, cells))

struct GroupView {
  std::string title, count;
  FigureCells cells;
  std::vector<RowView> rows;
};
BOOST_DESCRIBE_STRUCT(GroupView, (), (title, count, cells, rows))

struct TotalView {
  std::string title;
  FigureCells cells;
};
BOOST_DESCRIBE_STRUCT(TotalView, (), (title, cells))

struct LightCount {
  std::string address, icon, icon_class, word, count;
  bool is_pressed{};
};
BOOST_DESCRIBE_STRUCT(LightCount, (), (address, icon, icon_class, word, count, is_pressed))

struct LinkView {
  std::string text, address;
  bool is_current{};
};
BOOST_DESCRIBE_STRUCT(LinkView, (), (text, address, is_current))

/// «/presupuesto».
struct OverviewPage {
  std::string cut, in_currency, rule, csv_address, xlsx_address, next_address, previous_address, all_address, clear_address, light_kept, group_kept, done;
  std::string empty_title, empty_text, first_address;
  bool may_import{}, may_set{}, has_rows{}, has_pages{};
  view::Field institution, axis;
  std::vector<LinkView> groupings;
  std::vector<LightCount> lights;
  std::vector<GroupView> groups;
  std::vector<TotalView> totals;
};
BOOST_DESCRIBE_STRUCT(OverviewPage, (),
                      (cut, in_currency, rule, csv_address, xlsx_address, next_address, previous_address, all_address, clear_address, light_kept, group_kept, done, empty_title,
                       empty_text, first_address, may_import, may_set, has_rows, has_pages, institution, axis, groupings, lights, groups, totals))
auto const kOverview = view::Registered<OverviewPage>{"money/overview"};

/// «/presupuesto/reglas».
struct RulesPage {
  std::string done;
  std::int64_t revision{};
  std::optional<view::ProblemSummary> problems;
  view::Field ahead, far_ahead;
};
BOOST_DESCRIBE_STRUCT(RulesPage, (), (done, revision, problems, ahead, far_ahead))
auto const kRules = view::Registered<RulesPage>{"money/rules"};

FigureCells cells_of(Words const& words, Figures const& figures, std::string const& currency) {
  auto const units = [&](std::int64_t amount) { return whole_units(words, amount, currency); };
  return {units(figures.approved), units(figures.current()), units(figures.committed),
          units(figures.accrued),  units(figures.paid),      figures.has_budget() ? share_words(words, share_of(figures.accrued, figures)) : "–"};
}

RowView row_view(Work const& work, OverviewRow const& row, bool with_institution, bool with_currency) {
  auto const light = row.reading.light;
  return {"/metas/" + row.goal.code + "/dinero",
          row.goal.code + " " + row.goal.title,
          with_institution ? row.goal.institution_name : std::string{},
          with_currency ? row.currency : std::string{},
          share_words(work.words, row.goal.progress_real),
          icon_of(light),
          class_of(light),
          word_of(work.words, light),
          sentence_of(work.words, row.reading),
          cells_of(work.words, row.figures, row.currency)};
}

std::string address_with(OverviewQuery query, std::string const& path = "/presupuesto", std::size_t page = 0) { return path + query_text(query, page); }

void put_groups(OverviewPage& page, Work& work, Overview const& overview, OverviewQuery const& query) {
  auto const has_currencies = overview.totals.size() > 1;
  auto const* before = static_cast<OverviewRow const*>(nullptr);
  for (auto const& row : overview.rows) {
    auto const& name = group_of(row, query.group);
    if (before == nullptr || group_of(*before, query.group) != name || before->currency != row.currency) {
      auto const& total = overview.group_total(name, row.currency);
      auto group = GroupView{.cells = cells_of(work.words, total.figures, row.currency)};
      if (query.group != OverviewGroup::none) {
        group.title = name.empty() ? work.words.text("money.no_axis") : name;
        if (has_currencies) group.title += " · " + row.currency;
        group.count = work.words.plural("money.goals", total.goals);
      }
      page.groups.push_back(std::move(group));
    }
    page.groups.back().rows.push_back(row_view(work, row, query.group != OverviewGroup::institution, has_currencies));
    before = &row;
  }
}

void put_pages(OverviewPage& page, Overview const& overview, OverviewQuery const& query, std::size_t number) {
  if ((number + 1) * kRows < overview.count) page.next_address = address_with(query, "/presupuesto", number + 1);
  if (number > 0) page.previous_address = address_with(query, "/presupuesto", number - 1);
  page.has_pages = overview.count > kRows;
  auto const kept = query_text(query);
  if (page.has_pages && overview.count <= kPrintedMax) page.all_address = "/presupuesto" + kept + (kept.empty() ? "?" : "&") + "todas=1";
}

void put_filters(OverviewPage& page, Work& work, Overview const& overview, OverviewQuery const& query) {
  auto const& words = work.words;
  auto const choice = [&](char const* name, char const* key, char const* any, std::string const& value, std::vector<OverviewChoice> const& choices) {
    auto options = std::vector<view::Option>{{"", words.text(any)}};
    for (auto const& each : choices) options.push_back({each.code, each.name});
    return view::with_options(view::make_field(words, name, key, value), std::move(options));
  };
  page.institution = choice("institution", "money.institution", "money.any_institution", query.institution, overview.institutions);
  page.axis = choice("axis", "money.axis", "money.any_axis", query.axis, overview.axes);
  for (auto const group : {OverviewGroup::institution, OverviewGroup::axis, OverviewGroup::none}) {
    auto other = query;
    other.group = group;
    page.groupings.push_back({words.text(std::string{"money.group."} + boost::describe::enum_to_string(group, "")), address_with(other), group == query.group});
  }
  for (auto const light : {MoneyLight::far_ahead, MoneyLight::ahead, MoneyLight::level, MoneyLight::no_data}) {
    auto other = query;
    other.light = query.light == light ? std::nullopt : std::optional{light};
    auto const found = overview.lights.find(light);
    page.lights.push_back(
        {address_with(other), icon_of(light), class_of(light), word_of(words, light), words.number(found == overview.lights.end() ? 0 : found->second), query.light == light});
  }
  if (query.light) page.light_kept = boost::describe::enum_to_string(*query.light, "");
  if (query.group != OverviewGroup::institution) page.group_kept = boost::describe::enum_to_string(query.group, "");
  if (!query.institution.empty() || !query.axis.empty() || query.light) page.clear_address = address_with({.group = query.group});
}

/// Why the list is empty: nothing to see at all, a page behind the last, or filters that let nothing through.
void put_emptiness(OverviewPage& page, Work const& work, Overview const& overview, OverviewQuery const& query) {
  auto const is_behind = overview.count > 0;
  auto const is_filtered = !query.institution.empty() || !query.axis.empty() || query.light.has_value();
  auto const key = std::string{is_behind ? "money.no_page" : is_filtered ? "money.none" : "money.no_goals"};
  page.empty_title = work.words.text(key);
  page.empty_text = work.words.text(key + "_text");
  if (is_behind) page.first_address = address_with(query);
}

Response get_overview(Request const& request, Work& work) {
  auto const query = query_of(request.query);
  auto const number = static_cast<std::size_t>(std::clamp(integer_from(request.query["pagina"]).value_or(1), 1LL, 100'000LL) - 1);
  auto is_all = !request.query["todas"].empty();
  auto overview = overview_of(work, query, is_all ? OverviewWindow{0, kPrintedMax} : OverviewWindow{number * kRows, kRows});
  if (is_all && overview.count > kPrintedMax) {
    is_all = false;
    overview = overview_of(work, query, {number * kRows, kRows});
  }
  auto page = OverviewPage{.cut = work.words.text("money.cut", {work.words.date_long(work.today)}),
                           .rule = rule_words(work.words, light_of({}, 0, light_limits(work.db))),
                           .csv_address = address_with(query, "/presupuesto.csv"),
                           .xlsx_address = address_with(query, "/presupuesto.xlsx"),
                           .may_import = work.actor.may_write && (work.actor.may(kRecordMoney) || work.actor.may(kEditOwn)),
                           .may_set = work.actor.may(kManageSettings),
                           .has_rows = !overview.rows.empty()};
  if (auto const written = integer_from(request.query["escritos"])) page.done = work.words.plural("money.imported", *written);
  put_filters(page, work, overview, query);
  if (!page.has_rows) put_emptiness(page, work, overview, query);
  put_groups(page, work, overview, query);
  if (!is_all) put_pages(page, overview, query, number);
  for (auto const& total : overview.totals)
    page.totals.push_back({work.words.text("money.total", {total.currency, work.words.plural("money.goals", total.goals)}), cells_of(work.words, total.figures, total.currency)});
  if (overview.totals.size() == 1) page.in_currency = work.words.text("money.in_currency") + " " + overview.totals.front().currency;
  return pages::page(request, work, work.words.text("money.overview"), "money/overview", page);
}

tables::Sheet sheet_of(Request const& request, Work& work) {
  auto const& words = work.words;
  auto sheet = tables::Sheet{.name = words.text("money.sheet"), .header_line = 1};
  for (auto const* key : {"money.column.code", "money.column.goal", "money.institution", "money.axis", "money.column.currency", "movement.kind.approved", "money.current",
                          "movement.kind.committed", "movement.kind.accrued", "movement.kind.paid", "money.available", "money.share", "money.real", "money.light.title"})
    sheet.header.push_back(words.text(key));
  auto const tenths = [](std::int64_t thousandths) { return tables::number_cell(std::to_string(thousandths / 10) + "." + std::to_string(std::abs(thousandths % 10))); };
  for (auto const& row : overview_of(work, query_of(request.query)).rows) {
    auto const amount = [&](std::int64_t units) { return tables::number_cell(exact_amount(units, row.currency)); };
    auto const& figures = row.figures;
    sheet.rows.push_back(
        {static_cast<int>(sheet.rows.size() + 2),
         {tables::text_cell(row.goal.code), tables::text_cell(row.goal.title), tables::text_cell(row.goal.institution_name), tables::text_cell(row.goal.axis_title),
          tables::text_cell(row.currency), amount(figures.approved), amount(figures.current()), amount(figures.committed), amount(figures.accrued), amount(figures.paid),
          amount(figures.available()), figures.has_budget() ? tenths(share_of(figures.accrued, figures)) : tables::Cell{}, tenths(row.goal.progress_real),
          tables::text_cell(word_of(words, row.reading.light))}});
  }
  return sheet;
}

std::string file_name(Work const& work, char const* ending) { return "presupuesto-" + to_iso(work.today) + ending; }

Response get_csv(Request const& request, Work& work) {
  return http::download(file_name(work, ".csv"), "text/csv; charset=utf-8", tables::write_csv(sheet_of(request, work), {.byte_order_mark = true}));
}

Response get_xlsx(Request const& request, Work& work) {
  return http::download(file_name(work, ".xlsx"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", tables::write_xlsx({{sheet_of(request, work)}}));
}

Response rules_page(Request const& request, Work& work, std::string const& ahead, std::string const& far_ahead, Problems const& problems = {}, int status = 200) {
  auto page = RulesPage{.done = request.query["listo"] == "reglas" ? work.words.text("money.rules.saved") : std::string{}, .revision = limits_revision(work.db)};
  if (!problems.empty()) page.problems = view::summary_of(problems, work.words);
  page.ahead = view::make_field(work.words, "ahead", "money.rules.ahead", ahead, problems);
  page.far_ahead = view::make_field(work.words, "far_ahead", "money.rules.far_ahead", far_ahead, problems);
  for (auto* field : {&page.ahead, &page.far_ahead}) {
    field->is_required = true;
    field->length_max = 3;
  }
  return pages::page(request, work, work.words.text("money.rules"), "money/rules", page, status);
}

Response get_rules(Request const& request, Work& work) {
  must_have(work.actor, {kManageSettings});
  auto const limits = light_limits(work.db);
  return rules_page(request, work, std::to_string(limits.ahead), std::to_string(limits.far_ahead));
}

Response post_rules(Request const& request, Work& work) {
  must_have(work.actor, {kManageSettings});
  auto const number = [&](char const* name) { return integer_from(request.form[name]).value_or(0); };
  try {
    auto const done = set_light_limits(work, number("revision"), {number("ahead"), number("far_ahead")});
    return done ? http::see_other("/presupuesto/reglas?listo=reglas") : rules_page(request, work, request.form["ahead"], request.form["far_ahead"], done.error(), 422);
  } catch (Stale const&) {
    auto const now = light_limits(work.db);
    return rules_page(request, work, request.form["ahead"], request.form["far_ahead"], {{"ahead", "money.rules.stale", {std::to_string(now.ahead), std::to_string(now.far_ahead)}}},
                      409);
  }
}

}  // namespace

void add_overview_pages(http::Router& router) {
  router.get("/presupuesto", get_overview);
  router.get("/presupuesto.csv", get_csv);
  router.get("/presupuesto.xlsx", get_xlsx);
  router.get("/presupuesto/reglas", get_rules);
  router.post("/presupuesto/reglas", post_rules);
}

void add_money_pages(http::Router& router, std::shared_ptr<goals::Panels const> panels) {
  add_section_pages(router, panels);
  add_overview_pages(router);
  add_import_pages(router);
}

}  // namespace timon::money
