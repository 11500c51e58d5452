#include "base/text.hpp"
#include "platform/http/parse.hpp"
#include "platform/pages/pages.hpp"
#include "strategy/form.hpp"
#include "strategy/lesson_store.hpp"
#include "strategy/pages.hpp"
#include "strategy/section_view.hpp"

namespace timon::strategy {
namespace {

constexpr auto kRows = 50;

/// «/lecciones».
struct LessonsPage {
  std::string q;
  view::Field type;
  std::vector<LessonView> lessons;
  std::string more;
};
BOOST_DESCRIBE_STRUCT(LessonsPage, (), (q, type, lessons, more))

auto const kRegistered = view::Registered<LessonsPage>{"strategy/lessons"};

http::Response get_lessons(http::Request const& request, Work& work) {
  auto const& words = work.words;
  auto query = LessonQuery{.q = shortened(request.query["q"], 200), .type = {}, .before = id_in<struct Lesson>(request.query, "before"), .limit = kRows};
  if (auto type = LessonType{}; boost::describe::enum_from_string(request.query["tipo"].c_str(), type)) query.type = type;
  auto page = LessonsPage{.q = query.q, .type = {}, .lessons = {}};
  auto types = std::vector<view::Option>{{"", words.text("lesson.any_type")}};
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<LessonType>>([&](auto each) { types.push_back({each.name, choice_word(words, "type", each.value)}); });
  page.type = view::with_options(view::Field{.name = "tipo", .label = words.text("lesson.type"), .value = request.query["tipo"]}, std::move(types));
  auto lines = find_lessons(work, query);
  if (lines.size() > kRows) {
    lines.pop_back();
    page.more = "/lecciones?q=" + http::percent_encoded(query.q) + "&tipo=" + http::percent_encoded(request.query["tipo"]) + "&before=" + std::to_string(lines.back().id.number);
  }
  for (auto const& line : lines) page.lessons.push_back(lesson_view(words, line));
  return pages::page(request, work, words.text("lesson.all"), "strategy/lessons", page);
}

}  // namespace

void add_lesson_pages(http::Router& router) { router.get("/lecciones", get_lessons); }

}  // namespace timon::strategy
