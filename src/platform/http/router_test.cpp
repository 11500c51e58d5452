#include <gtest/gtest.h>

#include <stdexcept>

#include "platform/http/http.hpp"

namespace timon {
struct Work {};
}  // namespace timon

namespace timon::http {
namespace {

Handler answering(std::string text) {
  return [text](Request const&, Work&) { return page(200, text); };
}

struct Routing : testing::Test {
  Router router;
  Work work;

  Routing() {
    router.get("/", answering("home"));
    router.get("/metas/nueva", answering("new"));
    router.get("/metas/{goal}", answering("goal"));
    router.get("/metas/{goal}/{milestone}", answering("milestone"));
    router.post("/metas/{goal}", answering("change"));
    router.get("/api/v1/milestones/{milestone:id}", answering("number"));
    router.get("/api/v1/milestones/{code}", answering("code"));
    router.get("/archivos/{file:id}", answering("file"), Access::open);
  }

  std::string said(std::string_view method, std::string_view path) const {
    auto const match = router.find(method, path);
    auto nothing = Work{};
    return match.route ? match.route->handler(Request{}, nothing).body : "";
  }
};

TEST_F(Routing, finds_the_root) { EXPECT_EQ(said("GET", "/"), "home"); }

TEST_F(Routing, gives_the_words_of_the_path_by_name) {
  auto const match = router.find("GET", "/metas/A01/3,02");
  ASSERT_TRUE(match.route);
  EXPECT_EQ(match.path_words["goal"], "A01");
  EXPECT_EQ(match.path_words["milestone"], "3,02");
}

TEST_F(Routing, keeps_an_encoded_slash_inside_its_word) {
  auto const match = router.find("GET", "/metas/A%2F01/3%2C02%20b");
  ASSERT_TRUE(match.route);
  EXPECT_EQ(match.path_words["goal"], "A/01");
  EXPECT_EQ(match.path_words["milestone"], "3,02 b");
}

TEST_F(Routing, prefers_a_fixed_word_to_a_name) {
  EXPECT_EQ(said("GET", "/metas/nueva"), "new");
  EXPECT_EQ(said("GET", "/metas/nuevas"), "goal");
}

TEST_F(Routing, lets_another_pattern_answer_when_the_fixed_one_lacks_the_method) { EXPECT_EQ(said("POST", "/metas/nueva"), "change"); }

TEST_F(Routing, takes_digits_only_for_an_id) {
  EXPECT_EQ(said("GET", "/api/v1/milestones/17"), "number");
  EXPECT_EQ(said("GET", "/api/v1/milestones/A01"), "code");
  EXPECT_EQ(said("GET", "/archivos/12a"), "");
  EXPECT_EQ(said("GET", "/archivos/99999999999999999999"), "");
}

TEST_F(Routing, gives_the_id_as_a_number) {
  auto request = Request{};
  request.path_words = router.find("GET", "/archivos/17").path_words;
  EXPECT_EQ(request.path_id<Id<struct File>>("file").number, 17);
  EXPECT_EQ(request.path_id<Id<struct File>>("other").number, 0);
}

TEST_F(Routing, tells_the_methods_that_a_path_knows) {
  auto const match = router.find("DELETE", "/metas/A01");
  EXPECT_FALSE(match.route);
  EXPECT_EQ(match.allowed, (std::vector<std::string>{"GET", "HEAD", "POST"}));
}

TEST_F(Routing, finds_for_HEAD_what_GET_finds) { EXPECT_EQ(said("HEAD", "/metas/A01"), "goal"); }

TEST_F(Routing, knows_no_path_that_nobody_added) {
  for (auto const path : {"/x", "/metas", "/metas/", "/metas/A01/3/4", "", "metas/A01", "/metas/%", "/metas/%00", "/metas/%FF"}) {
    auto const match = router.find("GET", path);
    EXPECT_FALSE(match.route) << path;
    EXPECT_TRUE(match.allowed.empty()) << path;
  }
}

TEST_F(Routing, refuses_a_second_route_for_the_same_method_and_path) {
  EXPECT_THROW(router.get("/metas/{other}", answering("")), std::logic_error);
  EXPECT_THROW(router.get("metas", answering("")), std::logic_error);
  EXPECT_THROW(router.get("/metas/{open", answering("")), std::logic_error);
}

TEST(Download, names_the_file_for_old_and_new_programs) {
  auto const answer = download("Gestión «2».xlsx", "application/zip", "x");
  EXPECT_EQ(header_of(answer, "content-disposition"), "attachment; filename=\"Gesti__n___2__.xlsx\"; filename*=UTF-8''Gesti%C3%B3n%20%C2%AB2%C2%BB.xlsx");
}

TEST(Answers, have_the_type_of_what_they_hold) {
  EXPECT_EQ(json(200, "{}").type, "application/json");
  EXPECT_EQ(json(422, "{}").type, "application/problem+json");
  EXPECT_EQ(see_other("/tablero").status, 303);
  EXPECT_EQ(header_of(see_other("/tablero"), "location"), "/tablero");
}

}  // namespace
}  // namespace timon::http
