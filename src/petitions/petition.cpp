#include "petitions/petition.hpp"

#include "base/text.hpp"

namespace timon {
namespace {

Problems closed_already(Petition const& petition) {
  if (petition.is_open()) return {};
  return {{"state", "petition.state.final"}};
}

}  // namespace

Outcome<Petition> checked(Petition petition, Date today) {
  auto problems = Problems{};
  petition.title = trimmed(petition.title);
  check_title(problems, "petition", "title", petition.title);
  check_text(problems, "petition", "text", petition.text);
  if (!petition.asked_by) problems.push_back({"asked_by", "petition.asked_by.missing"});
  if (!petition.asked_of) problems.push_back({"asked_of", "petition.asked_of.missing"});
  if (petition.asked_of && petition.asked_of == petition.asked_by) problems.push_back({"asked_of", "petition.asked_of.same"});
  if (petition.due_on && *petition.due_on < today) problems.push_back({"due_on", "petition.due_on.past"});
  if (!problems.empty()) return problems;
  return petition;
}

Outcome<Petition> answered(Petition petition, AnswerVerb verb, std::string const& text, PersonId by, Date today) {
  auto problems = closed_already(petition);
  check_reason(problems, "petition", "answer", text);
  if (!problems.empty()) return problems;
  petition.verb = boost::describe::enum_to_string(verb, "");
  petition.answer = trimmed(text);
  petition.answered_on = today;
  petition.answered_by = by;
  if (verb != AnswerVerb::ask_for_data) petition.state = PetitionState::answered;
  return petition;
}

Outcome<Petition> withdrawn(Petition petition, std::string const& reason, Date today) {
  auto problems = closed_already(petition);
  check_reason(problems, "petition", "answer", reason);
  if (!problems.empty()) return problems;
  petition.state = PetitionState::withdrawn;
  petition.verb.clear();
  petition.answer = trimmed(reason);
  petition.answered_on = today;
  petition.answered_by = {};
  return petition;
}

Outcome<Petition> completed(Petition petition, std::string const& text, Date today) {
  auto problems = closed_already(petition);
  check_reason(problems, "petition", "answer", text);
  if (!problems.empty()) return problems;
  petition.text += (petition.text.empty() ? "" : "\n") + to_iso(today) + ": " + std::string{trimmed(text)};
  check_text(problems, "petition", "answer", petition.text);
  if (!problems.empty()) return problems;
  petition.verb.clear();
  petition.answer.clear();
  petition.answered_on.reset();
  petition.answered_by = {};
  return petition;
}

}  // namespace timon
