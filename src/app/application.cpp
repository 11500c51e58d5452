#include "app/application.hpp"

#include "app/door.hpp"
#include "app/refusals.hpp"
#include "app/routes.hpp"
#include "documents/documents.hpp"
#include "notices/notices.hpp"
#include "organization/organization.hpp"
#include "plans/plans.hpp"
#include "platform/api/problem.hpp"
#include "platform/http/parse.hpp"
#include "platform/view/error_page.hpp"
#include "platform/work/refusal.hpp"
#include "search/search.hpp"

namespace timon::app {
namespace {

Time machine_clock() { return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()); }

/// Signed in, or nobody: a person's seats are those of the dated facts of the day.
Actor actor_of(Visit const& visit, sql::Session& db, Date today) {
  if (!visit.is_somebody()) return {};
  auto const person = visit.token ? Person{.id = visit.token->person, .name = visit.token->name} : Person{.id = visit.session->person, .name = visit.session->name};
  auto const load = [&] { return organization::load_actor(db, person, today); };
  auto const* const remembering = Remembering::of(db);
  auto actor = remembering == nullptr ? load() : *remembering->value<Actor>("actor " + std::to_string(person.id.number) + " " + person.name, load);
  if (visit.token) actor.may_write = visit.token->scope == auth::Scope::write;
  return actor;
}

std::string language_of(Visit const& visit) {
  if (visit.token) return visit.token->language;
  return visit.session ? visit.session->language : std::string{};
}

}  // namespace

Application::Application(sql::Database& database, ApplicationSettings settings) : database_{database}, settings_{std::move(settings)}, sessions_(settings_.workers) {
  if (!settings_.clock) settings_.clock = machine_clock;
  program_.fixed_today = settings_.today;
  program_.is_demo_open = settings_.is_demo_open;
  program_.is_practice = settings_.is_practice;
  program_.sends_mail = settings_.sends_mail;
  notices::listen_to_deeds();
  plans::watch_goals();
  documents::listen_to_deeds();
  search::listen_to_deeds();
  add_all_routes(router_, settings_.shelf, program_.imports);
  for (auto const& route : router_.routes())
    if (route.method == "GET" && route.pattern.find('{') == std::string::npos) program_.pages.insert(route.pattern);
}

http::Response Application::answer(http::Request& request, unsigned worker) {
  auto& session = sessions_.at(worker);
  try {
    if (!session) session = std::make_unique<sql::Session>(database_);
    return answer_on(*session, request);
  } catch (sql::Violation const&) {
    throw;
  } catch (sql::Failure const&) {
    // The connection may be gone: the next request opens another.
    session.reset();
    throw;
  }
}

http::Response Application::answer_on(sql::Session& db, http::Request& request) {
  auto const now = settings_.clock();
  auto threshold = load_threshold(db, cookie_of_session(request), now);
  auto visit = Visit{program_, std::move(threshold.government)};
  visit.session = std::move(threshold.session);
  visit.unread = threshold.unread;
  come_in(visit, db, request, now);
  auto const words = words_for(language_of(visit), request.headers["accept-language"], visit.government());
  auto const today = today_of(visit.government(), now, program_.fixed_today);
  auto remembering = std::optional<Remembering>{};
  if (is_safe(request)) remembering.emplace(program_.memory, Mark{visit.government().entry, today}, db);
  auto work = Work{.actor = actor_of(visit, db, today),
                   .now = now,
                   .today = today,
                   .db = db,
                   .words = words,
                   .source = is_api(request) ? journal::Source::api : journal::Source::page,
                   .zone = visit.government().zone,
                   .around = &visit};
  auto answer = judged(visit, work, request);
  if (work.actor.person) answer.log_fields.add("person", std::to_string(work.actor.person.number));
  return answer;
}

http::Response Application::judged(Visit& visit, Work& work, http::Request& request) {
  auto match = router_.find(request.method, request.path_text);
  if (match.route == nullptr) return refusal(request, work, match.allowed.empty() ? 404 : 405, join(match.allowed, ", "));
  request.path_words = std::move(match.path_words);
  if (auto refused = refused_at_the_door(*match.route, visit, work, request)) return std::move(*refused);
  return handled(*match.route, visit, work, request);
}

http::Response Application::handled(http::Route const& route, Visit&, Work& work, http::Request& request) {
  try {
    return route.handler(request, work);
  } catch (NotFound const&) {
    return refusal(request, work, 404);
  } catch (Forbidden const& forbidden) {
    return refusal(request, work, 403, forbidden.right);
  } catch (Stale const&) {
    return refusal(request, work, request.headers.contains("if-match") ? 412 : 409);
  } catch (sql::Violation const& violation) {
    // Two people did the same at once: whoever came second looks at what is there now.
    if (violation.kind != sql::Violation::Kind::duplicate) throw;
    return refusal(request, work, request.headers.contains("if-match") ? 412 : 409);
  } catch (api::BadRequest const& bad) {
    return is_api(request) ? api::problem(400, work.words, bad.message, {}, request.id) : refusal(request, work, 400);
  }
}

http::Response Application::error(http::Request const& request, int status) const {
  auto const words = words_for({}, request.headers["accept-language"], {});
  if (is_api(request)) return api::problem(status, words, "api.failed", {}, request.id);
  auto const model = view::error_page(status, words, request.id);
  return http::page(status, view::page(view::Frame{.title = model.title, .base_path = request.base_path}, "platform/view/error", model, words));
}

}  // namespace timon::app
