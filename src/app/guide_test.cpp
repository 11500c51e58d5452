#include <gtest/gtest.h>

#include "app/application_testing.hpp"
#include "app/routes.hpp"
#include "base/text.hpp"
#include "platform/words/words.hpp"
#include "support/pages.hpp"

namespace timon::app {
namespace {

constexpr char const* kChapters[] = {"responsable", "gerencia",     "coordinacion", "ministerio", "comite",         "unidad",
                                     "gobierno",    "verificacion", "evaluacion",   "auditoria",  "administracion", "reuniones"};

TEST(Guide, tells_each_role_in_each_language_what_when_and_what_for) {
  for (auto const language : {Language::es, Language::pt, Language::en}) {
    auto const& words = Words::of(language);
    for (auto const* chapter : kChapters) {
      auto const key = std::string{"guide."} + chapter;
      EXPECT_TRUE(words.has(key + ".lead")) << key;
      ASSERT_TRUE(words.has(key + ".1")) << key;
      for (auto number = 1; words.has(key + "." + std::to_string(number)); ++number)
        EXPECT_GE(split(words.text(key + "." + std::to_string(number)), '|').size(), 3U) << code_of(language) << " " << key << " " << number;
    }
  }
}

class GuidePages : public Door {};

TEST_F(GuidePages, lead_only_to_pages_that_answer) {
  sign_in_for_good("manager");
  auto const home = get("/guia");
  EXPECT_EQ(home.status, 200);
  EXPECT_TRUE(holds(home, "Su cargo"));
  EXPECT_TRUE(holds(home, "/guia/gerencia"));
  for (auto const* chapter : kChapters) {
    auto const page = get(std::string{"/guia/"} + chapter);
    ASSERT_EQ(page.status, 200) << chapter;
    constexpr auto kMark = std::string_view{"<a class=\"btn btn-s\" href=\""};
    for (auto at = page.body.find(kMark); at != std::string::npos; at = page.body.find(kMark, at + 1)) {
      auto const from = at + kMark.size();
      auto const address = page.body.substr(from, page.body.find('"', from) - from);
      EXPECT_TRUE(application_.program().pages.contains(address)) << chapter << " leads to " << address;
    }
  }
  EXPECT_EQ(get("/guia/nadie").status, 404);
  EXPECT_EQ(missing_words(), 0);
}

TEST_F(GuidePages, practice_says_so_and_lets_anybody_be_anybody_at_this_machine) {
  application_.program().is_practice = true;
  auto const door = get("/ingresar");
  EXPECT_TRUE(holds(door, "/entrar-como"));
  EXPECT_TRUE(holds(door, "Gerencia de Meta, Educación"));
  auto form = http::Fields{};
  form.add("person", std::to_string(person("minister").number));
  EXPECT_EQ(ask("POST", "/entrar-como", form).status, 303);
  EXPECT_TRUE(holds(get("/tablero"), "Modo de práctica: nada de esto queda"));
}

TEST_F(GuidePages, nobody_enters_as_another_where_it_is_no_practice) {
  auto form = http::Fields{};
  form.add("person", std::to_string(person("minister").number));
  EXPECT_EQ(ask("POST", "/entrar-como", form).status, 404);
}

}  // namespace
}  // namespace timon::app
