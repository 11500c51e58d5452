#include "base/text.hpp"
#include "documents/document_actions.hpp"
#include "documents/document_view.hpp"
#include "documents/evidence.hpp"
#include "obstacles/panels.hpp"
#include "platform/http/parse.hpp"
#include "platform/pages/pages.hpp"

namespace timon::documents {
namespace {

constexpr auto kPanelRows = 10;
constexpr auto kSectionRows = 100;

struct KindLink {
  std::string text, address;
  bool is_current{};
};
BOOST_DESCRIBE_STRUCT(KindLink, (), (text, address, is_current))

/// The section of a goal.
struct SectionPage {
  std::string add_address, removed_address, removed_text, more_address;
  std::vector<KindLink> kinds;
  std::vector<DocumentRow> rows;
  bool is_empty{};
  std::string evidence;         // what is demanded of milestones
  std::string evidence_action;  // for who may demand it, or no longer
  bool is_evidence_demanded{};
};
BOOST_DESCRIBE_STRUCT(SectionPage, (), (add_address, removed_address, removed_text, more_address, kinds, rows, is_empty, evidence, evidence_action, is_evidence_demanded))

/// What lies on one milestone, alert or restriction.
struct DocumentPanel {
  std::string title, empty, add_address, more_address;
  std::vector<DocumentRow> rows;
  bool is_empty{};
};
BOOST_DESCRIBE_STRUCT(DocumentPanel, (), (title, empty, add_address, more_address, rows, is_empty))

auto const kSection = view::Registered<SectionPage>{"documents/_section"};
auto const kPanel = view::Registered<DocumentPanel>{"documents/_panel"};

std::vector<DocumentRow> rows_of(Work const& work, std::vector<DocumentLine> const& lines) {
  auto rows = std::vector<DocumentRow>{};
  for (auto const& line : lines) rows.push_back(row_of(work, line));
  return rows;
}

void put_evidence(SectionPage& page, Work& work, Goal const& goal) {
  auto const is_of_all = is_evidence_demanded_of_all(work.db);
  page.is_evidence_demanded = is_evidence_demanded(work.db, goal.id);
  if (page.is_evidence_demanded) page.evidence = work.words.text(is_of_all ? "document.evidence.of_all" : "document.evidence.demanded");
  if (!is_of_all && work.actor.may_write && may_demand_evidence(work.actor, goal)) page.evidence_action = "/metas/" + goal.code + "/documentos/exigencia";
}

view::Html goal_section(http::Request const& request, Work& work, goals::PanelSubject const& subject) {
  auto const home = "/metas/" + subject.goal.code + "/documentos";
  auto const with_removed = request.query["retirados"] == "1";
  auto const& kind = request.query["tipo"];
  auto lines = document_lines(
      work, {.goal = subject.goal.id, .kind = kind, .with_removed = with_removed, .after = DocumentId{integer_from(request.query["after"]).value_or(0)}, .limit = kSectionRows});
  auto page = SectionPage{};
  auto const narrowed = (kind.empty() ? "" : "&tipo=" + http::percent_encoded(kind)) + (with_removed ? "&retirados=1" : "");
  if (lines.size() > kSectionRows) {
    lines.pop_back();
    page.more_address = home + "?after=" + std::to_string(lines.back().id.number) + narrowed;
  }
  page.rows = rows_of(work, lines);
  page.is_empty = page.rows.empty();
  if (may_add(work, subject.goal, std::nullopt, std::nullopt)) page.add_address = home + "/nuevo";
  page.kinds.push_back({work.words.text("document.all_kinds"), home, kind.empty()});
  for (auto const& each : kinds_in(work, subject.goal.id)) page.kinds.push_back({kind_word(work.words, each), home + "?tipo=" + http::percent_encoded(each), each == kind});
  put_evidence(page, work, subject.goal);
  page.removed_address = with_removed ? home : home + "?retirados=1";
  page.removed_text = work.words.text(with_removed ? "document.without_removed" : "document.with_removed");
  return {view::render("documents/_section", page, work.words, pages::around(request, work))};
}

/// Before a milestone is finished: what is still to be brought, and where.
std::optional<goals::FinishHelp> finish_help(Work& work, Goal const& goal, Milestone const& milestone) {
  if (problems_of_evidence(work.db, goal, milestone).empty()) return std::nullopt;
  auto help = goals::FinishHelp{
      .text = work.words.text("document.evidence.missing", {milestone.code}), .link = work.words.text("document.tab"), .address = "/metas/" + goal.code + "/documentos"};
  if (may_add(work, goal, milestone, std::nullopt)) {
    help.link = work.words.text("document.evidence.add");
    help.address += "/nuevo?milestone=" + http::percent_encoded(milestone.code);
  }
  return help;
}

view::Html panel_of(http::Request const& request, Work& work, DocumentPanel panel, DocumentQuery query) {
  query.limit = kPanelRows;
  auto lines = document_lines(work, query);
  if (lines.size() > kPanelRows) lines.pop_back();
  else panel.more_address.clear();
  panel.rows = rows_of(work, lines);
  panel.is_empty = panel.rows.empty();
  if (panel.is_empty && panel.add_address.empty()) return {};
  return {view::render("documents/_panel", panel, work.words, pages::around(request, work))};
}

view::Html milestone_panel(http::Request const& request, Work& work, goals::PanelSubject const& subject) {
  auto const home = "/metas/" + subject.goal.code + "/documentos";
  auto panel = DocumentPanel{.title = work.words.text("document.evidence"), .empty = work.words.text("document.evidence.none"), .more_address = home};
  if (may_add(work, subject.goal, subject.milestone, std::nullopt)) panel.add_address = home + "/nuevo?milestone=" + http::percent_encoded(subject.milestone->code);
  return panel_of(request, work, std::move(panel), {.milestone = subject.milestone->id});
}

view::Html obstacle_panel(http::Request const& request, Work& work, Obstacle const& obstacle) {
  auto panel = DocumentPanel{.title = work.words.text("document.list"), .empty = work.words.text("document.none_here")};
  for (auto const& target : obstacles::targets_of(work.db, obstacle.id)) {
    auto const goal = goals::find_visible(work, target.goal);
    if (!goal) continue;
    auto const home = "/metas/" + goal->code + "/documentos";
    panel.more_address = home;
    if (may_add(work, *goal, std::nullopt, obstacle)) panel.add_address = home + "/nuevo?obstacle=" + http::percent_encoded(obstacle.code);
    break;
  }
  return panel_of(request, work, std::move(panel), {.obstacle = obstacle.id});
}

}  // namespace

void add_document_panels(goals::Panels& panels) {
  panels.add_section({.label_key = "document.tab", .path = "/documentos", .content = goal_section});
  panels.add(goals::PanelPlace::milestone, milestone_panel);
}

void listen_to_deeds() {
  // Several applications may live in one program, as in tests: they share what is listened with.
  static auto const once = [] {
    goals::hide_changes(hides_change);
    obstacles::add_panel(obstacle_panel);
    goals::listen(goals::FinishListener{.check = [](Work& work, Goal const& goal, Milestone const& milestone) { return problems_of_evidence(work.db, goal, milestone); },
                                        .help = finish_help,
                                        .ask_verification = those_with_evidence_demanded});
    return true;
  }();
  (void)once;
}

}  // namespace timon::documents
