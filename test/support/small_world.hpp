#pragma once
#include <string>

#include "obstacles/obstacles.hpp"
#include "organization/organization.hpp"
#include "support/test_database.hpp"

namespace timon {

/// A tiny invented government, made through the deeds that people do, the same for every test.
///
/// GOB ─ MED (education) ─ MED-N (its service): every office there is, each with one person; goals A01 (stopped) and A02 (late).
///     ├ MSA (health) ─ MSA-H: manager, coordinator, minister; goal B01 (on course), with an opportunity.
///     └ MOP (works) ─ MOP-V: a manager in MOP-V and nobody above until the government's own offices; goal C01 (finished).
///
/// Each goal has milestones 1,01 … 1,04: finished in April, due on 15 May, due on 19 June, and 1,04 beside the critical path
/// fourteen days after 1,03. Of A01, 1,03 has a blocking restriction; of A02, 1,02 is late and 1,03 has an alert.
/// Monday 2026-05-25 is a holiday.
class SmallWorld : public TestDatabase {
 public:
  SmallWorld();

  // Of the ministry of education, where A01 and A02 are.
  Actor owner();    // of every milestone of A01 and A02
  Actor manager();  // leads A01 and A02
  Actor coordinator();
  Actor minister();
  Actor verifier();
  // Of the government.
  Actor committee();
  Actor delivery_unit();
  Actor head();
  Actor evaluator();
  Actor auditor();
  Actor administrator();
  // Of the ministry of health: leads B01, sees nothing of education.
  Actor stranger();
  Actor strange_coordinator();
  // Of the ministry of works' service: leads C01.
  Actor lonely_manager();
  /// Who has the address «name@example.org», with the seats of that day: «owner», «strange_minister».
  Actor person(std::string const& name, Date today = kToday);

  Goal goal(std::string const& code);
  Milestone milestone(std::string const& goal_code, std::string const& code);
  Obstacle obstacle(std::string const& code);
  Institution institution(std::string const& code);
  Office office(std::string const& title);

  static constexpr auto kRestriction = "R-01";  // on A01, 1,03, reported on Wednesday 20 May
  static constexpr auto kAlert = "A-02";        // on A02, 1,03, the same day
  static constexpr auto kOpportunity = "O-01";  // on B01, for 30 June
};

}  // namespace timon
