#include "administration/pages.hpp"
#include "administration/people_actions.hpp"
#include "administration/people_store.hpp"
#include "base/text.hpp"
#include "platform/auth/accounts.hpp"

namespace timon::administration {
namespace {

using http::Request;
using http::Response;

struct PeoplePage {
  std::vector<Tab> tabs;
  std::string done, q, count, more;
  std::vector<PersonLine> lines;
  bool is_empty{};
};
BOOST_DESCRIBE_STRUCT(PeoplePage, (), (tabs, done, q, count, more, lines, is_empty))

struct HeldView {
  std::string office, address, institution, period;
};
BOOST_DESCRIBE_STRUCT(HeldView, (), (office, address, institution, period))

struct PersonPage {
  std::string name, done, password, account, password_address;
  bool is_active{}, has_held{};
  FormView form;
  std::vector<HeldView> held;
};
BOOST_DESCRIBE_STRUCT(PersonPage, (), (name, done, password, account, password_address, is_active, has_held, form, held))

auto const kPeople = view::Registered<PeoplePage>{"administration/people"};
auto const kPerson = view::Registered<PersonPage>{"administration/person"};

http::Fields fields_of(Person const& person) {
  auto fields = http::Fields{};
  fields.add("name", person.name);
  fields.add("email", person.email.value_or(""));
  fields.add("language", person.language);
  fields.add("is_active", person.is_active ? "1" : "");
  return fields;
}

Person person_from(http::Fields const& fields) {
  return {.email = fields["email"], .name = fields["name"], .language = fields["language"], .is_active = fields["is_active"] == "1"};
}

FormView person_form(Work& work, Person const* person, http::Fields const& values, Problems const& problems) {
  auto maker = FormMaker{work.words, values, problems};
  maker.text("name", "person.name", 200);
  maker.text("email", "person.email", 200).type = "email";
  maker.choice("language", "person.language", language_options(work.words));
  maker.check("is_active", "person.is_active");
  auto form = maker.form(person ? "person.edit" : "person.new", person ? "/personas/" + std::to_string(person->id.number) : "/personas/nueva", person ? person->revision : 0);
  form.back = "/personas";
  form.back_text = work.words.text("person.tab");
  return form;
}

Person person_at(Request const& request, Work& work) {
  must_have(work.actor, {kManagePeople});
  auto person = organization::find_person(work.db, request.path_id<PersonId>("person"));
  if (!person) throw NotFound{};
  return *person;
}

Response get_people(Request const& request, Work& work) {
  must_have(work.actor, {kManagePeople});
  auto const query = ListQuery{.q = request.query["q"], .page = static_cast<std::size_t>(std::max(1LL, integer_from(request.query["pagina"]).value_or(1)))};
  auto found = people(work, query);
  auto page = PeoplePage{.tabs = people_tabs(work.words, "/personas"), .q = query.q, .count = work.words.plural("person.count", static_cast<std::int64_t>(found.total))};
  if (found.has_more()) page.more = more_address("/personas", request, found.page + 1);
  page.is_empty = found.lines.empty();
  page.lines = std::move(found.lines);
  return page_under("/personas", request, work, work.words.text("person.title"), "administration/people", page);
}

Response new_form(Request const& request, Work& work, http::Fields const& values, Problems const& problems, int status) {
  auto const form = person_form(work, nullptr, values, problems);
  return page_under("/personas", request, work, form.title, "administration/form", form, status);
}

Response get_new(Request const& request, Work& work) {
  must_have(work.actor, {kManagePeople});
  auto values = http::Fields{};
  values.add("language", "es");
  values.add("is_active", "1");
  return new_form(request, work, values, {}, 200);
}

Response post_new(Request const& request, Work& work) {
  must_have(work.actor, {kManagePeople});
  auto const added = add_person(work, person_from(request.form));
  if (!added) return new_form(request, work, request.form, added.error(), 422);
  return http::see_other("/personas/" + std::to_string(added->id.number) + "?listo=persona");
}

std::string account_words(Work& work, Person const& person) {
  auto const account = auth::find_account(work.db, person.id);
  if (!account) return work.words.text("person.account.none");
  return work.words.text(account->must_change ? "person.account.once" : "person.account.own", {work.words.moment(account->changed_at, work.zone)});
}

Response shown(Request const& request, Work& work, Person const& person, FormView form, int status = 200, std::string password = {}) {
  auto page = PersonPage{.name = person.name,
                         .done = request.query["listo"].empty() ? std::string{} : work.words.text("person.saved"),
                         .password = std::move(password),
                         .account = account_words(work, person),
                         .password_address = "/personas/" + std::to_string(person.id.number) + "/clave",
                         .is_active = person.is_active && person.email.has_value(),
                         .form = std::move(form)};
  for (auto const& line : holdings_of(work.db, person.id))
    page.held.push_back({line.office_title, "/cargos/" + std::to_string(line.office.number), line.institution_name, period_of(work.words, line.from_on, line.until_on)});
  page.has_held = !page.held.empty();
  return page_under("/personas", request, work, person.name, "administration/person", page, status);
}

Response get_person(Request const& request, Work& work) {
  auto const person = person_at(request, work);
  return shown(request, work, person, person_form(work, &person, fields_of(person), {}));
}

Response post_person(Request const& request, Work& work) {
  auto const person = person_at(request, work);
  auto const make = [&](http::Fields const& values, Problems const& problems) { return person_form(work, &person, values, problems); };
  try {
    auto const edited = edit_person(work, person.id, revision_of(request), person_from(request.form));
    if (edited) return http::see_other("/personas/" + std::to_string(person.id.number) + "?listo=persona");
    return shown(request, work, person, refused_form(request, make, edited.error()), 422);
  } catch (Stale const&) {
    return shown(request, work, person, stale_form(request, make, fields_of(person)), 409);
  }
}

/// Shown in the answer itself: in an address it would stay in the browser's history.
Response post_password(Request const& request, Work& work) {
  auto const person = person_at(request, work);
  auto password = issue_password(work, person.id);
  return shown(request, work, person, person_form(work, &person, fields_of(person), {}), 200, std::move(password));
}

}  // namespace

std::string more_address(char const* path, Request const& request, std::size_t page) {
  auto address = std::string{path} + "?pagina=" + std::to_string(page);
  auto const at = request.query_text.find("q=");
  if (!request.query["q"].empty() && at != std::string::npos) address += "&" + request.query_text.substr(at, request.query_text.find('&', at) - at);
  return address;
}

void add_person_pages(http::Router& router) {
  router.get("/personas", get_people);
  router.get("/personas/nueva", get_new);
  router.post("/personas/nueva", post_new);
  router.get("/personas/{person:id}", get_person);
  router.post("/personas/{person:id}", post_person);
  router.post("/personas/{person:id}/clave", post_password);
}

}  // namespace timon::administration
