#include "platform/http/static_files.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace timon::http {
namespace {

TEST(StaticFolders, are_read_at_each_request_and_never_left) {
  auto const folder = std::filesystem::temp_directory_path() / ("timon-files-" + std::to_string(::getpid()));
  std::filesystem::create_directories(folder / "inside");
  std::ofstream{folder / "secret.txt"} << "secret";
  std::ofstream{folder / "inside" / "timon.css"} << "one";
  auto const files = StaticFiles::from_folder((folder / "inside").string());
  EXPECT_EQ(files.asset_address("timon.css"), "/estaticos/timon.css");

  auto request = Request{};
  request.method = "GET";
  request.path = "/estaticos/timon.css";
  EXPECT_EQ(files.find(request)->answer.body, "one");
  std::ofstream{folder / "inside" / "timon.css"} << "two";
  EXPECT_EQ(files.find(request)->answer.body, "two");
  for (auto const path : {"/estaticos/../secret.txt", "/estaticos/", "/estaticos//etc/passwd", "/estaticos/none"}) {
    request.path = path;
    EXPECT_EQ(files.find(request)->answer.status, 404) << path;
  }
  request.path = "/tablero";
  EXPECT_FALSE(files.find(request));
  std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace timon::http
