#include "world/world.hpp"

#include "meetings/meetings.hpp"
#include "plans/plans.hpp"
#include "world/life.hpp"
#include "world/office_rows.hpp"
#include "world/strategy_rows.hpp"

namespace timon::world {
namespace {

struct AccountRow {
  PersonId person;
  std::string name;
  std::string institution;
};
BOOST_DESCRIBE_STRUCT(AccountRow, (), (person, name, institution))

constexpr auto kHolderOf = R"(
  SELECT p.id AS person, p.name, i.name AS institution FROM office o JOIN institution i ON i.id = o.institution
  JOIN office_holding h ON h.office = o.id JOIN person p ON p.id = h.person
  WHERE i.code = :institution AND o.title = :title AND h.from_on <= :from_day AND (h.until_on IS NULL OR h.until_on >= :until_day) ORDER BY h.id LIMIT 1)";

}  // namespace

Outcome<std::vector<DemoAccount>> load_demo(Work& work, Progress progress, documents::SharedShelf shelf) {
  auto transaction = sql::Transaction{work.db};
  auto const has_content = work.db.one<std::int64_t>("SELECT (SELECT count(*) FROM goal) + (SELECT count(*) FROM institution)") > 0;
  if (has_content) return Problem{"", "demo.not_empty"};
  auto life = Life{work, DemoDays{work.today}};
  plans::watch_goals();
  found(life);
  draw_places(life);
  tell_coordination(life);  // first, so that it is done in the morning
  tell_goals(life);
  tell_obstacles(life);
  tell_opportunities(life);
  tell_hand_offs(life);
  tell_ministers(life);
  tell_meetings(life);
  tell_likelihoods(life);
  tell_strategies(life);
  tell_money(life);
  tell_plans(life);
  tell_documents(life, std::move(shelf));
  tell_labels(life);
  tell_periods(life);
  life.live(progress);
  goals::rebuild(work);
  note_visits(life);
  // The agendas of the days ahead follow today's data.
  meetings::turn_day(work);
  transaction.commit();
  return demo_accounts(work.db, work.today);
}

std::vector<DemoAccount> demo_accounts(sql::Session& db, Date today) {
  auto accounts = std::vector<DemoAccount>{};
  if (organization::setting(db, "demo", "") != "1") return accounts;
  for (auto const& row : office_rows()) {
    if (!row.is_account) continue;
    auto const holder = db.maybe<AccountRow>(kHolderOf, sql::with("institution", row.institution, "title", row.title, "from_day", today, "until_day", today));
    if (holder) accounts.push_back({row.role, holder->person, holder->name, row.title, holder->institution});
  }
  return accounts;
}

}  // namespace timon::world
