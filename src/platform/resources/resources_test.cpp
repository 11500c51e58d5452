#include "platform/resources/resources.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace timon::resources {
namespace {

TEST(Resources, holds_the_catalogue_of_every_language) {
  for (auto const* language : {"en", "es", "pt"}) EXPECT_TRUE(find(catalogues(), language)) << language;
  EXPECT_FALSE(find(catalogues(), "xx"));
}

TEST(Resources, gives_a_template_as_it_lies_on_disk) {
  auto file = std::ifstream{"src/platform/view/views/layout.html"};
  auto text = std::stringstream{};
  text << file.rdbuf();
  EXPECT_EQ(find(views(), "platform/view/layout"), text.str());
}

TEST(Resources, sorts_migrations_by_file_name) {
  EXPECT_TRUE(std::is_sorted(migrations().begin(), migrations().end(), [](auto const& a, auto const& b) { return a.name < b.name; }));
}

TEST(Resources, fingerprint_changes_with_the_content) {
  EXPECT_EQ(fingerprint("a").size(), 16U);
  EXPECT_EQ(fingerprint("a"), fingerprint("a"));
  EXPECT_NE(fingerprint("a"), fingerprint("b"));
}

}  // namespace
}  // namespace timon::resources
