#include <algorithm>

#include "app/door.hpp"
#include "app/routes.hpp"
#include "app/visit.hpp"
#include "organization/organization.hpp"
#include "platform/auth/accounts.hpp"
#include "platform/work/deed.hpp"

namespace timon::app {
namespace {

using http::Request;
using http::Response;

struct SessionRow {
  std::int64_t id{};
  std::string agent, seen;
  bool is_here{};
};
BOOST_DESCRIBE_STRUCT(SessionRow, (), (id, agent, seen, is_here))

struct TokenRow {
  std::int64_t id{};
  std::string name, scope, expires, used;
};
BOOST_DESCRIBE_STRUCT(TokenRow, (), (id, name, scope, expires, used))

struct AccountPage {
  std::string name, email, saved, new_token;
  std::vector<std::string> offices;
  bool may_delegate{};  // an office of their own
  std::optional<view::ProblemSummary> problems;
  view::Field language_field, token_name, token_scope, token_days;
  std::vector<SessionRow> sessions;
  std::vector<TokenRow> tokens;
};
BOOST_DESCRIBE_STRUCT(AccountPage, (), (name, email, saved, new_token, offices, may_delegate, problems, language_field, token_name, token_scope, token_days, sessions, tokens))

auto const kRegistered = view::Registered<AccountPage>{"app/account"};

/// The page is for people at a browser: a token has no account of its own.
auth::SignedIn const& session_of(Work const& work) {
  auto const& visit = visit_of(work);
  if (!visit.session) throw NotFound{};
  return *visit.session;
}

std::vector<SessionRow> session_rows(Work& work) {
  auto const& here = session_of(work);
  auto const& zone = visit_of(work).government().zone;
  auto rows = std::vector<SessionRow>{};
  for (auto const& line : auth::sessions_of(work.db, here.person, work.now))
    rows.push_back({line.id, line.agent.empty() ? work.words.text("session.unknown_agent") : line.agent, work.words.text("session.seen", {work.words.moment(line.seen_at, zone)}),
                    line.id == here.id});
  return rows;
}

std::vector<TokenRow> token_rows(Work& work) {
  auto const& zone = visit_of(work).government().zone;
  auto rows = std::vector<TokenRow>{};
  for (auto const& token : auth::tokens_of(work.db, session_of(work).person, work.now))
    rows.push_back({token.id, token.name, work.words.text(token.scope == auth::Scope::read ? "token.scope.read" : "token.scope.write"),
                    work.words.text("token.expires", {work.words.date_short(token.expires_on)}),
                    token.last_used ? work.words.text("token.used", {work.words.moment(token.last_used, zone)}) : work.words.text("token.unused")});
  return rows;
}

struct Shown {
  std::string saved{}, new_token{};
  Problems problems{};
  int status{200};
};

std::string saved_words(Request const& request, Words const& words) {
  auto const& what = request.query["listo"];
  if (what == "clave") return words.text("password.saved");
  if (what == "idioma") return words.text("account.language_saved");
  if (what == "sesiones") return words.text("session.ended");
  if (what == "token") return words.text("token.revoked");
  return {};
}

void add_fields(AccountPage& page, Request const& request, Work const& work, std::string const& language, Problems const& problems) {
  auto const& words = work.words;
  auto const typed = [&](char const* name, char const* otherwise) { return problems.empty() ? std::string{otherwise} : request.form[name]; };
  page.language_field = view::with_options(view::make_field(words, "language", "account.language_of_pages", language), {{"es", "Español"}, {"pt", "Português"}, {"en", "English"}});
  page.token_name = view::make_field(words, "name", "token.name", typed("name", ""), problems);
  page.token_name.length_max = 100;
  page.token_scope = view::with_options(view::make_field(words, "scope", "token.scope", typed("scope", "read"), problems),
                                        {{"read", words.text("token.scope.read")}, {"write", words.text("token.scope.write")}});
  page.token_days = view::make_field(words, "days", "token.days", typed("days", "90"), problems);
  page.token_days.type = "number";
  for (auto* field : {&page.language_field, &page.token_name, &page.token_scope, &page.token_days}) field->is_required = true;
}

Response shown(Request const& request, Work& work, Shown what = {}) {
  auto const person = organization::find_person(work.db, session_of(work).person).value();
  auto page = AccountPage{.name = person.name,
                          .email = person.email.value_or(""),
                          .saved = std::move(what.saved),
                          .new_token = std::move(what.new_token),
                          .sessions = session_rows(work),
                          .tokens = token_rows(work)};
  if (!what.problems.empty()) page.problems = view::summary_of(what.problems, work.words);
  for (auto const& seat : work.actor.seats) {
    page.offices.push_back(seat.office_title);
    page.may_delegate = page.may_delegate || !seat.stands_in_for;
  }
  add_fields(page, request, work, person.language, what.problems);
  return pages::page(request, work, work.words.text("account.title"), "app/account", page, what.status);
}

Response get_account(Request const& request, Work& work) { return shown(request, work, {.saved = saved_words(request, work.words)}); }

Response post_language(Request const& request, Work& work) {
  auto const before = organization::find_person(work.db, session_of(work).person).value();
  if (!language_from(request.form["language"])) throw NotFound{};
  auto after = before;
  after.language = request.form["language"];
  if (after.language != before.language) {
    auto deed = Deed{work, "language_chosen"};
    deed.update(before, after);
    deed.commit();
  }
  return http::see_other("/cuenta?listo=idioma");
}

Response post_end_session(Request const& request, Work& work) {
  if (!auth::end_session_of(work.db, session_of(work).person, integer_from(request.path_words["session"]).value_or(0))) throw NotFound{};
  return http::see_other("/cuenta?listo=sesiones");
}

Response post_end_sessions(Request const&, Work& work) {
  auth::end_sessions_of(work.db, session_of(work).person, session_of(work).id);
  return http::see_other("/cuenta?listo=sesiones");
}

Response post_token(Request const& request, Work& work) {
  auto const scope = request.form["scope"] == "write" ? auth::Scope::write : auth::Scope::read;
  auto const days = static_cast<int>(std::clamp<long long>(integer_from(request.form["days"]).value_or(0), 0, auth::kTokenDaysMax + 1));
  auto const token = auth::create_token(work, session_of(work).person, request.form["name"], scope, days);
  if (!token) return shown(request, work, {.problems = token.error(), .status = 422});
  // Shown in the answer itself: in an address it would stay in the browser's history.
  return shown(request, work, {.new_token = *token});
}

Response post_revocation(Request const& request, Work& work) {
  if (!auth::revoke_token(work, session_of(work).person, integer_from(request.path_words["token"]).value_or(0))) throw NotFound{};
  return http::see_other("/cuenta?listo=token");
}

}  // namespace

void add_account_routes(http::Router& router) {
  router.get("/cuenta", get_account);
  router.post("/cuenta/idioma", post_language);
  router.post("/cuenta/sesiones/cierre", post_end_sessions);
  router.post("/cuenta/sesiones/{session:id}/cierre", post_end_session);
  router.post("/cuenta/claves-de-acceso", post_token);
  router.post("/cuenta/claves-de-acceso/{token:id}/anulacion", post_revocation);
}

}  // namespace timon::app
