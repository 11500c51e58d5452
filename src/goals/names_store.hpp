#pragma once
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "goals/goals.hpp"

namespace timon::goals {

// Names of what goals refer to, for pages.

/// Empty for none.
std::string objective_title(sql::Session&, ObjectiveId);
std::string goal_title(sql::Session&, GoalId);
std::string objective_code(sql::Session&, ObjectiveId);
std::string goal_code(sql::Session&, GoalId);

struct CodeAndName {
  std::string code;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(CodeAndName, (), (code, name))
/// What a board is narrowed by, as many of each as a list of choices bears.
struct BoardChoices {
  std::vector<CodeAndName> institutions;  // in the person's reach, the highest first
  std::vector<CodeAndName> axes;          // by code
};
std::shared_ptr<BoardChoices const> board_choices(Work&);

/// Codes of the territories of a goal, and of the institutions that share it.
std::vector<std::string> place_codes(sql::Session&, GoalId);
std::vector<std::string> share_codes(sql::Session&, GoalId);

/// Titles of the offices that answer for the milestones of a goal, by one question.
std::map<OfficeId, std::string> responsible_titles(sql::Session&, GoalId);

}  // namespace timon::goals
