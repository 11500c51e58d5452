#include "administration/administration.hpp"
#include "app/door.hpp"
#include "app/routes.hpp"
#include "app/sign_in_form.hpp"
#include "platform/auth/accounts.hpp"
#include "platform/http/cookies.hpp"

namespace timon::app {
namespace {

using http::Request;
using http::Response;

struct SignInPage {
  std::string government, layout, back;
  std::optional<SignInRefusal> refusal;
  view::Field email, password;
  std::optional<Demo> demo;
};
BOOST_DESCRIBE_STRUCT(SignInPage, (), (government, layout, back, refusal, email, password, demo))

auto const kRegistered = view::Registered<SignInPage>{"app/sign_in"};

view::Field required(view::Field field, std::string type, std::string autocomplete) {
  field.is_required = true;
  field.type = std::move(type);
  field.autocomplete = std::move(autocomplete);
  return field;
}

/// Rounded up: nobody is told to come back too early.
std::int64_t minutes_until(Time end, Time now) { return (end - now + std::chrono::seconds{59}) / std::chrono::minutes{1}; }

SignInRefusal refusal_of(auth::Attempt const& attempt, Work const& work) {
  if (attempt.locked_until) return {work.words.text("sign_in.locked"), work.words.plural("sign_in.locked_minutes", minutes_until(*attempt.locked_until, work.now))};
  return {work.words.text("sign_in.wrong"), work.words.plural("sign_in.tries_left", attempt.tries_left)};
}

/// An administrator of a government that has nothing yet begins with its first use.
Response get_home(Request const&, Work& work) {
  if (!visit_of(work).is_somebody()) return http::see_other("/ingresar");
  auto begin = administration::first_use_address(work);
  return http::see_other(begin.empty() ? home_of(work.actor) : std::move(begin));
}

Response get_sign_in(Request const& request, Work& work) {
  auto const& visit = visit_of(work);
  if (visit.session && !visit.government().is_demo && !visit.program().is_practice) return http::see_other(home_of(work.actor));
  return sign_in_page(request, work, {}, local_address(request.query["volver"]));
}

Response post_sign_in(Request const& request, Work& work) {
  auto const& email = request.form["email"];
  auto back = local_address(request.form["volver"]);
  auto const attempt = auth::try_password(work, email, request.form["password"]);
  if (!attempt.person) {
    auto answer = sign_in_page(request, work, email, back, refusal_of(attempt, work), attempt.locked_until ? 429 : 422);
    if (attempt.locked_until) answer.headers.add("Retry-After", std::to_string((*attempt.locked_until - work.now).count()));
    return answer;
  }
  auto answer = http::see_other(back.empty() ? "/" : std::move(back));
  let_in(answer, request, work, attempt.person);
  return answer;
}

Response post_leave(Request const& request, Work& work) {
  if (auto const& session = visit_of(work).session) auth::end_session(work.db, session->id);
  auto answer = http::see_other("/ingresar");
  http::set_cookie(answer, auth::kSessionCookie, "", {.max_age = std::chrono::seconds{0}, .secure = request.is_secure});
  return answer;
}

}  // namespace

Response sign_in_page(Request const& request, Work& work, std::string email, std::string back, std::optional<SignInRefusal> refused, int status) {
  auto const problems = status == 422 ? Problems{{"password", "sign_in.again"}} : Problems{};
  auto model = SignInPage{.government = visit_of(work).government().name,
                          .back = std::move(back),
                          .refusal = std::move(refused),
                          .email = required(view::make_field(work.words, "email", "sign_in.email", std::move(email)), "email", "username"),
                          .password = required(view::make_field(work.words, "password", "sign_in.password", "", problems), "password", "current-password"),
                          .demo = demo_for(request, work)};
  model.layout = model.demo ? "sign-in-two" : "sign-in-one";
  auto frame = pages::page_frame(request, work);
  frame.title = work.words.text("sign_in.title");
  frame.is_bare = true;
  frame.body_class = "ground-i";
  if (model.demo)
    for (auto const& choice : model.demo->choices) frame.icons.push_back(choice.icon);
  return http::page(status, view::page(frame, "app/sign_in", model, work.words));
}

void let_in(Response& answer, Request const& request, Work& work, PersonId person) {
  // A new secret at each sign-in: one that somebody planted in the browser before opens nothing.
  if (auto const& old = visit_of(work).session) auth::end_session(work.db, old->id);
  auto const secret = auth::open_session(work.db, person, work.now, request.headers["user-agent"]);
  http::set_cookie(answer, auth::kSessionCookie, secret, {.secure = request.is_secure});
}

void add_sign_in_routes(http::Router& router) {
  router.get("/", get_home, http::Access::open);
  router.get("/ingresar", get_sign_in, http::Access::open);
  router.post("/ingresar", post_sign_in, http::Access::open);
  router.post("/salir", post_leave);
}

}  // namespace timon::app
