#include <algorithm>
#include <array>

#include "app/routes.hpp"
#include "base/text.hpp"
#include "platform/pages/pages.hpp"
#include "routine/routine.hpp"

namespace timon::app {
namespace {

/// Something that a role does: where. Its words are «guide.{page}.{number}»: title, when and what, parted by bars.
struct Task {
  char const* address;
};

/// A page of the guide.
struct Chapter {
  char const* name;  // «gerencia», in the address
  char const* role;  // of whom it tells; empty: of nobody alone
  std::vector<Task> tasks;
};

std::vector<Chapter> const& chapters() {
  static auto const all = std::vector<Chapter>{
      {"responsable", "milestone_owner", {{"/mi-semana"}, {"/control"}}},
      {"gerencia", "goal_manager", {{"/mi-semana"}, {"/control"}, {"/metas"}, {"/pedidos"}}},
      {"coordinacion", "institutional_coordinator", {{"/coordinacion"}, {"/control"}, {"/metas"}, {"/periodos"}}},
      {"ministerio", "minister", {{"/decidir"}, {"/tablero"}, {"/pedidos"}}},
      {"comite", "committee_member", {{"/tablero"}, {"/control"}}},
      {"unidad", "delivery_unit", {{"/reuniones"}, {"/metas"}, {"/periodos"}, {"/puesta-en-marcha/diez-pasos"}}},
      {"gobierno", "head_of_government", {{"/tablero"}, {"/decidir"}, {"/oportunidades"}}},
      {"verificacion", "verifier", {{"/metas"}}},
      {"evaluacion", "evaluator", {{"/metas"}, {"/periodos"}}},
      {"auditoria", "auditor", {{"/metas"}, {"/periodos"}}},
      {"administracion", "administrator", {{"/puesta-en-marcha"}, {"/personas"}, {"/ajustes"}, {"/tareas"}}},
      {"reuniones", "", {{"/tablero"}, {"/control"}, {"/reuniones"}, {"/periodos"}}},
  };
  return all;
}

struct TaskView {
  int number{};
  std::string title, when, text, address;
};
BOOST_DESCRIBE_STRUCT(TaskView, (), (number, title, when, text, address))

struct ChapterLink {
  std::string title, lead, address;
  bool is_mine{};
};
BOOST_DESCRIBE_STRUCT(ChapterLink, (), (title, lead, address, is_mine))

/// «/guia».
struct GuidePage {
  std::vector<ChapterLink> mine, others;
};
BOOST_DESCRIBE_STRUCT(GuidePage, (), (mine, others))

/// «/guia/gerencia».
struct ChapterPage {
  std::string title, lead;
  std::vector<TaskView> tasks;
};
BOOST_DESCRIBE_STRUCT(ChapterPage, (), (title, lead, tasks))

auto const kGuide = view::Registered<GuidePage>{"app/guide"};
auto const kChapter = view::Registered<ChapterPage>{"app/guide_chapter"};

std::string key_of(Chapter const& chapter) { return std::string{"guide."} + chapter.name; }

bool is_of(Chapter const& chapter, Actor const& actor) {
  return std::ranges::any_of(actor.seats, [&](Seat const& seat) { return seat.role == chapter.role; });
}

/// This week's days and hours, as they are published: of managers, coordinators, ministers and the committee.
std::array<std::string, 4> days_of(Work const& work) {
  auto const& words = work.words;
  auto const period = routine::period_on(work.db, work.today);
  if (!period) return {words.text("guide.no_day"), words.text("guide.no_day"), words.text("guide.no_day"), words.text("guide.no_day")};
  return {words.moment(period->manager_until, work.zone), words.moment(period->coordinator_until, work.zone), words.date_long(period->minister_on),
          words.date_long(period->committee_on)};
}

http::Response get_guide(http::Request const& request, Work& work) {
  auto page = GuidePage{};
  for (auto const& chapter : chapters()) {
    auto link = ChapterLink{work.words.text(key_of(chapter)), work.words.text(key_of(chapter) + ".lead"), std::string{"/guia/"} + chapter.name, is_of(chapter, work.actor)};
    (link.is_mine ? page.mine : page.others).push_back(std::move(link));
  }
  return pages::page(request, work, work.words.text("guide.title"), "app/guide", page);
}

http::Response get_chapter(http::Request const& request, Work& work) {
  auto const found = std::ranges::find_if(chapters(), [&](Chapter const& chapter) { return chapter.name == request.path_words["chapter"]; });
  if (found == chapters().end()) throw NotFound{};
  auto const key = key_of(*found);
  auto const days = days_of(work);
  auto page = ChapterPage{.title = work.words.text(key), .lead = work.words.text(key + ".lead")};
  for (auto const& task : found->tasks) {
    auto const number = static_cast<int>(page.tasks.size()) + 1;
    auto parts = split(work.words.text(key + "." + std::to_string(number), days), '|');
    parts.resize(3);
    page.tasks.push_back({number, parts[0], parts[1], parts[2], task.address});
  }
  auto const title = page.title;
  return pages::page(request, work, title, "app/guide_chapter", page);
}

}  // namespace

void add_guide_pages(http::Router& router) {
  router.get("/guia", get_guide);
  router.get("/guia/{chapter}", get_chapter);
}

}  // namespace timon::app
