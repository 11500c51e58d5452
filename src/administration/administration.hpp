#pragma once
#include <string>
#include <vector>

#include "platform/http/http.hpp"
#include "platform/sql/table.hpp"
#include "platform/work/work.hpp"

namespace timon::administration {

/// Every page of this module: settings, holidays, ladder, people, offices, institutions, delegations, first use, jobs.
void add_administration_pages(http::Router&);

/// Where somebody should begin instead of their usual page: an administrator of a government that has nothing yet is led
/// to its first use. Empty: nowhere else.
std::string first_use_address(Work&);

/// The tables of this module whose rows are sealed.
std::vector<sql::TableShape> sealed_tables();

}  // namespace timon::administration
