#pragma once
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "exchange/shelf.hpp"
#include "organization/organization.hpp"

namespace timon::exchange {

/// Offices and who sits in them today.
class Directory {
 public:
  void add(Institution const&);
  Office& add(Office);
  void add(Person);
  void add(OfficeHolding);

  /// Whom a cell of a goal in this institution means: the mail of a person, the title of an office there, a title that
  /// only one office of the government has, or «Title (ACRONYM)». None: nobody, or more than one (`is_ambiguous`).
  Office const* find(std::string const& said, InstitutionId near, bool& is_ambiguous) const;
  /// The shortest way to say the office from there, which `find` understands.
  std::string name_of(OfficeId, InstitutionId near) const;
  /// The title most like this one.
  Office const* nearest(std::string const& said) const;

  Office* office(InstitutionId, std::string const& title);
  Office const* office(OfficeId id) const { return offices_.find(id); }
  Person* person(std::string const& mail);
  Person* person(PersonId id) { return const_cast<Person*>(people_.find(id)); }
  std::string name_of(PersonId id) const;
  std::vector<OfficeHolding> const& holdings_of(OfficeId) const;
  Shelf<Office> const& offices() const { return offices_; }
  Shelf<Person> const& people() const { return people_; }
  bool sits_somewhere(PersonId id) const { return seat_by_person_.contains(id.number); }

 private:
  static std::string key(InstitutionId institution, std::string const& title) { return std::to_string(institution.number) + "/" + title; }
  /// «ACRONYM», or the code where several institutions share it.
  std::string mark_of(InstitutionId) const;

  Shelf<Office> offices_;
  Shelf<Person> people_;  // by mail; those without one under their number
  std::unordered_map<std::int64_t, std::vector<OfficeHolding>> holdings_;
  std::unordered_map<std::int64_t, OfficeId> seat_by_person_;
  std::multimap<std::string, Office const*> by_title_;
  std::unordered_map<std::int64_t, Institution> institutions_;
  std::multimap<std::string, InstitutionId> by_mark_;  // acronyms and codes
};

}  // namespace timon::exchange
