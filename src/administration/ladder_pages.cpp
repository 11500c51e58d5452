#include "administration/pages.hpp"
#include "base/text.hpp"
#include "obstacles/obstacles.hpp"

namespace timon::administration {
namespace {

using http::Request;
using http::Response;
using obstacles::LadderSetup;

struct TypeOfficeView {
  std::int64_t id{};
  std::int64_t revision{};
  std::string type, office, holder, institution;
};
BOOST_DESCRIBE_STRUCT(TypeOfficeView, (), (id, revision, type, office, holder, institution))

struct LadderPage {
  std::vector<Tab> tabs;
  std::string done;
  FormView setup, add;
  std::vector<TypeOfficeView> offices;
  bool has_offices{};
};
BOOST_DESCRIBE_STRUCT(LadderPage, (), (tabs, done, setup, add, offices, has_offices))

auto const kRegistered = view::Registered<LadderPage>{"administration/ladder"};

// Names of fields live as long as the form: forms keep no copies.
std::array<std::string, 5> field_names(char const* beginning) {
  auto names = std::array<std::string, 5>{};
  for (auto const level : kLevels) names[static_cast<std::size_t>(level)] = obstacles::ladder_setting(beginning, level);
  return names;
}
auto const kNameFields = field_names(obstacles::kLevelName);
auto const kDayFields = field_names(obstacles::kLadderDays);

http::Fields setup_fields(Work& work) {
  auto fields = http::Fields{};
  auto const days = obstacles::ladder_days(work.db);
  auto const names = organization::settings_beginning(work.db, obstacles::kLevelName);
  for (auto const level : kLevels) {
    auto const i = static_cast<std::size_t>(level);
    auto const own = names.find(kNameFields[i]);
    fields.add(kNameFields[i], own == names.end() ? std::string{} : own->second);
    if (auto const allowed = days.of(level)) fields.add(kDayFields[i], std::to_string(*allowed));
  }
  return fields;
}

LadderSetup setup_from(http::Fields const& fields) {
  auto setup = LadderSetup{};
  for (auto i = std::size_t{0}; i < kLevels.size(); ++i) {
    setup.names[i] = fields[kNameFields[i]];
    setup.days[i] = fields[kDayFields[i]];
  }
  return setup;
}

FormView setup_form(Work& work, http::Fields const& values, Problems const& problems) {
  auto maker = FormMaker{work.words, values, problems};
  for (auto const level : kLevels) {
    auto const i = static_cast<std::size_t>(level);
    auto const usual = work.words.text(std::string{"level.name."} + boost::describe::enum_to_string(level, ""));
    auto& name = maker.text(kNameFields[i].c_str(), "ladder_setup.name", static_cast<int>(obstacles::kLevelNameMax), false);
    name.label = work.words.text("ladder_setup.name_of", {std::to_string(i + 1), usual});
    name.help = work.words.text("ladder_setup.name.otherwise", {usual});
    if (level == Level::head) continue;
    auto& days = maker.text(kDayFields[i].c_str(), "ladder_setup.days", 3);
    days.label = work.words.text("ladder_setup.days_of", {usual});
    days.type = "number";
  }
  auto form = maker.form("ladder_setup.form", "/ajustes/escalera", organization::settings_revision(work.db, obstacles::ladder_settings()));
  form.is_in_pairs = true;
  form.warning = work.words.text("ladder_setup.warning");
  return form;
}

std::vector<view::Option> type_options(Words const& words) {
  auto options = std::vector<view::Option>{};
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<ObstacleType>>([&](auto each) {
    options.push_back({each.name, words.text(std::string{"obstacle.type."} + each.name)});
  });
  return options;
}

FormView add_form(Work& work, http::Fields const& values, Problems const& problems) {
  auto maker = FormMaker{work.words, values, problems};
  maker.choice("type", "type_office.type", type_options(work.words));
  maker.choice("office", "type_office.office", office_options(work));
  maker.choice("institution", "type_office.institution", institution_options(work));
  return maker.form("type_office.add", "/ajustes/escalera/atencion", 0);
}

std::string done_words(Request const& request, Words const& words) {
  auto const& what = request.query["listo"];
  if (what == "atencion") return words.text("type_office.saved");
  if (what != "escalera") return {};
  return words.text("ladder_setup.saved") + " " + words.plural("ladder_setup.clocks", integer_from(request.query["relojes"]).value_or(0));
}

struct Typed {
  std::string form{};
  Problems problems{};
  bool is_stale{};
};

Response shown(Request const& request, Work& work, Typed const& typed = {}, int status = 200) {
  auto const none = http::Fields{};
  auto const make = [&](http::Fields const& values, Problems const& problems) { return setup_form(work, values, problems); };
  auto page = LadderPage{.tabs = settings_tabs(work.words, "/ajustes/escalera"), .done = done_words(request, work.words)};
  if (typed.form != "setup") page.setup = make(setup_fields(work), {});
  else page.setup = typed.is_stale ? stale_form(request, make, setup_fields(work)) : refused_form(request, make, typed.problems);
  page.add = typed.form == "add" ? add_form(work, request.form, typed.problems) : add_form(work, none, {});
  for (auto const& line : obstacles::type_offices(work))
    page.offices.push_back({line.id.number, line.revision, work.words.text(std::string{"obstacle.type."} + boost::describe::enum_to_string(line.type, "")), line.office_title,
                            line.holder.empty() ? work.words.text("office.vacant") : line.holder, line.institution_name});
  page.has_offices = !page.offices.empty();
  return page_under("/ajustes", request, work, work.words.text("ladder_setup.title"), "administration/ladder", page, status);
}

Response get_ladder(Request const& request, Work& work) {
  must_have(work.actor, {kManageSettings});
  return shown(request, work);
}

Response post_ladder(Request const& request, Work& work) {
  must_have(work.actor, {kManageSettings});
  try {
    auto const changed = obstacles::set_up_ladder(work, revision_of(request), setup_from(request.form));
    if (changed) return http::see_other("/ajustes/escalera?listo=escalera&relojes=" + std::to_string(*changed));
    return shown(request, work, {"setup", changed.error()}, 422);
  } catch (Stale const&) {
    return shown(request, work, {.form = "setup", .is_stale = true}, 409);
  }
}

Response post_office(Request const& request, Work& work) {
  must_have(work.actor, {kManageSettings});
  auto wanted = TypeOffice{.institution = InstitutionId{number_of(request, "institution")}, .office = OfficeId{number_of(request, "office")}};
  auto problems = Problems{};
  if (!boost::describe::enum_from_string(request.form["type"].c_str(), wanted.type)) problems.push_back({"type", "type_office.type.missing"});
  if (problems.empty()) {
    auto const added = obstacles::add_type_office(work, wanted);
    if (added) return http::see_other("/ajustes/escalera?listo=atencion");
    problems = added.error();
  }
  return shown(request, work, {"add", problems}, 422);
}

Response post_removal(Request const& request, Work& work) {
  must_have(work.actor, {kManageSettings});
  obstacles::remove_type_office(work, request.path_id<Id<TypeOffice>>("line"), revision_of(request));
  return http::see_other("/ajustes/escalera?listo=atencion");
}

}  // namespace

void add_ladder_pages(http::Router& router) {
  router.get("/ajustes/escalera", get_ladder);
  router.post("/ajustes/escalera", post_ladder);
  router.post("/ajustes/escalera/atencion", post_office);
  router.post("/ajustes/escalera/atencion/{line:id}/baja", post_removal);
}

}  // namespace timon::administration
