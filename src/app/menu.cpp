#include "app/menu.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace timon::app {
namespace {

struct Entry {
  char const* key;
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
    {"menu.my_week", "/mi-semana", "checklist", kWriters},
    {"menu.decide", "/decidir", "gavel", "minister head_of_government"},
    {"menu.board", "/tablero", "layout-dashboard", kStaff},
    {"menu.coordination", "/coordinacion", "clipboard-check", "institutional_coordinator"},
    {"menu.goals", "/metas", "target", kContent},
    {"menu.milestones", "/metas-intermedias", "list-check", "institutional_coordinator delivery_unit verifier evaluator auditor"},
    {"menu.obstacles", "/control", "alert-triangle", kContent},
    {"menu.petitions", "/pedidos", "messages", "milestone_owner goal_manager institutional_coordinator minister committee_member delivery_unit head_of_government"},
    {"menu.my_month", "/mi-mes", "calendar-month", "goal_manager"},
    {"menu.opportunities", "/oportunidades", "speakerphone", "delivery_unit head_of_government"},
    {"menu.indicators", "/indicadores", "chart-line", kContent},
    {"menu.calendar", "/calendario", "calendar-month", kContent},
    {"menu.meetings", "/reuniones", "presentation", "milestone_owner goal_manager institutional_coordinator minister committee_member delivery_unit head_of_government auditor"},
    {"menu.decisions", "/acuerdos", "gavel", "milestone_owner goal_manager institutional_coordinator minister committee_member delivery_unit head_of_government auditor"},
    {"menu.routine", "/rutina", "checklist", "institutional_coordinator delivery_unit head_of_government auditor"},
    {"menu.brief", "/informe-jefatura", "file-text", "delivery_unit head_of_government"},
    {"menu.reports", "/reportes", "report", kContent},
    {"menu.periods", "/periodos", "archive", "institutional_coordinator minister committee_member delivery_unit head_of_government evaluator auditor"},
    {"menu.evaluation", "/evaluaciones", "report-analytics", "institutional_coordinator evaluator"},
    {"menu.set_up", "/puesta-en-marcha", "settings", "administrator"},
    {"menu.ten_steps", "/puesta-en-marcha/diez-pasos", "flag", "delivery_unit"},
    {"menu.templates", "/plantillas", "list-check", "institutional_coordinator delivery_unit administrator"},
    {"menu.exchange", "/importar", "table-import", "administrator delivery_unit institutional_coordinator"},
    {"menu.people", "/personas", "users", "administrator"},
    {"menu.settings", "/ajustes", "adjustments", "administrator"},
    {"menu.journal", "/historial", "history", "auditor"},
    {"menu.guide", "/guia", "bulb", kEveryone},
};

bool is_for(Entry const& entry, Actor const& actor) {
  auto const roles = split(entry.roles, ' ');
  return std::ranges::any_of(actor.seats, [&](Seat const& seat) { return std::ranges::find(roles, seat.role) != roles.end(); });
}

/// «/metas» is current on «/metas/A01» too, but not on «/metas-intermedias».
bool is_here(std::string_view address, std::string_view path) { return path.starts_with(address) && (path.size() == address.size() || path[address.size()] == '/'); }

}  // namespace

std::vector<view::MenuItem> menu_of(Actor const& actor, std::string_view path, std::set<std::string> const& pages, Words const& words) {
  auto menu = std::vector<view::MenuItem>{};
  for (auto const& entry : kEntries) {
    if (!pages.contains(entry.address) || !is_for(entry, actor)) continue;
    menu.push_back({.label = words.text(entry.key), .address = entry.address, .is_current = is_here(entry.address, path), .icon = entry.icon});
  }
  return menu;
}

std::vector<view::MenuItem> tabs_of(std::vector<view::MenuItem> const& menu) {
  constexpr auto kTabsMax = std::size_t{4};
  return {menu.begin(), menu.begin() + static_cast<std::ptrdiff_t>(std::min(kTabsMax, menu.size()))};
}

}  // namespace timon::app
