#include <algorithm>

#include "app/door.hpp"
#include "app/routes.hpp"
#include "app/sign_in_form.hpp"
#include "platform/work/refusal.hpp"
#include "world/world.hpp"

namespace timon::app {
namespace {

using http::Request;
using http::Response;

std::string icon_of(std::string const& role) {
  constexpr std::pair<std::string_view, char const*> kIcons[] = {{"goal_manager", "checklist"},
                                                                 {"institutional_coordinator", "layout-dashboard"},
                                                                 {"minister", "gavel"},
                                                                 {"delivery_unit", "users-group"},
                                                                 {"committee_member", "presentation"},
                                                                 {"head_of_government", "flag"},
                                                                 {"milestone_owner", "list-check"},
                                                                 {"verifier", "rosette-discount-check"},
                                                                 {"evaluator", "clipboard-check"},
                                                                 {"auditor", "eye"},
                                                                 {"administrator", "settings"}};
  for (auto const& [name, icon] : kIcons)
    if (name == role) return icon;
  return "user";
}

struct SeatRow {
  std::string role;
  PersonId person;
  std::string name, office, institution;
};
BOOST_DESCRIBE_STRUCT(SeatRow, (), (role, person, name, office, institution))

constexpr auto kSeats = R"(
  SELECT o.role, p.id AS person, p.name, o.title AS office, i.name AS institution FROM office_holding h JOIN office o ON o.id = h.office
  JOIN institution i ON i.id = o.institution JOIN person p ON p.id = h.person
  WHERE h.from_on <= :from_day AND (h.until_on IS NULL OR h.until_on >= :until_day) AND p.is_active = 1 ORDER BY o.role, i.name, o.title, p.id LIMIT 300)";

bool is_offered(Request const& request, Work const& work) {
  auto const& visit = visit_of(work);
  if (visit.program().is_practice) return is_from_this_machine(request);
  return visit.government().is_demo && (visit.program().is_demo_open || is_from_this_machine(request));
}

/// In a practice everybody who sits somewhere today; in the demonstration those whom it introduces.
std::vector<world::DemoAccount> accounts_of(Work& work) {
  if (!visit_of(work).program().is_practice) return world::demo_accounts(work.db, work.today);
  auto accounts = std::vector<world::DemoAccount>{};
  for (auto const& row : work.db.all<SeatRow>(kSeats, sql::with("from_day", work.today, "until_day", work.today)))
    accounts.push_back({row.role, row.person, row.name, row.office, row.institution});
  return accounts;
}

Response post_enter_as(Request const& request, Work& work) {
  if (!is_offered(request, work)) throw NotFound{};
  auto const wanted = PersonId{integer_from(request.form["person"]).value_or(0)};
  auto const accounts = accounts_of(work);
  if (std::ranges::none_of(accounts, [&](auto const& account) { return account.person == wanted; })) throw NotFound{};
  auto answer = http::see_other("/");
  let_in(answer, request, work, wanted);
  return answer;
}

}  // namespace

std::optional<Demo> demo_for(Request const& request, Work& work) {
  if (!is_offered(request, work)) return std::nullopt;
  auto demo = Demo{};
  for (auto const& account : accounts_of(work))
    demo.choices.push_back({account.person, work.words.text("role." + account.role), account.office + " · " + account.institution, icon_of(account.role)});
  return demo;
}

void add_demo_routes(http::Router& router) { router.post("/entrar-como", post_enter_as, http::Access::open); }

}  // namespace timon::app
