#include "obstacles/obstacle_api.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "obstacles/obstacle_actions.hpp"
#include "obstacles/obstacle_json.hpp"
#include "obstacles/obstacle_list.hpp"
#include "platform/api/json_body.hpp"
#include "platform/api/problem.hpp"
#include "platform/api/values.hpp"

namespace timon::obstacles {
namespace {

using boost::json::array;
using boost::json::object;

/// What an answer, a move or a closing was told in JSON.
struct Told {
  object body;
  Problems problems{};
  std::string text(char const* field) { return api::text_at(body, field, problems).value_or(""); }
};

http::Response answered(Work& work, Outcome<Obstacle> const& outcome, int status) {
  if (!outcome) return api::refused(work.words, outcome.error());
  return api::answer_revised(status, told(work, *outcome), outcome->revision);
}

template <class E>
E choice_of(Told& told, char const* field, E otherwise) {
  auto const word = told.text(field);
  auto value = otherwise;
  if (!word.empty() && !boost::describe::enum_from_string(word.c_str(), value)) told.problems.push_back({field, "board.filter.unknown", {word}});
  return value;
}

/// The same for every deed: who holds what is asked first; then the body is read, then the deed is done.
using Act = Outcome<Obstacle> (*)(Work&, ObstacleId, std::int64_t revision, Told&);
http::Handler deed(ObstacleKind kind, Act act) {
  return [kind, act](http::Request const& request, Work& work) {
    must_have_level(work);
    auto const obstacle = obstacle_at(request, work, kind);
    must(is_held_by(work.actor, obstacle, work.db), Right{"hold_obstacle"});
    auto told = Told{api::json_object(request)};
    auto const outcome = act(work, obstacle.id, api::revision_seen(request), told);
    return answered(work, outcome, 200);
  };
}

Outcome<Obstacle> escalation(Work& work, ObstacleId id, std::int64_t revision, Told& told) {
  auto const reason = told.text("reason"), asked = told.text("decision_asked");
  if (!told.problems.empty()) return told.problems;
  return derive_obstacle(work, id, revision, reason, asked);
}
Outcome<Obstacle> sent_back(Work& work, ObstacleId id, std::int64_t revision, Told& told) {
  auto const reason = told.text("reason");
  if (!told.problems.empty()) return told.problems;
  return return_obstacle(work, id, revision, reason);
}
Outcome<Obstacle> answer(Work& work, ObstacleId id, std::int64_t revision, Told& told) {
  auto const verb = choice_of(told, "verb", AnswerVerb::decide);
  auto const text = told.text("text");
  if (!told.body.contains("verb")) told.problems.push_back({"verb", "obstacle.verb.missing"});
  if (!told.problems.empty()) return told.problems;
  return answer_obstacle(work, id, revision, verb, text);
}
Outcome<Obstacle> resolution(Work& work, ObstacleId id, std::int64_t revision, Told& told) {
  auto const text = told.text("text");
  if (!told.problems.empty()) return told.problems;
  return resolve_obstacle(work, id, revision, text);
}
Outcome<Obstacle> discard(Work& work, ObstacleId id, std::int64_t revision, Told& told) {
  auto const reason = told.text("reason");
  if (!told.problems.empty()) return told.problems;
  return discard_obstacle(work, id, revision, reason);
}
Outcome<Obstacle> pause(Work& work, ObstacleId id, std::int64_t revision, Told& told) {
  auto const reason = told.text("reason");
  auto const until = api::date_at(told.body, "until", told.problems);
  if (!until && told.problems.empty()) told.problems.push_back({"until", "obstacle.pause.until", {"90"}});
  if (!told.problems.empty()) return told.problems;
  return pause_obstacle(work, id, revision, reason, *until);
}
Outcome<Obstacle> resume(Work& work, ObstacleId id, std::int64_t revision, Told&) { return resume_obstacle(work, id, revision); }
Outcome<Obstacle> conversion(Work& work, ObstacleId id, std::int64_t revision, Told&) { return convert_alert(work, id, revision); }

http::Handler get_one(ObstacleKind kind) {
  return [kind](http::Request const& request, Work& work) {
    auto const obstacle = obstacle_at(request, work, kind);
    return api::answer_revised(200, told(work, obstacle), obstacle.revision);
  };
}

http::Handler post_action(ObstacleKind kind) {
  return [kind](http::Request const& request, Work& work) {
    if (!work.actor.may_write && !work.actor.is_console) throw Forbidden{"hold_obstacle"};
    auto const obstacle = obstacle_at(request, work, kind);
    auto told = Told{api::json_object(request)};
    auto const text = told.text("text");
    auto const is_reserved = api::flag_at(told.body, "reserved", told.problems).value_or(false);
    auto const is_lesson = api::flag_at(told.body, "lesson", told.problems).value_or(false);
    if (!told.problems.empty()) return api::refused(work.words, told.problems);
    auto const entry = log_action(work, obstacle.id, text, is_reserved, is_lesson);
    if (!entry) return api::refused(work.words, entry.error());
    return api::answer(201, told_action(*entry));
  };
}

http::Handler get_actions(ObstacleKind kind) {
  return [kind](http::Request const& request, Work& work) {
    auto items = array{};
    for (auto const& entry : actions_of(work, obstacle_at(request, work, kind))) items.push_back(told_action(entry));
    return api::answer(200, object{{"items", std::move(items)}, {"next", nullptr}});
  };
}

}  // namespace

Obstacle obstacle_at(http::Request const& request, Work& work, ObstacleKind kind) {
  auto const word = request.path_words["obstacle"];
  auto const number = integer_from(word);
  auto found = number ? find_visible(work, ObstacleId{*number}) : find_visible(work, word);
  if (!found || found->kind != kind) throw NotFound{};
  return std::move(*found);
}

void must_have_level(Work const& work) {
  auto const sits = std::any_of(work.actor.seats.begin(), work.actor.seats.end(), [](Seat const& seat) { return !seat.level.empty(); });
  must(work.actor.is_console || (work.actor.may_write && sits), Right{"hold_obstacle"});
}

void add_obstacle_deeds(http::Router& router, std::string const& base, ObstacleKind kind) {
  router.get(base + "/{obstacle}", get_one(kind));
  router.get(base + "/{obstacle}/actions", get_actions(kind));
  router.post(base + "/{obstacle}/actions", post_action(kind));
  router.post(base + "/{obstacle}/escalation", deed(kind, escalation));
  router.post(base + "/{obstacle}/return", deed(kind, sent_back));
  router.post(base + "/{obstacle}/answer", deed(kind, answer));
  router.post(base + "/{obstacle}/resolution", deed(kind, resolution));
  router.post(base + "/{obstacle}/discard", deed(kind, discard));
  router.post(base + "/{obstacle}/pause", deed(kind, pause));
  router.post(base + "/{obstacle}/resumption", deed(kind, resume));
  if (kind == ObstacleKind::alert) router.post(base + "/{obstacle}/conversion", deed(kind, conversion));
}

}  // namespace timon::obstacles
