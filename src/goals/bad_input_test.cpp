// What is typed wrongly is refused at its field, on the page and by the API: nothing of it is kept.
#include <gtest/gtest.h>

#include <memory>

#include "goals/goal_api.hpp"
#include "goals/goal_form.hpp"
#include "goals/goal_pages.hpp"
#include "goals/milestone_form.hpp"
#include "goals/schedule.hpp"
#include "support/pages.hpp"
#include "support/small_world.hpp"

namespace timon::goals {
namespace {

using Form = std::vector<std::pair<std::string, std::string>>;

class BadInput : public testing::Test {
 protected:
  BadInput() {
    add_goal_pages(router_, std::make_shared<Panels>());
    add_goal_api(router_);
    auto work = world_.work(console());
    // 1,04 waits for 1,03.
    if (!put_predecessors(work, id("1,04"), 0, {id("1,03")})) throw std::runtime_error{"not linked"};
  }
  MilestoneId id(char const* code) { return world_.milestone("A02", code).id; }
  std::string number(char const* code) { return std::to_string(id(code).number); }

  /// The form of a milestone as it stands, with some of it typed anew.
  Form milestone_form_of(char const* code, Form const& changes) {
    auto work = world_.work(console());
    auto fields = fields_of(work, world_.milestone("A02", code));
    fields.set("offers", "predecessors");
    for (auto const& [name, value] : changes) fields.set(name, value);
    return {fields.begin(), fields.end()};
  }
  void refused_on_page(std::string const& address, Form const& form, char const* field, std::string const& sentence = {}) {
    auto work = world_.work(world_.delivery_unit());
    auto const answer = page_answer(router_, page_request("POST", address, form), work);
    expect_page({.name = address + " " + field, .status = 422, .shows = {"href=\"#" + std::string{field} + "\"", sentence}}, answer);
  }
  void refused_by_api(char const* method, std::string const& address, char const* body, char const* field) {
    auto work = world_.work(world_.delivery_unit());
    auto request = page_request(method, address);
    request.headers.add("content-type", "application/json");
    request.headers.add("if-match", "*");
    request.body = body;
    auto const answer = page_answer(router_, std::move(request), work);
    EXPECT_EQ(answer.status, 422) << address << " " << body << ": " << answer.body;
    EXPECT_NE(answer.body.find("\"" + std::string{field} + "\""), std::string::npos) << body << ": " << answer.body;
  }

  SmallWorld world_;
  http::Router router_;
};

TEST_F(BadInput, circles_are_refused_at_the_predecessors) {
  refused_on_page("/metas/A02/1,03/editar", milestone_form_of("1,03", {{"predecessors", number("1,04")}}), "predecessors");
  refused_by_api("PATCH", "/api/v1/milestones/" + number("1,03"), R"({"predecessors": ["1,04"]})", "predecessors");
}

TEST_F(BadInput, a_predecessor_after_its_successor_is_refused_at_the_predecessors) {
  refused_on_page("/metas/A02/1,02/editar", milestone_form_of("1,02", {{"predecessors", number("1,03")}}), "predecessors");
  refused_by_api("PATCH", "/api/v1/milestones/" + number("1,02"), R"({"predecessors": ["1,03"]})", "predecessors");
}

TEST_F(BadInput, weights_that_are_none_are_refused_at_the_weight) {
  for (auto const* weight : {"0", "-3", "1001"}) refused_on_page("/metas/A02/1,03/editar", milestone_form_of("1,03", {{"weight", weight}}), "weight", "entre 1 y 1000");
  refused_on_page("/metas/A02/1,03/editar", milestone_form_of("1,03", {{"weight", "mucho"}}), "weight", "mucho");
  for (auto const* body : {R"({"weight": 0})", R"({"weight": -3})", R"({"weight": "mucho"})"}) refused_by_api("PATCH", "/api/v1/milestones/" + number("1,03"), body, "weight");
}

TEST_F(BadInput, an_end_before_its_start_is_refused_at_the_end) {
  auto fields = fields_of(world_.goal("A02"));
  fields.set("starts_on", "2026-05-01");
  fields.set("ends_on", "2026-04-01");
  refused_on_page("/metas/A02/editar", {fields.begin(), fields.end()}, "ends_on");
  refused_by_api("PATCH", "/api/v1/goals/A02", R"({"starts_on": "2026-05-01", "ends_on": "2026-04-01"})", "ends_on");
}

TEST_F(BadInput, a_date_moved_without_a_reason_is_refused_at_the_reason) {
  refused_on_page("/metas/A02/1,03/reprogramacion", {{"due_on", "2026-07-01"}, {"cause", "supplier"}, {"reason", " "}}, "reason", "al menos 10 letras");
  refused_by_api("POST", "/api/v1/milestones/" + number("1,03") + "/reprogramming", R"({"due_on": "2026-07-01", "cause": "supplier"})", "reason");
  EXPECT_EQ(world_.milestone("A02", "1,03").moves, 0);
}

}  // namespace
}  // namespace timon::goals
