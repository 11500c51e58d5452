#pragma once
#include "strategy/strategy.hpp"

namespace timon::strategy {

// The parts of the pages.
void add_row_pages(http::Router&);
void add_risk_pages(http::Router&);
void add_report_pages(http::Router&, std::shared_ptr<goals::Panels const>);
void add_actor_pages(http::Router&);
void add_lesson_pages(http::Router&);

/// «/metas/{goal}/reportes»: the versions of each month.
view::Html reports_section(http::Request const&, Work&, goals::PanelSubject const&);

/// «/metas/A01/estrategia».
inline std::string section_of(Goal const& goal) { return "/metas/" + goal.code + "/estrategia"; }
/// The revision that a form was shown with; 0 when it does not say.
std::int64_t revision_of(http::Request const&);
/// A form in its dialog for who asked from a page, else as a page.
http::Response show_form(http::Request const&, Work const&, struct RowForm const&, int status = 200);

}  // namespace timon::strategy
