#pragma once
#include <vector>

#include "platform/view/form.hpp"
#include "strategy/strategy.hpp"

namespace timon::strategy {

// What the selects of forms offer. Each begins with «none».

/// Offices of the goal's institution, of those above it and of those below.
std::vector<view::Option> office_options(Work&, Goal const&);
std::vector<view::Option> institution_options(Work&);
/// Of a presentation. «Accepted» is offered to who may accept, and where it was accepted already; without «none».
std::vector<view::Option> outcome_options(Work&, Goal const&);
std::vector<view::Option> milestone_options(Work&, Goal const&);
/// «Gerencia de Meta, Educación (Ana Ruiz)»; empty when there is no such office.
std::string office_name(Work&, OfficeId);

}  // namespace timon::strategy
