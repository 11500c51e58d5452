#include "app/menu.hpp"

#include <boost/describe.hpp>

#include <algorithm>

#include "base/text.hpp"

namespace timon::app {
namespace {

/// Under which heading an entry stands where it has no room in the bar.
BOOST_DEFINE_ENUM_CLASS(MenuSubject, work, goals, resources, meetings, reports, system)
constexpr auto kSubjects = {MenuSubject::work, MenuSubject::goals, MenuSubject::resources, MenuSubject::meetings, MenuSubject::reports, MenuSubject::system};

constexpr auto kBarMax = std::size_t{6};       // more does not fit beside search and name at 1366 px,
constexpr auto kBarLetters = std::size_t{64};  // nor do longer words
constexpr auto kTabsMax = std::size_t{4};      // of a phone

struct Entry {
  char const* key;
  MenuSubject subject;
  char const* address;
  char const* icon;
  char const* roles;  // separated by blanks
};

constexpr auto kWriters = "milestone_owner goal_manager";
constexpr auto kStaff = "institutional_coordinator minister committee_member delivery_unit head_of_government verifier evaluator auditor";
constexpr auto kContent = "milestone_owner goal_manager institutional_coordinator minister committee_member delivery_unit head_of_government verifier evaluator auditor";

constexpr auto kEveryone =
    "milestone_owner goal_manager institutional_coordinator minister committee_member delivery_unit head_of_government verifier evaluator auditor administrator";

constexpr Entry kEntries[] = {
    {"menu.my_week", MenuSubject::work, "/mi-semana", "checklist", kWriters},
    {"menu.decide", MenuSubject::work, "/decidir", "gavel", "minister head_of_government"},
    {"menu.board", MenuSubject::goals, "/tablero", "layout-dashboard", kStaff},
    {"menu.coordination", MenuSubject::work, "/coordinacion", "clipboard-check", "institutional_coordinator"},
    {"menu.goals", MenuSubject::goals, "/metas", "target", kContent},
    {"menu.milestones", MenuSubject::goals, "/metas-intermedias", "list-check", kContent},
    {"menu.obstacles", MenuSubject::work, "/control", "alert-triangle", kContent},
    {"menu.my_month", MenuSubject::work, "/mi-mes", "calendar-month", "goal_manager"},
    {"menu.calendar", MenuSubject::work, "/calendario", "calendar-month", kContent},
    {"menu.petitions", MenuSubject::work, "/pedidos", "messages",
     "milestone_owner goal_manager institutional_coordinator minister committee_member delivery_unit head_of_government"},
    {"menu.opportunities", MenuSubject::work, "/oportunidades", "speakerphone",
     "goal_manager institutional_coordinator minister committee_member delivery_unit head_of_government"},
    {"menu.meetings", MenuSubject::meetings, "/reuniones", "presentation",
     "milestone_owner goal_manager institutional_coordinator minister committee_member delivery_unit head_of_government auditor"},
    {"menu.decisions", MenuSubject::meetings, "/acuerdos", "gavel",
     "milestone_owner goal_manager institutional_coordinator minister committee_member delivery_unit head_of_government auditor"},
    {"menu.brief", MenuSubject::meetings, "/informe-jefatura", "file-text", "delivery_unit head_of_government"},
    {"menu.gantt", MenuSubject::goals, "/gantt", "route", kContent},
    {"menu.indicators", MenuSubject::goals, "/indicadores", "chart-line", kContent},
    {"menu.plans", MenuSubject::goals, "/planes", "git-branch", kContent},
    {"menu.priorities", MenuSubject::goals, "/prioritarias", "star", "institutional_coordinator minister committee_member delivery_unit head_of_government administrator"},
    {"menu.actors", MenuSubject::goals, "/actores", "users-group", kContent},
    {"menu.budget", MenuSubject::resources, "/presupuesto", "coin", kContent},
    {"menu.map", MenuSubject::resources, "/mapa", "map-pin", kContent},
    {"menu.places", MenuSubject::resources, "/territorios", "world", "administrator"},
    {"menu.reprogrammings", MenuSubject::reports, "/reprogramaciones", "calendar-repeat", kContent},
    {"menu.reports", MenuSubject::reports, "/reportes", "report", kContent},
    {"menu.periods", MenuSubject::reports, "/periodos", "archive", "institutional_coordinator minister committee_member delivery_unit head_of_government evaluator auditor"},
    {"menu.evaluation", MenuSubject::reports, "/evaluaciones", "report-analytics", "institutional_coordinator evaluator"},
    {"menu.lessons", MenuSubject::reports, "/lecciones", "bulb", kContent},
    {"menu.routine", MenuSubject::meetings, "/rutina", "checklist", "institutional_coordinator delivery_unit head_of_government auditor"},
    {"menu.templates", MenuSubject::goals, "/plantillas", "list-check", "goal_manager institutional_coordinator delivery_unit administrator"},
    {"menu.classifiers", MenuSubject::goals, "/clasificadores", "list-check", "administrator delivery_unit institutional_coordinator evaluator auditor"},
    {"menu.set_up", MenuSubject::system, "/puesta-en-marcha", "settings", "administrator"},
    {"menu.ten_steps", MenuSubject::system, "/puesta-en-marcha/diez-pasos", "flag", "delivery_unit"},
    {"menu.exchange", MenuSubject::system, "/importar", "table-import", "administrator delivery_unit institutional_coordinator"},
    {"menu.people", MenuSubject::system, "/personas", "users", "administrator"},
    {"menu.settings", MenuSubject::system, "/ajustes", "adjustments", "administrator"},
    {"menu.journal", MenuSubject::reports, "/historial", "history", "auditor"},
    {"menu.trash", MenuSubject::system, "/papelera", "trash", "goal_manager institutional_coordinator delivery_unit administrator"},
    {"menu.guide", MenuSubject::system, "/guia", "bulb", kEveryone},
};

bool is_for(Entry const& entry, Actor const& actor) {
  auto const roles = split(entry.roles, ' ');
  return std::ranges::any_of(actor.seats, [&](Seat const& seat) { return std::ranges::find(roles, seat.role) != roles.end(); });
}

/// «/metas» is current on «/metas/A01» too, but not on «/metas-intermedias».
bool is_here(std::string_view address, std::string_view path) { return path.starts_with(address) && (path.size() == address.size() || path[address.size()] == '/'); }

struct Shown {
  MenuSubject subject{};
  view::MenuItem item;
};

std::vector<view::MenuGroup> grouped(std::vector<Shown> const& entries, Words const& words) {
  auto groups = std::vector<view::MenuGroup>{};
  for (auto const subject : kSubjects) {
    auto group = view::MenuGroup{words.text(std::string{"menu.subject."} + boost::describe::enum_to_string(subject, "")), {}};
    for (auto const& entry : entries)
      if (entry.subject == subject) group.items.push_back(entry.item);
    if (!group.items.empty()) groups.push_back(std::move(group));
  }
  return groups;
}

}  // namespace

Menu menu_of(Actor const& actor, std::string_view path, std::set<std::string> const& pages, Words const& words) {
  auto menu = Menu{};
  auto rest = std::vector<Shown>{};
  auto letters = std::size_t{0};
  for (auto const& entry : kEntries) {
    if (!pages.contains(entry.address) || !is_for(entry, actor)) continue;
    auto item = view::MenuItem{.label = words.text(entry.key), .address = entry.address, .is_current = is_here(entry.address, path), .icon = entry.icon};
    letters += item.label.size();
    if (rest.empty() && menu.bar.size() < kBarMax && letters <= kBarLetters) menu.bar.push_back(std::move(item));
    else rest.push_back({entry.subject, std::move(item)});
  }
  auto const is_elsewhere = path == kMenuAddress || std::ranges::any_of(rest, [](Shown const& entry) { return entry.item.is_current; });
  menu.more = grouped(rest, words);
  auto const fits = menu.bar.size() <= kTabsMax;
  menu.tabs.assign(menu.bar.begin(), menu.bar.begin() + static_cast<std::ptrdiff_t>(fits ? menu.bar.size() : kTabsMax - 1));
  auto const is_hidden = [&] {
    return std::any_of(menu.bar.begin() + static_cast<std::ptrdiff_t>(kTabsMax) - 1, menu.bar.end(), [](auto const& item) { return item.is_current; });
  };
  if (!fits) menu.tabs.push_back({.label = words.text("frame.more"), .address = kMenuAddress, .is_current = is_elsewhere || is_hidden(), .icon = "menu-2"});
  return menu;
}

}  // namespace timon::app
