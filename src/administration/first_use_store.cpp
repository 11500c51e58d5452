#include <algorithm>

#include "administration/administration.hpp"
#include "administration/first_use.hpp"
#include "platform/work/work.hpp"

namespace timon::administration {

bool FirstUse::is_done(FirstStep step) const {
  switch (step) {
    case FirstStep::government: return !name.empty();
    case FirstStep::holidays: return holidays > 0 || are_holidays_skipped;
    case FirstStep::institution: return institutions > 0;
    case FirstStep::coordinator: return coordinators > 0;
    case FirstStep::goal: return goals > 0;
  }
  return false;
}

int FirstUse::done() const {
  return static_cast<int>(std::count_if(kFirstSteps.begin(), kFirstSteps.end(), [&](FirstStep step) { return is_done(step); }));
}

std::optional<FirstStep> FirstUse::next() const {
  auto const found = std::find_if(kFirstSteps.begin(), kFirstSteps.end(), [&](FirstStep step) { return !is_done(step); });
  return found == kFirstSteps.end() ? std::nullopt : std::optional{*found};
}

FirstUse first_use(Work& work) {
  auto& db = work.db;
  auto now = FirstUse{.name = organization::setting(db, "government_name", "")};
  now.are_holidays_skipped = organization::setting(db, "first_use_holidays", "") == "skipped";
  now.holidays = db.one<std::int64_t>("SELECT count(*) FROM holiday");
  now.institutions = db.one<std::int64_t>("SELECT count(*) FROM institution WHERE parent IS NOT NULL");
  now.coordinators = db.one<std::int64_t>(R"(
    SELECT count(*) FROM office_holding h JOIN office o ON o.id = h.office JOIN role r ON r.code = o.role
    WHERE r.level = 'coordinator' AND h.from_on <= :from_day AND (h.until_on IS NULL OR h.until_on >= :until_day))",
                                          sql::with("from_day", work.today, "until_day", work.today));
  now.goals = db.one<std::int64_t>("SELECT count(*) FROM goal");
  return now;
}

std::string first_use_address(Work& work) {
  if (!work.actor.may(kManageSettings)) return {};
  auto const now = first_use(work);
  return now.is_done(FirstStep::government) || now.is_done(FirstStep::goal) ? std::string{} : "/puesta-en-marcha";
}

}  // namespace timon::administration
