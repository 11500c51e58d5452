#include "base/text.hpp"
#include "platform/pages/pages.hpp"
#include "strategy/pages.hpp"
#include "strategy/row_actions.hpp"

namespace timon::strategy {
namespace {

auto const kRegistered = {view::Registered<RowForm>{"strategy/row"}, view::Registered<RowForm>{"strategy/_row_dialog"}};

template <class T>
std::string base_of(Goal const& goal) {
  return section_of(goal) + "/" + RowKind<T>::kNoun;
}

/// Where one goes when it is done: the section, or the page of what an actor has to do with.
template <class T>
std::string back_of(Work&, Goal const& goal, T const&) {
  return section_of(goal) + "#" + RowKind<T>::kNoun;
}
std::string back_of(Work& work, Goal const& goal, Stakeholder const& actor) {
  if (actor.milestone)
    if (auto const milestone = goals::find_visible(work, actor.milestone)) return "/metas/" + goal.code + "/" + milestone->code;
  if (actor.obstacle)
    if (auto const obstacle = obstacles::find_visible(work, actor.obstacle)) return obstacles::address_of(obstacle->kind, obstacle->code);
  return section_of(goal) + "#" + RowKind<Stakeholder>::kNoun;
}

template <class T>
RowForm form_of(Work& work, Goal const& goal, T const& row, http::Fields const& values, Problems const& problems) {
  auto const key = std::string{RowKind<T>::kKey};
  auto form = RowForm{.title = work.words.text(key + (row.id && !kIsSingle<T> ? ".edit" : ".add")),
                      .about = work.words.text(key + ".about"),
                      .action = base_of<T>(goal) + (row.id && !kIsSingle<T> ? "/" + std::to_string(row.id.number) : ""),
                      .back = back_of(work, goal, row),
                      .submit = work.words.text("strategy.save"),
                      .revision = row.revision};
  if (row.id && !kIsSingle<T>) form.removal = form.action + "/retiro";
  auto builder = FormBuilder{work.words, key, values, problems};
  RowKind<T>::fields(work, goal, builder);
  form.fields = builder.take();
  if (!problems.empty()) form.problems = view::summary_of(problems, work.words);
  return form;
}

/// The goal of the address, for who may write there.
template <class T>
Goal written_goal(http::Request const& request, Work& work) {
  must_write(work.actor, kWriters<T>);
  auto goal = goals::goal_of(request, work);
  must(may_edit(work.actor, goal, kWriters<T>), kEditGoal);
  return goal;
}

/// What a goal has once is written by an address without a number: a form that was opened when there was none says revision 0, and
/// must not fall upon what somebody wrote meanwhile.
template <class T>
std::int64_t seen_by_form(http::Request const& request) {
  constexpr auto kNoneYet = std::int64_t{-1};  // no row has it
  auto const seen = revision_of(request);
  return kIsSingle<T> && seen == 0 && request.form.contains("revision") ? kNoneYet : seen;
}

/// The row that the address names, or a new one; what a goal has once is there or not.
template <class T>
T row_at(http::Request const& request, Work& work, Goal const& goal) {
  auto found = std::optional<T>{};
  if constexpr (kIsSingle<T>) return only_row_of<T>(work.db, goal.id).value_or(T{});
  if (!request.path_words.contains("row")) return T{};
  found = row_of<T>(work.db, goal.id, request.path_id<decltype(T::id)>("row"));
  if (!found) throw NotFound{};
  return std::move(*found);
}

template <class T>
http::Response get_form(http::Request const& request, Work& work) {
  auto const goal = written_goal<T>(request, work);
  auto row = row_at<T>(request, work, goal);
  auto values = RowKind<T>::values(row);
  for (auto const& [name, value] : request.query) values.set(name, value);
  auto ignored = Problems{};
  if (!row.id) row = RowKind<T>::typed(work, goal, values, row, ignored);
  return show_form(request, work, form_of(work, goal, row, values, {}));
}

template <class T>
http::Response post_form(http::Request const& request, Work& work) {
  auto const goal = written_goal<T>(request, work);
  auto const before = row_at<T>(request, work, goal);
  auto problems = Problems{};
  auto const typed = RowKind<T>::typed(work, goal, request.form, before, problems);
  if (!problems.empty()) return show_form(request, work, form_of(work, goal, before, request.form, problems), 422);
  try {
    auto const saved = save_row(work, goal.id, seen_by_form<T>(request), typed);
    if (!saved) return show_form(request, work, form_of(work, goal, before, request.form, saved.error()), 422);
    return http::see_other(back_of(work, goal, *saved));
  } catch (Stale const&) {
    auto form = form_of(work, goal, row_at<T>(request, work, goal), request.form, {});
    form.is_stale = true;
    return show_form(request, work, form, 409);
  }
}

template <class T>
http::Response post_removal(http::Request const& request, Work& work) {
  auto const goal = written_goal<T>(request, work);
  auto const row = row_at<T>(request, work, goal);
  try {
    remove_row<T>(work, goal.id, revision_of(request), row.id);
  } catch (Stale const&) {
    auto form = form_of(work, goal, row, RowKind<T>::values(row), {});
    form.is_stale = true;
    return show_form(request, work, form, 409);
  }
  return http::see_other(back_of(work, goal, row));
}

template <class T>
http::Response post_step(http::Request const& request, Work& work) {
  auto const goal = written_goal<T>(request, work);
  move_row<T>(work, goal.id, request.path_id<decltype(T::id)>("row"), request.form["step"] == "up" ? Step::up : Step::down);
  return http::see_other(section_of(goal) + "#" + RowKind<T>::kNoun);
}

template <class T>
void add_pages_of(http::Router& router) {
  auto const base = std::string{"/metas/{goal}/estrategia/"} + RowKind<T>::kNoun;
  router.post(base, post_form<T>);
  if constexpr (kIsSingle<T>) {
    router.get(base, get_form<T>);
  } else {
    router.get(base + "/nueva", get_form<T>);
    router.get(base + "/{row:id}", get_form<T>);
    router.post(base + "/{row:id}", post_form<T>);
    router.post(base + "/{row:id}/retiro", post_removal<T>);
    if constexpr (requires(T row) { row.sequence; }) router.post(base + "/{row:id}/orden", post_step<T>);
  }
}

}  // namespace

std::int64_t revision_of(http::Request const& request) { return integer_from(request.form["revision"]).value_or(0); }

http::Response show_form(http::Request const& request, Work const& work, RowForm const& form, int status) {
  if (request.wants_fragment()) return pages::fragment(request, work, "strategy/_row_dialog", form, status);
  return pages::page(request, work, form.title, "strategy/row", form, status);
}

void add_row_pages(http::Router& router) {
  add_pages_of<GoalResult>(router);
  add_pages_of<Product>(router);
  add_pages_of<Stakeholder>(router);
  add_pages_of<ChainLink>(router);
  add_pages_of<Risk>(router);
  add_pages_of<Presentation>(router);
  add_pages_of<GoalStrategy>(router);
  add_pages_of<ClosingReview>(router);
  add_pages_of<Lesson>(router);
}

}  // namespace timon::strategy
