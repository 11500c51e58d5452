#pragma once
#include "plans/form.hpp"
#include "plans/plan_actions.hpp"

namespace timon::plans {

void add_plan_list_pages(http::Router&);
void add_branch_pages(http::Router&);
void add_version_pages(http::Router&);
void add_ratification_pages(http::Router&);
void add_priority_pages(http::Router&);
void add_share_pages(http::Router&);
/// What this module shows on the pages of goals and milestones.
void add_plan_panels(goals::Panels&);

/// The plan that «/planes/{plan}/…» names; throws NotFound, and Forbidden for who reads no plans.
Plan plan_at(http::Request const&, Work&);
std::string address_of(Plan const&);
/// «/planes/{plan}»; with problems, the deed that was refused is told above the tree.
http::Response show_plan(http::Request const&, Work&, Plan const&, Problems const& = {});

/// «Decreto 12/2026 de la Gobernación, 4 may 2026».
std::string act_words(Words const&, std::string const& authority, std::string const& number, std::optional<Date> on);
/// The fields of an act, and the act that they say.
void put_act_fields(FormMaker&, char const* text_key);
Act act_from(http::Fields const&, Problems&);

/// A goal with its symbol.
struct GoalItem {
  Standing standing{};
  std::string standing_word, code, title, address, institution, place_address;
  bool is_priority{}, is_integrating{};
};
BOOST_DESCRIBE_STRUCT(GoalItem, (), (standing, standing_word, code, title, address, institution, place_address, is_priority, is_integrating))
GoalItem item_of(Words const&, PlanGoal const&);

/// How many goals of a branch stand how: integrating ones left out.
struct StandingCount {
  Standing standing{};
  std::string standing_word, count;
};
BOOST_DESCRIBE_STRUCT(StandingCount, (), (standing, standing_word, count))

}  // namespace timon::plans
