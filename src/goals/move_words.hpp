#pragma once
#include <string>
#include <vector>

#include "goals/milestone.hpp"
#include "platform/view/form.hpp"

namespace timon::goals {

/// «1 vez, 38 días»: how often and how far a date has moved since approval.
std::string moved_words(Words const&, Milestone const&);
/// «+38 días», «−5 días»; empty when one of the dates is missing.
std::string days_moved(Words const&, std::optional<Date> from_on, std::optional<Date> to_on);
std::string word_of(Words const&, MoveCause);
/// The causes that a person may choose.
std::vector<view::Option> cause_options(Words const&);

}  // namespace timon::goals
