#include "portfolio/list_page.hpp"

namespace timon::portfolio {
namespace {

/// A form of a name and the words of the address; refused, it comes back with what was typed.
struct ViewPage {
  std::string title, words;
  view::Field name, sharing;
  view::ProblemSummary problems;
};
BOOST_DESCRIBE_STRUCT(ViewPage, (), (title, words, name, sharing, problems))

auto const kRegistered = view::Registered<ViewPage>{"portfolio/view"};

http::Response post_view(http::Request const& request, Work& work) {
  auto const& form = request.form;
  auto const saved = save_view(work, "milestones", form["name"], form["words"], form["sharing"], form["default"] == "1");
  if (saved) return http::see_other("/metas-intermedias" + (form["words"].empty() ? std::string{} : "?" + form["words"]));
  auto const& words = work.words;
  auto page = ViewPage{.title = words.text("portfolio.view.save"), .words = form["words"]};
  page.name = view::make_field(words, "name", "portfolio.view.name", form["name"], saved.error());
  page.sharing = view::with_options(view::make_field(words, "sharing", "portfolio.view.sharing", form["sharing"], saved.error()),
                                    {{"private", words.text("portfolio.sharing.private")},
                                     {"institution", words.text("portfolio.sharing.institution")},
                                     {"everybody", words.text("portfolio.sharing.everybody")}});
  page.problems = view::summary_of(saved.error(), words);
  return pages::page(request, work, page.title, "portfolio/view", page, 422);
}

http::Response post_removal(http::Request const& request, Work& work) {
  remove_view(work, integer_from(request.path_words["view"]).value_or(0));
  return http::see_other("/metas-intermedias?standing=open");
}

}  // namespace

void add_view_pages(http::Router& router) {
  router.post("/metas-intermedias/vistas", post_view);
  router.post("/metas-intermedias/vistas/{view:id}/borrado", post_removal);
}

}  // namespace timon::portfolio
