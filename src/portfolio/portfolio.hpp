#pragma once
#include <vector>

#include "goals/panels.hpp"
#include "platform/api/description.hpp"
#include "platform/http/http.hpp"
#include "platform/sql/table.hpp"
#include "platform/work/work.hpp"

namespace timon::portfolio {

/// «/metas-intermedias»: every milestone that one sees, in one question; its saved views, and deeds on many of them at once.
/// «/papelera»: what was removed before any approval, to be put back. Labels of goals and milestones.
void add_portfolio_pages(http::Router&);
/// /api/v1/milestones, …/labels, /bulk, /trash.
void add_portfolio_api(http::Router&);
api::Description api_description();
/// Labels and, before approval, the way to the trash on the pages of goals and milestones; saved views on the board.
void add_portfolio_panels(goals::Panels&);

/// Empties what lay in the trash for its time.
void turn_day(Work&);

/// The tables of this module whose rows are sealed.
std::vector<sql::TableShape> sealed_tables();

}  // namespace timon::portfolio
