#include <iostream>

#include "app/commands.hpp"
#include "base/text.hpp"
#include "organization/organization.hpp"
#include "platform/auth/accounts.hpp"
#include "platform/auth/tokens.hpp"
#include "platform/view/form.hpp"
#include "platform/work/deed.hpp"

namespace timon::app {
namespace {

constexpr auto kRootCode = "GOB";

Refusal refusal_of(Problems const& problems, Words const& words) {
  auto sentences = std::vector<std::string>{};
  for (auto const& problem : problems) sentences.push_back(view::sentence_of(problem, words));
  return {join(sentences, "\n")};
}

Institution institution_for(Work& work, Deed& deed, std::string const& code) {
  if (!code.empty()) {
    if (auto const found = organization::find_institution_by_code(work.db, code)) return *found;
    throw Refusal{work.words.text("console.institution.unknown", {code})};
  }
  if (auto const root = organization::root_institution(work.db)) return *root;
  return deed.insert(Institution{.code = kRootCode, .name = work.words.text("console.institution.root"), .kind = "government"});
}

/// A title that no other office of the institution bears.
std::string free_title(Work& work, InstitutionId institution, std::string const& wanted) {
  auto title = wanted;
  for (auto number = 2; work.db.maybe<OfficeId>("SELECT id FROM office WHERE institution = :institution AND title = :title", sql::with("institution", institution, "title", title));
       ++number)
    title = wanted + " " + std::to_string(number);
  return title;
}

/// The vacant office of the role, or a new one. Managers and owners each have their own: their goals hang from it.
OfficeId office_for(Work& work, Deed& deed, InstitutionId institution, std::string const& role) {
  if (role != "goal_manager" && role != "milestone_owner") {
    for (auto const& office : organization::offices(work.db, work.today))
      if (office.institution == institution && office.role == role && office.holder.empty()) return office.id;
  }
  auto const title = free_title(work, institution, work.words.text("role." + role));
  return deed.insert(Office{.institution = institution, .title = title, .role = role}).id;
}

Problems problems_of(Work& work, UserOptions const& options) {
  auto problems = Problems{};
  auto const at = options.email.find('@');
  if (at == std::string::npos || at == 0 || at + 1 == options.email.size() || !is_plain_text(options.email) || options.email.find(' ') != std::string::npos)
    problems.push_back({"email", "console.email.wrong", {options.email}});
  if (trimmed(options.name).empty() || length_of(options.name) > 200 || !is_plain_text(options.name)) problems.push_back({"name", "console.name.wrong"});
  auto codes = std::vector<std::string>{};
  for (auto const& role : organization::roles(work.db)) codes.push_back(role.code);
  if (std::find(codes.begin(), codes.end(), options.role) == codes.end()) problems.push_back({"role", "console.role.unknown", {options.role, join(codes, ", ")}});
  return problems;
}

}  // namespace

int add_user(CommonOptions const& common, UserOptions const& options) {
  auto console = Console{common, Schema::made};
  auto& work = console.work();
  if (auto const problems = problems_of(work, options); !problems.empty()) throw refusal_of(problems, work.words);
  if (organization::find_person_by_email(work.db, options.email)) throw Refusal{work.words.text("console.email.taken", {options.email})};

  auto deed = Deed{work, "user_added"};
  auto const institution = institution_for(work, deed, options.institution);
  auto const office = office_for(work, deed, institution.id, options.role);
  auto const language = std::string{code_of(work.words.language())};
  auto const person = deed.insert(Person{.email = options.email, .name = std::string{trimmed(options.name)}, .language = language});
  deed.insert(OfficeHolding{.office = office, .person = person.id, .from_on = work.today});
  organization::rebuild_reach(work.db);
  auto const password = auth::give_one_time_password(work, person.id);
  deed.commit();
  std::cout << password << std::endl;
  return kDone;
}

int add_token(CommonOptions const& common, TokenOptions const& options) {
  auto console = Console{common, Schema::current};
  auto& work = console.work();
  auto const person = organization::find_person_by_email(work.db, options.user);
  if (!person || !person->is_active) throw Refusal{work.words.text("console.user.unknown", {options.user})};
  auto const scope = options.scope == "write" ? auth::Scope::write : auth::Scope::read;
  auto const token = auth::create_token(work, person->id, "timon token add", scope, options.days);
  if (!token) throw refusal_of(token.error(), work.words);
  std::cout << *token << std::endl;
  return kDone;
}

}  // namespace timon::app
