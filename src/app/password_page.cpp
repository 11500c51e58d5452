#include "administration/administration.hpp"
#include "app/routes.hpp"
#include "app/visit.hpp"
#include "organization/organization.hpp"
#include "platform/auth/accounts.hpp"
#include "platform/auth/password.hpp"

namespace timon::app {
namespace {

using http::Request;
using http::Response;

struct PasswordPage {
  std::string government, email;
  bool must_change{};
  std::optional<view::ProblemSummary> problems;
  view::Field old_password, password, repeated;
};
BOOST_DESCRIBE_STRUCT(PasswordPage, (), (government, email, must_change, problems, old_password, password, repeated))

auto const kRegistered = view::Registered<PasswordPage>{"app/password"};

view::Field secret_field(Work const& work, std::string name, std::string_view key, std::string autocomplete, Problems const& problems) {
  auto field = view::make_field(work.words, std::move(name), key, "", problems);
  field.is_required = true;
  field.type = "password";
  field.autocomplete = std::move(autocomplete);
  return field;
}

/// For the browser's own keeper of passwords.
std::string email_of(Work const& work) {
  auto const person = organization::find_person(work.db, work.actor.person);
  return person ? person->email.value_or("") : std::string{};
}

Response shown(Request const& request, Work& work, Problems const& problems, int status) {
  auto const& visit = visit_of(work);
  auto model = PasswordPage{.government = visit.government().name,
                            .email = email_of(work),
                            .must_change = visit.session && visit.session->must_change,
                            .old_password = secret_field(work, "old_password", "password.old", "current-password", problems),
                            .password = secret_field(work, "password", "password.new", "new-password", problems),
                            .repeated = secret_field(work, "repeated", "password.repeated", "new-password", problems)};
  if (!problems.empty()) model.problems = view::summary_of(problems, work.words);
  auto frame = pages::page_frame(request, work);
  frame.title = work.words.text("password.title");
  frame.is_bare = true;
  frame.body_class = "ground-i";
  return http::page(status, view::page(frame, "app/password", model, work.words));
}

Response get_password(Request const& request, Work& work) { return shown(request, work, {}, 200); }

Response post_password(Request const& request, Work& work) {
  auto const& form = request.form;
  auto const changed = auth::change_password(work, form["old_password"], form["password"], form["repeated"], visit_of(work).session->id);
  if (!changed) return shown(request, work, changed.error(), 422);
  auto begin = administration::first_use_address(work);
  return http::see_other(begin.empty() ? "/cuenta?listo=clave" : std::move(begin));
}

}  // namespace

void add_password_routes(http::Router& router) {
  router.get("/cuenta/clave", get_password);
  router.post("/cuenta/clave", post_password);
}

}  // namespace timon::app
