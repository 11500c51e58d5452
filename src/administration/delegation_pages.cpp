#include "administration/checks.hpp"
#include "administration/pages.hpp"
#include "administration/people_actions.hpp"
#include "administration/people_store.hpp"

namespace timon::administration {
namespace {

using http::Request;
using http::Response;

struct DelegationsPage {
  std::vector<Tab> tabs;
  std::string heading, lead, done;
  bool has_delegations{}, is_own{};
  std::optional<FormView> form;
  std::vector<DelegationView> delegations;
};
BOOST_DESCRIBE_STRUCT(DelegationsPage, (), (tabs, heading, lead, done, has_delegations, is_own, form, delegations))

auto const kRegistered = view::Registered<DelegationsPage>{"administration/delegations"};

std::string done_words(Request const& request, Words const& words) {
  if (request.query["listo"] == "fin") return words.text("delegation.ended");
  return request.query["listo"].empty() ? std::string{} : words.text("delegation.saved");
}

/// The offices that a person holds in their own right.
std::vector<view::Option> own_offices(Work const& work) {
  auto options = std::vector<view::Option>{};
  for (auto const& seat : work.actor.seats)
    if (!seat.stands_in_for) options.push_back({std::to_string(seat.office.number), seat.office_title});
  return options;
}

Response get_all(Request const& request, Work& work) {
  must_have(work.actor, {kManagePeople});
  auto page = DelegationsPage{.tabs = people_tabs(work.words, "/subrogancias"),
                              .heading = work.words.text("delegation.heading"),
                              .lead = work.words.text("delegation.lead"),
                              .done = done_words(request, work.words)};
  page.delegations = delegation_views(work);
  page.has_delegations = !page.delegations.empty();
  return page_under("/personas", request, work, page.heading, "administration/delegations", page);
}

/// Everybody who sits somewhere in their own right may say who stands in for them.
void must_hold_something(Work const& work) {
  if (own_offices(work).empty()) throw Forbidden{std::string{kManagePeople.name}};
}

Response own_page(Request const& request, Work& work, http::Fields const& values, Problems const& problems, int status = 200) {
  auto page = DelegationsPage{.heading = work.words.text("delegation.own.heading"),
                              .lead = work.words.text("delegation.own.lead"),
                              .done = done_words(request, work.words),
                              .is_own = true,
                              .form = delegation_form(work, {}, "/cuenta/subrogancia", values, problems)};
  for (auto const& seat : work.actor.seats) {
    if (seat.stands_in_for) continue;
    for (auto& view : delegation_views(work, seat.office)) {
      view.office_address = "/cuenta/subrogancia";
      page.delegations.push_back(std::move(view));
    }
  }
  page.has_delegations = !page.delegations.empty();
  return page_under("/cuenta", request, work, page.heading, "administration/delegations", page, status);
}

Response get_own(Request const& request, Work& work) {
  must_hold_something(work);
  return own_page(request, work, {}, {});
}

Response post_own(Request const& request, Work& work) {
  must_hold_something(work);
  auto problems = Problems{};
  auto const office = OfficeId{number_of(request, "delegate_office")};
  if (!office) problems.push_back({"delegate_office", "administration.missing"});
  auto const wanted = delegation_from(request, office, problems);
  if (problems.empty()) {
    auto const* const seat = work.actor.seat_in(office);
    must(seat != nullptr && !seat->stands_in_for, kManagePeople);
    auto const made = delegate(work, wanted);
    if (made) return http::see_other("/cuenta/subrogancia?listo=subrogancia");
    problems = made.error();
  }
  return own_page(request, work, request.form, problems, 422);
}

Response post_end(Request const& request, Work& work) {
  end_delegation(work, request.path_id<Id<Delegation>>("delegation"), revision_of(request));
  return http::see_other(work.actor.may(kManagePeople) ? "/subrogancias?listo=fin" : "/cuenta/subrogancia?listo=fin");
}

}  // namespace

FormView delegation_form(Work& work, OfficeId office, std::string action, http::Fields const& values, Problems const& problems) {
  auto maker = FormMaker{work.words, values, problems};
  if (!office) maker.choice("delegate_office", "delegation.office", own_offices(work));
  maker.choice("delegate_person", "delegation.person", person_options(work));
  maker.date("delegate_from", "delegation.from_on");
  maker.date("delegate_until", "delegation.until_on");
  maker.area("delegate_reason", "delegation.reason", static_cast<int>(kReasonLengthMax));
  return maker.form("delegation.new", std::move(action), 0);
}

Delegation delegation_from(Request const& request, OfficeId office, Problems& problems) {
  auto const from = date_of(request, "delegate_from", problems);
  auto const until = date_of(request, "delegate_until", problems);
  return {.office = office,
          .person = PersonId{number_of(request, "delegate_person")},
          .from_on = from.value_or(Date{}),
          .until_on = until.value_or(Date{}),
          .reason = request.form["delegate_reason"]};
}

void add_delegation_pages(http::Router& router) {
  router.get("/subrogancias", get_all);
  router.post("/subrogancias/{delegation:id}/fin", post_end);
  router.get("/cuenta/subrogancia", get_own);
  router.post("/cuenta/subrogancia", post_own);
}

}  // namespace timon::administration
