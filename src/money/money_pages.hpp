#pragma once
#include <memory>

#include "money/money.hpp"

namespace timon::money {

/// The forms under «/metas/{goal}/dinero».
void add_section_pages(http::Router&, std::shared_ptr<goals::Panels const> const&);
/// «/presupuesto», its files, its settings.
void add_overview_pages(http::Router&);
/// «/presupuesto/importar».
void add_import_pages(http::Router&);

/// How the government writes numbers.
NumberMarks number_marks(Work&);

}  // namespace timon::money
