#include "administration/pages.hpp"
#include "administration/people_actions.hpp"
#include "administration/people_store.hpp"
#include "base/text.hpp"

namespace timon::administration {
namespace {

using http::Request;
using http::Response;

struct OfficeView {
  OfficeId id;
  std::string title, institution, role, holder, stands_in;
};
BOOST_DESCRIBE_STRUCT(OfficeView, (), (id, title, institution, role, holder, stands_in))

struct OfficesPage {
  std::vector<Tab> tabs;
  std::string q, count, more;
  std::vector<OfficeView> lines;
  bool is_empty{};
};
BOOST_DESCRIBE_STRUCT(OfficesPage, (), (tabs, q, count, more, lines, is_empty))

struct HolderView {
  std::string person, address, period, cancel_address;
  std::int64_t revision{};
  bool is_current{};
};
BOOST_DESCRIBE_STRUCT(HolderView, (), (person, address, period, cancel_address, revision, is_current))

struct OfficePage {
  std::string title, subtitle, done;
  bool has_holders{}, has_delegations{};
  FormView change, form, delegate;
  std::vector<HolderView> holders;
  std::vector<DelegationView> delegations;
};
BOOST_DESCRIBE_STRUCT(OfficePage, (), (title, subtitle, done, has_holders, has_delegations, change, form, delegate, holders, delegations))

auto const kOffices = view::Registered<OfficesPage>{"administration/offices"};
auto const kOffice = view::Registered<OfficePage>{"administration/office"};

constexpr auto kVacant = "nadie";  // said, not left out: nobody loses an office by a slip

std::string address_of(OfficeId id) { return "/cargos/" + std::to_string(id.number); }

std::string role_words(Work const& work, std::string const& role) { return work.words.has("role." + role) ? work.words.text("role." + role) : role; }

http::Fields fields_of(Office const& office) {
  auto fields = http::Fields{};
  fields.add("office_title", office.title);
  fields.add("institution", std::to_string(office.institution.number));
  fields.add("role", office.role);
  return fields;
}

Office office_from(http::Fields const& fields) {
  return {.institution = InstitutionId{integer_from(fields["institution"]).value_or(0)}, .title = fields["office_title"], .role = fields["role"]};
}

FormView office_form(Work& work, Office const* office, http::Fields const& values, Problems const& problems) {
  auto maker = FormMaker{work.words, values, problems};
  maker.text("office_title", "office.title", 200);
  maker.choice("institution", "office.institution", institution_options(work));
  maker.choice("role", "office.role", role_options(work));
  auto form = maker.form(office ? "office.edit" : "office.new", office ? address_of(office->id) : "/cargos/nuevo", office ? office->revision : 0);
  form.back = "/cargos";
  form.back_text = work.words.text("office.tab");
  return form;
}

FormView change_form(Work& work, Office const& office, http::Fields const& values, Problems const& problems) {
  auto maker = FormMaker{work.words, values, problems};
  auto people = person_options(work);
  people.insert(people.begin(), {kVacant, work.words.text("holder.vacant")});
  maker.choice("person", "holder.person", std::move(people));
  maker.date("from_on", "holder.from_on");
  auto form = maker.form("holder.change", address_of(office.id) + "/titular", holders_revision(work.db, office.id));
  form.warning = work.words.text("holder.warning");
  return form;
}

http::Fields change_fields(Work const& work) {
  auto fields = http::Fields{};
  fields.add("from_on", to_iso(work.today));
  return fields;
}

Office office_at(Request const& request, Work& work) {
  must_have(work.actor, {kManagePeople});
  auto office = find_office_row(work.db, request.path_id<OfficeId>("office"));
  if (!office) throw NotFound{};
  return *office;
}

Response get_offices(Request const& request, Work& work) {
  must_have(work.actor, {kManagePeople});
  auto const query = ListQuery{.q = request.query["q"], .page = static_cast<std::size_t>(std::max(1LL, integer_from(request.query["pagina"]).value_or(1)))};
  auto const found = office_lines(work, query, request.query["vacantes"] == "1");
  auto page = OfficesPage{.tabs = people_tabs(work.words, "/cargos"), .q = query.q, .count = work.words.plural("office.count", static_cast<std::int64_t>(found.total))};
  for (auto const& line : found.lines)
    page.lines.push_back({line.id, line.title, line.institution_name, role_words(work, line.role), line.holder,
                          line.stands_in.empty() ? std::string{} : work.words.text("office.stands_in", {line.stands_in})});
  if (found.has_more()) page.more = more_address("/cargos", request, found.page + 1);
  page.is_empty = page.lines.empty();
  return page_under("/personas", request, work, work.words.text("office.heading"), "administration/offices", page);
}

Response new_form(Request const& request, Work& work, http::Fields const& values, Problems const& problems, int status) {
  auto const form = office_form(work, nullptr, values, problems);
  return page_under("/personas", request, work, form.title, "administration/form", form, status);
}

Response get_new(Request const& request, Work& work) {
  must_have(work.actor, {kManagePeople});
  return new_form(request, work, {}, {}, 200);
}

Response post_new(Request const& request, Work& work) {
  must_have(work.actor, {kManagePeople});
  auto const added = add_office(work, office_from(request.form));
  if (!added) return new_form(request, work, request.form, added.error(), 422);
  return http::see_other(address_of(added->id) + "?listo=cargo");
}

void put_holders(OfficePage& page, Work& work, Office const& office) {
  for (auto const& line : holdings_of(work.db, office.id)) {
    auto view = HolderView{.person = line.person_name,
                           .address = "/personas/" + std::to_string(line.person.number),
                           .period = period_of(work.words, line.from_on, line.until_on),
                           .revision = line.revision,
                           .is_current = line.from_on <= work.today && (!line.until_on || *line.until_on >= work.today)};
    if (line.from_on > work.today) view.cancel_address = address_of(office.id) + "/titular/" + std::to_string(line.id.number) + "/baja";
    page.holders.push_back(std::move(view));
  }
  page.has_holders = !page.holders.empty();
}

/// What was typed into one of the forms of the page, as that form shows it.
struct Shown {
  std::optional<FormView> form{}, change{}, delegate{};
  int status{200};
};

Response shown(Request const& request, Work& work, Office const& office, Shown typed = {}) {
  auto const institution = organization::find_institution(work.db, office.institution);
  auto page = OfficePage{.title = office.title,
                         .subtitle = (institution ? institution->name : std::string{}) + ". " + role_words(work, office.role),
                         .done = request.query["listo"].empty() ? std::string{} : work.words.text("office.saved"),
                         .change = typed.change ? std::move(*typed.change) : change_form(work, office, change_fields(work), {}),
                         .form = typed.form ? std::move(*typed.form) : office_form(work, &office, fields_of(office), {}),
                         .delegate = typed.delegate ? std::move(*typed.delegate) : delegation_form(work, office.id, address_of(office.id) + "/subrogancia", {}, {})};
  page.form.back.clear();
  put_holders(page, work, office);
  page.delegations = delegation_views(work, office.id);
  page.has_delegations = !page.delegations.empty();
  return page_under("/personas", request, work, office.title, "administration/office", page, typed.status);
}

Response get_office(Request const& request, Work& work) { return shown(request, work, office_at(request, work)); }

Response post_office(Request const& request, Work& work) {
  auto const office = office_at(request, work);
  auto const make = [&](http::Fields const& values, Problems const& problems) { return office_form(work, &office, values, problems); };
  try {
    auto const edited = edit_office(work, office.id, revision_of(request), office_from(request.form));
    if (edited) return http::see_other(address_of(office.id) + "?listo=cargo");
    return shown(request, work, office, {.form = refused_form(request, make, edited.error()), .status = 422});
  } catch (Stale const&) {
    return shown(request, work, office, {.form = stale_form(request, make, fields_of(office)), .status = 409});
  }
}

Response post_holder(Request const& request, Work& work) {
  auto const office = office_at(request, work);
  auto const make = [&](http::Fields const& values, Problems const& problems) { return change_form(work, office, values, problems); };
  auto problems = Problems{};
  auto const from = date_of(request, "from_on", problems);
  auto const person = PersonId{number_of(request, "person")};
  if (!person && request.form["person"] != kVacant) problems.push_back({"person", "holder.person.missing"});
  try {
    if (problems.empty()) {
      auto const changed = change_holder(work, office.id, revision_of(request), person, *from);
      if (changed) return http::see_other(address_of(office.id) + "?listo=titular");
      problems = changed.error();
    }
    return shown(request, work, office, {.change = refused_form(request, make, problems), .status = 422});
  } catch (Stale const&) {
    return shown(request, work, office, {.change = stale_form(request, make, change_fields(work)), .status = 409});
  }
}

Response post_cancel(Request const& request, Work& work) {
  auto const office = office_at(request, work);
  cancel_change(work, office.id, request.path_id<Id<OfficeHolding>>("holding"), revision_of(request));
  return http::see_other(address_of(office.id) + "?listo=titular");
}

Response post_delegation(Request const& request, Work& work) {
  auto const office = office_at(request, work);
  auto problems = Problems{};
  auto const wanted = delegation_from(request, office.id, problems);
  if (problems.empty()) {
    auto const made = delegate(work, wanted);
    if (made) return http::see_other(address_of(office.id) + "?listo=subrogancia");
    problems = made.error();
  }
  return shown(request, work, office, {.delegate = delegation_form(work, office.id, address_of(office.id) + "/subrogancia", request.form, problems), .status = 422});
}

}  // namespace

void add_office_pages(http::Router& router) {
  router.get("/cargos", get_offices);
  router.get("/cargos/nuevo", get_new);
  router.post("/cargos/nuevo", post_new);
  router.get("/cargos/{office:id}", get_office);
  router.post("/cargos/{office:id}", post_office);
  router.post("/cargos/{office:id}/titular", post_holder);
  router.post("/cargos/{office:id}/titular/{holding:id}/baja", post_cancel);
  router.post("/cargos/{office:id}/subrogancia", post_delegation);
}

}  // namespace timon::administration
