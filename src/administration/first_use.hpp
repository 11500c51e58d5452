#pragma once
#include <array>
#include <optional>
#include <string>

#include "administration/settings_actions.hpp"
#include "organization/organization.hpp"

namespace timon::administration {

/// The steps of a government that begins, in their order.
BOOST_DEFINE_ENUM_CLASS(FirstStep, government, holidays, institution, coordinator, goal)
constexpr auto kFirstSteps = std::array{FirstStep::government, FirstStep::holidays, FirstStep::institution, FirstStep::coordinator, FirstStep::goal};

/// What there is of each, counted anew at each look: a step is done when what it makes is there, whoever made it and how.
struct FirstUse {
  std::string name;
  std::int64_t holidays{};
  bool are_holidays_skipped{};
  std::int64_t institutions{};  // below the government itself
  std::int64_t coordinators{};  // people who sit in such an office today
  std::int64_t goals{};

  bool is_done(FirstStep) const;
  int done() const;
  /// The first that is not done.
  std::optional<FirstStep> next() const;
};
FirstUse first_use(Work&);

/// Settings, and the institution at the top bears the government's name. Needs the right to manage settings.
Outcome<Done> begin_government(Work&, std::int64_t revision_seen, GovernmentSettings);
/// Holidays are left for later.
void skip_holidays(Work&);

struct NewCoordinator {
  std::string name;
  std::string email;
  InstitutionId institution;
};
/// The person, the office if none of that kind is vacant there, that they hold it from today, and a password for one
/// sign-in, which is answered. Needs the right to manage people.
Outcome<std::string> add_coordinator(Work&, NewCoordinator);

}  // namespace timon::administration
