#include "ledger/integrity_store.hpp"
#include "ledger/ledger_pages.hpp"
#include "ledger/ledger_request.hpp"
#include "platform/http/parse.hpp"
#include "platform/pages/pages.hpp"
#include "platform/words/words.hpp"

namespace timon::ledger {
namespace {

constexpr auto kAll = {Keeping::kept, Keeping::once, Keeping::twice, Keeping::often, Keeping::added, Keeping::withdrawn, Keeping::on_time, Keeping::afterwards};

/// A figure that leads to its rows.
struct FigureView {
  std::string label, count, share, address;
  bool is_bad{};
};
BOOST_DESCRIBE_STRUCT(FigureView, (), (label, count, share, address, is_bad))

struct InstitutionView {
  std::string name, count, address;
  std::vector<FigureView> figures;
};
BOOST_DESCRIBE_STRUCT(InstitutionView, (), (name, count, address, figures))

/// «/reprogramaciones/integridad».
struct IntegrityPage {
  std::string summary;
  std::vector<ChoiceView> tabs;
  std::vector<view::Field> filters;
  std::vector<std::string> heads;
  InstitutionView total;
  std::vector<InstitutionView> institutions;
  bool is_empty{};
};
BOOST_DESCRIBE_STRUCT(IntegrityPage, (), (summary, tabs, filters, heads, total, institutions, is_empty))

struct PromiseView {
  std::string address, label, goal, original, due, days, times, finished;
  bool is_added_later{}, is_withdrawn{}, is_late{};
};
BOOST_DESCRIBE_STRUCT(PromiseView, (), (address, label, goal, original, due, days, times, finished, is_added_later, is_withdrawn, is_late))

/// «/reprogramaciones/integridad/metas-intermedias»: the rows behind a figure.
struct PromisesPage {
  std::string title, summary, previous_address, next_address;
  std::vector<PromiseView> lines;
  bool is_empty{}, has_pages{};
};
BOOST_DESCRIBE_STRUCT(PromisesPage, (), (title, summary, previous_address, next_address, lines, is_empty, has_pages))

auto const kRegistered = view::Registered<IntegrityPage>{"ledger/integrity"};
auto const kRegisteredRows = view::Registered<PromisesPage>{"ledger/promises"};

std::string name_of(Keeping keeping) { return boost::describe::enum_to_string(keeping, ""); }

InstitutionView view_of(Words const& words, http::Request const& request, IntegrityRow const& row) {
  auto rows = request;
  rows.path = "/reprogramaciones/integridad/metas-intermedias";
  auto const address = [&](std::string const& keeping) { return address_with(rows, {{"exactly", row.code}, {"keeping", keeping}}); };
  auto view = InstitutionView{.name = row.name, .count = words.number(row.milestones), .address = address("")};
  for (auto const keeping : kAll) {
    auto const whole = whole_of(row, keeping);
    auto& figure = view.figures.emplace_back(FigureView{.label = words.text("integrity." + name_of(keeping)), .count = words.number(row.of(keeping))});
    if (whole > 0) figure.share = words.percent(static_cast<double>(row.of(keeping)) * 100 / static_cast<double>(whole), 1);
    if (row.of(keeping) > 0) figure.address = address(name_of(keeping));
    figure.is_bad = row.of(keeping) > 0 && (keeping == Keeping::often || keeping == Keeping::afterwards);
  }
  return view;
}

http::Response get_integrity(http::Request const& request, Work& work) {
  auto const& words = work.words;
  auto query = lenient_promise_query(request, work);
  query.keeping.reset();
  auto const rows = integrity_rows(work, query);
  auto sum = sum_of(rows);
  sum.name = words.text("integrity.all");
  auto page =
      IntegrityPage{.summary = words.plural("integrity.milestones", sum.milestones) + " " + words.plural("integrity.in_institutions", static_cast<std::int64_t>(rows.size())),
                    .tabs = tabs_of(words, true),
                    .filters = {institution_filter(request, work), axis_filter(request, work)},
                    .total = view_of(words, request, sum),
                    .is_empty = rows.empty()};
  for (auto const keeping : kAll) page.heads.push_back(words.text("integrity." + name_of(keeping)));
  for (auto const& row : rows) page.institutions.push_back(view_of(words, request, row));
  return pages::page(request, work, words.text("integrity.title"), "ledger/integrity", page);
}

PromiseView view_of(Words const& words, Date today, PromisedLine const& line) {
  auto const days = line.due_original && line.due_on ? std::optional{days_between(*line.due_original, *line.due_on)} : std::nullopt;
  return {.address = "/metas/" + line.goal_code + "/" + line.code,
          .label = line.code + " " + line.title,
          .goal = line.goal_title + " · " + line.institution_name,
          .original = words.date_short(line.due_original),
          .due = words.date_short(line.due_on),
          .days = days && *days != 0 ? signed_days(words, days) : std::string{},
          .times = line.moves == 0 ? std::string{} : words.plural("ledger.times", line.moves),
          .finished = line.finished_on ? words.date_short(line.finished_on) : std::string{},
          .is_added_later = line.is_added_later,
          .is_withdrawn = line.withdrawn_on.has_value(),
          .is_late = !line.withdrawn_on && line.due_on && (line.finished_on ? *line.finished_on > line.due_original.value_or(*line.finished_on) : *line.due_on < today)};
}

http::Response get_promises(http::Request const& request, Work& work) {
  auto const& words = work.words;
  auto const query = lenient_promise_query(request, work);
  auto lines = promised_lines(work, query);
  auto const has_more = lines.size() > static_cast<std::size_t>(query.limit);
  if (has_more) lines.pop_back();
  auto const rows = integrity_rows(work, query);
  auto const sum = sum_of(rows);
  auto page = PromisesPage{.title = words.text(query.keeping ? "integrity." + name_of(*query.keeping) : "integrity.every"),
                           .summary = words.plural("integrity.milestones", query.keeping ? sum.of(*query.keeping) : sum.milestones),
                           .is_empty = lines.empty()};
  if (query.exactly && !rows.empty()) page.summary += " " + rows.front().name + ".";
  for (auto const& line : lines) page.lines.push_back(view_of(words, work.today, line));
  auto const number = query.skip / query.limit + 1;
  if (number > 1) page.previous_address = address_with(request, {{"page", number == 2 ? "" : std::to_string(number - 1)}});
  if (has_more) page.next_address = address_with(request, {{"page", std::to_string(number + 1)}});
  page.has_pages = number > 1 || has_more;
  auto const title = page.title;
  return pages::page(request, work, title, "ledger/promises", page);
}

}  // namespace

void add_integrity_pages(http::Router& router) {
  router.get("/reprogramaciones/integridad", get_integrity);
  router.get("/reprogramaciones/integridad/metas-intermedias", get_promises);
}

}  // namespace timon::ledger
