#pragma once
#include "administration/form.hpp"
#include "administration/page_under.hpp"
#include "administration/settings_actions.hpp"
#include "organization/organization.hpp"

namespace timon::administration {

void add_settings_pages(http::Router&);
void add_ladder_pages(http::Router&);
void add_routine_setup_pages(http::Router&);
void add_person_pages(http::Router&);
void add_office_pages(http::Router&);
void add_delegation_pages(http::Router&);
void add_institution_pages(http::Router&);
void add_first_use_pages(http::Router&);
void add_set_up_pages(http::Router&);
void add_job_pages(http::Router&);

// What several of them show.
FormView government_form(Work&, std::string action, http::Fields const& values, Problems const&);
http::Fields government_fields(Work&);
GovernmentSettings government_from(http::Fields const&);

/// The selects of offices, people and institutions. An office says who sits in it.
std::vector<view::Option> institution_options(Work&);
std::vector<view::Option> office_options(Work&);
std::vector<view::Option> person_options(Work&);
std::vector<view::Option> role_options(Work&);
std::vector<view::Option> language_options(Words const&);

/// Where the next page of a list is, with the words that are searched.
std::string more_address(char const* path, http::Request const&, std::size_t page);
/// «Desde el 3 may 2026», «3 may 2026 a 5 jun 2026».
std::string period_of(Words const&, Date from, std::optional<Date> until);

/// A delegation as lists show it, with where it is ended.
struct DelegationView {
  std::int64_t id{};
  std::int64_t revision{};
  std::string office, office_address, institution, person, period, reason;
  bool is_current{}, may_end{};
};
BOOST_DESCRIBE_STRUCT(DelegationView, (), (id, revision, office, office_address, institution, person, period, reason, is_current, may_end))
std::vector<DelegationView> delegation_views(Work&, OfficeId office = {});
/// The form of a delegation; without an office it asks which of the person's own.
FormView delegation_form(Work&, OfficeId office, std::string action, http::Fields const& values, Problems const&);
Delegation delegation_from(http::Request const&, OfficeId office, Problems&);

}  // namespace timon::administration
