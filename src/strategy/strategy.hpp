#pragma once
#include <string>
#include <vector>

#include "goals/panels.hpp"
#include "platform/api/description.hpp"
#include "strategy/product.hpp"
#include "strategy/review.hpp"
#include "strategy/risk.hpp"
#include "strategy/stakeholder.hpp"

namespace timon::strategy {

// Facts of a goal that the actor was seen to see, in their order.
std::vector<GoalResult> results_of(sql::Session&, GoalId);
std::vector<Product> products_of(sql::Session&, GoalId);
/// Of the goal, its milestones and what lies on it.
std::vector<Stakeholder> stakeholders_of(sql::Session&, GoalId);
std::vector<ChainLink> chain_of(sql::Session&, GoalId);
/// Open ones first, the gravest before the others.
std::vector<Risk> risks_of(sql::Session&, GoalId);
std::vector<Presentation> presentations_of(sql::Session&, GoalId);
std::vector<Lesson> lessons_of(sql::Session&, GoalId);
std::optional<GoalStrategy> strategy_of(sql::Session&, GoalId);
std::optional<ClosingReview> review_of(sql::Session&, GoalId);

/// Closed, or all of its milestones are finished: there is something to look back on.
bool has_ended(sql::Session&, Goal const&);

/// Goals' tab «Estrategia», its rows of the value chain, panels of actors, the advice at approval and closing. Before the pages of goals.
void add_strategy_panels(goals::Panels&);
/// The forms of «/metas/{goal}/estrategia/…», «/metas/{goal}/reportes», /actores and /lecciones.
void add_strategy_pages(http::Router&, std::shared_ptr<goals::Panels const>);
void add_strategy_api(http::Router&);
api::Description api_description();

/// The tables of this module whose rows are sealed.
std::vector<sql::TableShape> sealed_tables();

}  // namespace timon::strategy
