#include "app/door.hpp"

#include "app/refusals.hpp"
#include "platform/api/problem.hpp"
#include "platform/auth/secret.hpp"
#include "platform/http/parse.hpp"

namespace timon::app {
namespace {

auto const kNone = std::string{};
constexpr auto kPasswordPage = "/cuenta/clave";

/// With a password for one sign-in a person may change it or leave, nothing else.
bool is_open_before_change(http::Request const& request) { return request.path == kPasswordPage || request.path == "/salir"; }

http::Response sent_to(http::Request const& request, std::string address) {
  // htmx would put the page of another address into a part of this one.
  if (!request.wants_fragment()) return http::see_other(std::move(address));
  auto answer = http::page(200, "");
  answer.headers.add("HX-Redirect", std::move(address));
  return answer;
}

http::Response sign_in_needed(http::Request const& request, Work const& work) {
  if (is_api(request)) {
    auto answer = api::problem(401, work.words, "api.sign_in_needed", {}, request.id);
    answer.headers.add("WWW-Authenticate", "Bearer realm=\"timon\"");
    return answer;
  }
  if (!is_safe(request) || request.path == "/") return sent_to(request, "/ingresar");
  auto const back = request.path_text + (request.query_text.empty() ? "" : "?" + request.query_text);
  return sent_to(request, "/ingresar?volver=" + http::percent_encoded(back));
}

/// Whoever shows a token comes in by it or not at all.
bool has_token(http::Request const& request) { return is_api(request) && auth::bearer_token(request.headers["authorization"]); }

/// A browser says where a request was made; a program that is no browser says nothing.
bool is_from_elsewhere(http::Request const& request) { return request.headers["sec-fetch-site"] == "cross-site"; }

bool has_form_token(http::Request const& request, std::string const& csrf) {
  auto const& header = request.headers["x-csrf-token"];
  return auth::same_secret(header.empty() ? request.form["csrf"] : header, csrf);
}

}  // namespace

bool is_api(http::Request const& request) { return request.path.starts_with("/api/"); }

bool is_from_this_machine(http::Request const& request) {
  for (auto const* mark : {"x-forwarded-for", "forwarded", "x-real-ip"})
    if (request.headers.contains(mark)) return false;
  return request.client_address == "127.0.0.1" || request.client_address == "::1";
}

bool is_safe(http::Request const& request) { return request.method == "GET" || request.method == "HEAD" || request.method == "OPTIONS"; }

std::string local_address(std::string_view address) {
  auto const is_local = address.starts_with('/') && !address.starts_with("//") && address.find('\\') == std::string_view::npos;
  return is_local && is_plain_text(address) && address.find('\n') == std::string_view::npos ? std::string{address} : std::string{};
}

std::string const& cookie_of_session(http::Request const& request) { return has_token(request) ? kNone : request.cookies[auth::kSessionCookie]; }

void come_in(Visit& visit, sql::Session& db, http::Request const& request, Time now) {
  if (has_token(request)) {
    visit.token = auth::find_token(db, *auth::bearer_token(request.headers["authorization"]), now);
    if (visit.token && (!visit.token->last_used || now - *visit.token->last_used >= auth::kSeenEvery)) visit.program().sightings.token_used(visit.token->id, now);
    return;
  }
  if (visit.session && now - visit.session->seen_at >= auth::kSeenEvery) visit.program().sightings.session_seen(visit.session->id, now);
}

std::optional<http::Response> refused_at_the_door(http::Route const& route, Visit const& visit, Work const& work, http::Request const& request) {
  if (!is_safe(request) && is_from_elsewhere(request)) return refusal(request, work, 403, "form");
  if (route.access == http::Access::open) return std::nullopt;
  if (!visit.is_somebody()) return sign_in_needed(request, work);
  if (visit.token) {
    if (is_safe(request) || visit.token->scope == auth::Scope::write) return std::nullopt;
    return api::problem(403, work.words, "api.scope_missing", {}, request.id);
  }
  if (!is_safe(request) && !has_form_token(request, visit.session->csrf)) return refusal(request, work, 403, "form");
  if (visit.session->must_change && !is_open_before_change(request)) {
    if (is_api(request)) return api::problem(403, work.words, "password.change_needed", {}, request.id);
    return sent_to(request, kPasswordPage);
  }
  return std::nullopt;
}

}  // namespace timon::app
