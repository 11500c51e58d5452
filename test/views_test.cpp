// Every template of every module: it names only what its struct has, parses in each language, and shows pictures that exist.
#include <gtest/gtest.h>

#include <algorithm>

#include "platform/resources/resources.hpp"
#include "platform/view/compiled.hpp"
#include "platform/view/source.hpp"
#include "platform/view/sprite.hpp"
#include "platform/view/view.hpp"

namespace timon::view {
namespace {

bool is_fragment(std::string const& name) { return name[name.rfind('/') + 1] == '_'; }

TEST(Views, name_only_what_their_structs_have) {
  for (auto const& complaint : check_all()) ADD_FAILURE() << complaint;
}

TEST(Views, pages_are_tied_to_a_struct) {
  auto const registered = registered_templates();
  for (auto const& name : all_templates()) {
    if (is_fragment(name)) continue;
    EXPECT_NE(std::find(registered.begin(), registered.end(), name), registered.end()) << name << ": no struct is registered for this template";
  }
}

TEST(Views, parse_in_every_language) {
  for (auto const& name : all_templates()) {
    for (auto const* words : {&Words::of(Language::es), &Words::of(Language::pt), &Words::of(Language::en), &Words::pretend()}) {
      // Pieces that stand inside a tag make sense only where they are included.
      if (!inlined(name).starts_with("<")) continue;
      EXPECT_NO_THROW(compiled(name, *words)) << name;
    }
  }
  EXPECT_EQ(missing_words(), 0);
}

TEST(Views, show_pictures_that_exist) {
  for (auto const& name : all_templates()) {
    for (auto const& icon : translated(inlined(name), Words::of(Language::es)).icons) EXPECT_TRUE(has_icon(icon)) << name << ": assets/icons.txt lacks " << icon;
  }
}

TEST(Views, carry_no_style_nor_script_of_their_own) {
  // The content security policy allows neither.
  for (auto const& view : resources::views()) {
    for (auto const* banned : {" style=\"", "<style", "<script>", " onclick=", "hx-on", "hx-vals=\"js:", "javascript:"}) {
      EXPECT_EQ(view.content.find(banned), std::string_view::npos) << view.name << " holds " << banned;
    }
  }
}

TEST(Views, send_no_form_without_its_token) {
  for (auto const& name : all_templates()) {
    if (is_fragment(name)) continue;
    auto const source = inlined(name);
    for (auto at = source.find("method=\"post\""); at != std::string::npos; at = source.find("method=\"post\"", at + 1)) {
      auto const form = source.substr(at, source.find("</form>", at) - at);
      EXPECT_NE(form.find("name=\"csrf\""), std::string::npos) << name << ": a form lacks {{>platform/view/_csrf}}";
    }
  }
}

}  // namespace
}  // namespace timon::view
