#pragma once
#include <optional>
#include <string>
#include <vector>

#include "organization/organization.hpp"
#include "platform/work/work.hpp"

namespace timon::administration {

constexpr auto kLinesOnPage = std::size_t{50};

/// Which part of a list is shown: words that each line must have, without regard to accents, and the page from 1.
struct ListQuery {
  std::string q{};
  std::size_t page{1};
};
template <class Line>
struct ListPage {
  std::vector<Line> lines;
  std::size_t total{};
  std::size_t page{1};
  bool has_more() const { return page * kLinesOnPage < total; }
};

struct PersonLine {
  PersonId id;
  std::string name;
  std::string email;
  bool is_active{};
  std::string offices;  // the titles held today, separated by semicolons
};
BOOST_DESCRIBE_STRUCT(PersonLine, (), (id, name, email, is_active, offices))
ListPage<PersonLine> people(Work&, ListQuery const&);

struct OfficeLine {
  OfficeId id;
  std::string title;
  std::string institution_name;
  std::string role;
  std::string holder;     // today, or empty: vacant
  std::string stands_in;  // who sits there today for its holder
};
BOOST_DESCRIBE_STRUCT(OfficeLine, (), (id, title, institution_name, role, holder, stands_in))
ListPage<OfficeLine> office_lines(Work&, ListQuery const&, bool vacant_only);

/// Who held, holds or will hold what.
struct HoldingLine {
  Id<OfficeHolding> id;
  OfficeId office;
  std::string office_title;
  std::string institution_name;
  PersonId person;
  std::string person_name;
  Date from_on;
  std::optional<Date> until_on;
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(HoldingLine, (), (id, office, office_title, institution_name, person, person_name, from_on, until_on, revision))
/// Newest first.
std::vector<HoldingLine> holdings_of(sql::Session&, OfficeId);
std::vector<HoldingLine> holdings_of(sql::Session&, PersonId);

struct DelegationLine {
  Id<Delegation> id;
  OfficeId office;
  std::string office_title;
  std::string institution_name;
  PersonId person;
  std::string person_name;
  Date from_on;
  Date until_on;
  std::string reason;
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(DelegationLine, (), (id, office, office_title, institution_name, person, person_name, from_on, until_on, reason, revision))
/// Current and coming ones, soonest first; of one office only where it is given.
std::vector<DelegationLine> delegations(Work&, OfficeId office = {});

/// Active people by name, for a select.
struct PersonChoice {
  PersonId id;
  std::string name;
  std::string email;
};
BOOST_DESCRIBE_STRUCT(PersonChoice, (), (id, name, email))
std::vector<PersonChoice> active_people(sql::Session&);

std::optional<Office> find_office_row(sql::Session&, OfficeId);

}  // namespace timon::administration
