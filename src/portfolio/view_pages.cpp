#include "base/text.hpp"
#include "platform/words/words.hpp"
#include "portfolio/list_page.hpp"
#include "portfolio/portfolio.hpp"

namespace timon::portfolio {
namespace {

/// A form of a name and the words of the address; refused, it comes back with what was typed.
struct ViewPage {
  std::string title, words, page, action, back, submit;
  std::optional<view::Field> name, sharing;
  std::optional<view::ProblemSummary> problems;
};
BOOST_DESCRIBE_STRUCT(ViewPage, (), (title, words, page, action, back, submit, name, sharing, problems))

/// Above the board: the views kept of it, and the way to keep this one.
struct ViewsPanel {
  std::string path, words, page;
  std::vector<SavedViewLink> views;
  view::Field name, sharing;
  bool has_views{}, may_save{};
};
BOOST_DESCRIBE_STRUCT(ViewsPanel, (), (path, words, page, views, name, sharing, has_views, may_save))

auto const kRegistered = view::Registered<ViewPage>{"portfolio/view"};
auto const kPanel = view::Registered<ViewsPanel>{"portfolio/_views"};

constexpr auto kBoard = "board";

view::Field name_field(Words const& words, std::string value, Problems const& problems) {
  auto field = view::make_field(words, "name", "portfolio.view.name", std::move(value), problems);
  field.is_required = true;
  field.length_max = static_cast<int>(kViewNameMax);
  return field;
}

view::Field sharing_field(Words const& words, std::string value, Problems const& problems) {
  return view::with_options(view::make_field(words, "sharing", "portfolio.view.sharing", std::move(value), problems), {{"private", words.text("portfolio.sharing.private")},
                                                                                                                       {"institution", words.text("portfolio.sharing.institution")},
                                                                                                                       {"everybody", words.text("portfolio.sharing.everybody")}});
}

std::string page_of(http::Request const& request) { return request.form["page"].empty() ? "milestones" : request.form["page"]; }

http::Response post_view(http::Request const& request, Work& work) {
  auto const& form = request.form;
  auto const of = page_of(request);
  auto const path = path_of_page(of);
  auto const saved = save_view(work, of, form["name"], form["words"], form["sharing"], form["default"] == "1");
  if (saved) return http::see_other(path + (form["words"].empty() ? std::string{} : "?" + form["words"]));
  auto const& words = work.words;
  auto page = ViewPage{.title = words.text("portfolio.view.save"), .words = form["words"], .page = of, .action = "/metas-intermedias/vistas", .back = path};
  page.submit = page.title;
  page.name = name_field(words, form["name"], saved.error());
  page.sharing = sharing_field(words, form["sharing"], saved.error());
  page.problems = view::summary_of(saved.error(), words);
  return pages::page(request, work, page.title, "portfolio/view", page, 422);
}

std::int64_t id_of(http::Request const& request) { return integer_from(request.path_words["view"]).value_or(0); }

http::Response show_name(http::Request const& request, Work& work, OwnView const& own, std::string typed, Problems const& problems) {
  auto const& words = work.words;
  auto page = ViewPage{.title = words.text("portfolio.view.rename"), .page = own.page, .action = "/metas-intermedias/vistas/" + std::to_string(own.id) + "/nombre"};
  page.back = path_of_page(own.page) + (own.words.empty() ? std::string{} : "?" + own.words);
  page.submit = page.title;
  page.name = name_field(words, std::move(typed), problems);
  if (!problems.empty()) page.problems = view::summary_of(problems, words);
  return pages::page(request, work, page.title, "portfolio/view", page, problems.empty() ? 200 : 422);
}

http::Response get_name(http::Request const& request, Work& work) {
  auto const own = own_view(work, id_of(request));
  return show_name(request, work, own, own.name, {});
}

http::Response post_name(http::Request const& request, Work& work) {
  auto const own = own_view(work, id_of(request));
  auto const done = rename_view(work, own.id, request.form["name"]);
  if (!done) return show_name(request, work, own, request.form["name"], done.error());
  return http::see_other(path_of_page(own.page) + (own.words.empty() ? std::string{} : "?" + own.words));
}

http::Response post_removal(http::Request const& request, Work& work) {
  auto const own = own_view(work, id_of(request));
  remove_view(work, own.id);
  return http::see_other(own.page == kBoard ? "/tablero" : "/metas-intermedias?standing=open");
}

view::Html board_panel(http::Request const& request, Work& work) {
  auto panel = ViewsPanel{.path = path_of_page(kBoard), .words = request.query_text, .page = kBoard, .views = saved_views(work, kBoard)};
  panel.has_views = !panel.views.empty();
  panel.may_save = work.actor.person && work.actor.may_write && !request.query_text.empty();
  if (!panel.has_views && !panel.may_save) return {};
  panel.name = name_field(work.words, "", {});
  panel.sharing = sharing_field(work.words, "private", {});
  return {view::render("portfolio/_views", panel, work.words, pages::around(request, work))};
}

}  // namespace

void add_view_pages(http::Router& router) {
  router.post("/metas-intermedias/vistas", post_view);
  router.get("/metas-intermedias/vistas/{view:id}/nombre", get_name);
  router.post("/metas-intermedias/vistas/{view:id}/nombre", post_name);
  router.post("/metas-intermedias/vistas/{view:id}/borrado", post_removal);
}

void add_view_panels(goals::Panels& panels) { panels.add_board(board_panel); }

}  // namespace timon::portfolio
