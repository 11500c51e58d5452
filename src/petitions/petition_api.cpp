#include "base/text.hpp"
#include "petitions/petition_actions.hpp"
#include "platform/api/json_body.hpp"
#include "platform/api/problem.hpp"
#include "platform/api/values.hpp"

namespace timon::petitions {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

value or_null(std::string const& text) { return text.empty() ? value(nullptr) : value(text); }

object told(Petition const& petition) {
  return {{"id", petition.id.number},
          {"code", petition.code},
          {"kind", api::of(petition.kind)},
          {"title", petition.title},
          {"text", petition.text},
          {"goal", api::of(petition.goal)},
          {"asked_by", petition.asked_by.number},
          {"asked_of", petition.asked_of.number},
          {"asked_on", api::of(std::optional{petition.asked_on})},
          {"due_on", api::of(petition.due_on)},
          {"state", api::of(petition.state)},
          {"read_on", api::of(petition.read_on)},
          {"verb", or_null(petition.verb)},
          {"answer", petition.answer},
          {"answered_on", api::of(petition.answered_on)},
          {"revision", petition.revision}};
}

object told(PetitionLine const& line) {
  return {{"id", line.id.number},
          {"code", line.code},
          {"kind", api::of(line.kind)},
          {"title", line.title},
          {"goal", or_null(line.goal_code)},
          {"asked_by", line.asked_by_title},
          {"asked_of", line.asked_of_title},
          {"asked_on", api::of(std::optional{line.asked_on})},
          {"due_on", api::of(line.due_on)},
          {"state", api::of(line.state)},
          {"read_on", api::of(line.read_on)},
          {"verb", or_null(line.verb)},
          {"answered_on", api::of(line.answered_on)}};
}

Petition seen(http::Request const& request, Work& work) {
  auto const word = request.path_words["petition"];
  auto const number = integer_from(word);
  auto found = number ? find_visible(work, PetitionId{*number}) : find_visible(work, word);
  if (!found) throw NotFound{};
  return std::move(*found);
}

http::Response get_petitions(http::Request const& request, Work& work) {
  auto const limit = api::limit_of(request);
  auto view = PetitionView::all;
  if (auto const& name = request.query["view"]; !name.empty() && !boost::describe::enum_from_string(name.c_str(), view))
    return api::refused(work.words, {{"view", "board.filter.unknown", {name}}});
  auto lines = petition_lines(work, view, request.query["open"] == "true", PetitionId{integer_from(request.query["after"]).value_or(0)}, limit);
  auto const has_more = lines.size() > static_cast<std::size_t>(limit);
  if (has_more) lines.pop_back();
  auto items = array{};
  for (auto const& line : lines) items.push_back(told(line));
  auto const next = has_more ? value(request.base_path + "/api/v1/petitions?view=" + boost::describe::enum_to_string(view, "") +
                                     (request.query["open"] == "true" ? "&open=true" : "") + "&limit=" + std::to_string(limit) + "&after=" + std::to_string(lines.back().id.number))
                             : value(nullptr);
  return api::answer(200, object{{"items", std::move(items)}, {"next", next}});
}

http::Response get_petition(http::Request const& request, Work& work) {
  auto const petition = seen(request, work);
  return api::answer_revised(200, told(petition), petition.revision);
}

http::Response post_petition(http::Request const& request, Work& work) {
  must(work.actor.may_write && !asking_seats(work.actor).empty(), Right{"ask"});
  auto const body = api::json_object(request);
  auto problems = Problems{};
  auto const text = [&](char const* field) { return api::text_at(body, field, problems).value_or(""); };
  auto draft = Petition{.title = text("title"), .text = text("text"), .due_on = api::date_at(body, "due_on", problems)};
  if (!boost::describe::enum_from_string(text("kind").c_str(), draft.kind)) problems.push_back({"kind", "board.filter.unknown", {text("kind")}});
  draft.asked_by = OfficeId{api::number_at(body, "asked_by", problems).value_or(0)};
  draft.asked_of = OfficeId{api::number_at(body, "asked_of", problems).value_or(0)};
  if (auto const code = text("goal"); !code.empty()) {
    auto const goal = goals::find_visible(work, code);
    if (goal) draft.goal = goal->id;
    else problems.push_back({"goal", "petition.goal.unknown", {code}});
  }
  if (!problems.empty()) return api::refused(work.words, problems);
  auto const asked = ask(work, std::move(draft));
  if (!asked) return api::refused(work.words, asked.error());
  auto response = api::answer_revised(201, told(*asked), asked->revision);
  response.headers.add("Location", request.base_path + "/api/v1/petitions/" + std::to_string(asked->id.number));
  return response;
}

http::Response post_answer(http::Request const& request, Work& work) {
  auto const petition = seen(request, work);
  auto const body = api::json_object(request);
  auto problems = Problems{};
  auto const name = api::text_at(body, "verb", problems).value_or("");
  auto const text = api::text_at(body, "text", problems).value_or("");
  auto verb = AnswerVerb{};
  if (!boost::describe::enum_from_string(name.c_str(), verb)) problems.push_back({"verb", "board.filter.unknown", {name}});
  if (!problems.empty()) {
    must(work.actor.may_write && work.actor.holds(petition.asked_of), Right{"ask"});
    return api::refused(work.words, problems);
  }
  auto const done = answer(work, petition.id, api::revision_seen(request), verb, text);
  if (!done) return api::refused(work.words, done.error());
  return api::answer_revised(200, told(*done), done->revision);
}

}  // namespace

void add_petition_api(http::Router& router) {
  router.get("/api/v1/petitions", get_petitions);
  router.post("/api/v1/petitions", post_petition);
  router.get("/api/v1/petitions/{petition}", get_petition);
  router.post("/api/v1/petitions/{petition}/answer", post_answer);
}

}  // namespace timon::petitions
