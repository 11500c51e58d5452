#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <string_view>

int main(int argc, char** argv) {
  auto const* const engine = std::getenv("TEST_ENGINE");
  if (engine && std::string_view{engine} == "postgresql" && !std::getenv("TEST_POSTGRES")) {
    std::puts("skipped: no TEST_POSTGRES names a server");
    return 77;  // what ctest is told to read as «skipped»
  }
  testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
