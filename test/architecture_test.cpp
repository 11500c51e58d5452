// The tree reads itself: who may include whom, where a heavy library may stand, how long a file may be.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace timon {
namespace {

namespace fs = std::filesystem;

/// The modules of subject matter from the ground up: each sees the faces of those before it.
auto const kModules = std::vector<std::string>{"organization", "territory", "goals",     "obstacles", "plans",    "strategy", "schedule", "money",   "documents",
                                               "petitions",    "indicators", "routine",  "meetings",  "snapshots", "ledger",  "changes",  "portfolio", "calendar",
                                               "feeds",        "maps",      "search",    "notices",   "administration", "reports", "exchange", "portal"};
/// Where a module lets those above take part: panels of theirs on its pages, hearing what is done, what waits for an answer, what was
/// foreseen above and is raised below.
auto const kHooks = std::set<std::string>{"panels.hpp", "telling.hpp", "waiting.hpp", "raising.hpp"};
/// For all: what a delay does to a path, what its history lets expect, a path that is not written yet; and deeds on one goal or
/// milestone, which are done on many.
auto const kSharedRules = std::set<std::string>{"goals/impact.hpp", "goals/forecast.hpp", "goals/schedule.hpp", "goals/path_drafts.hpp", "goals/milestone_actions.hpp",
                                               "goals/goal_actions.hpp"};
/// These stand on all of them, and play with what people do: the demonstration and the program itself.
auto const kAbove = std::set<std::string>{"world", "app"};

/// A heavy library is included in one place: it costs seconds in every file that includes it, and binds what includes it.
auto const kHeavy = std::map<std::string, std::set<std::string>>{
    {"restinio/", {"platform/http"}},
    {"asio", {"platform/http"}},
    {"soci/", {"platform/sql"}},
    {"libpq-fe.h", {"platform/sql"}},
    {"ctemplate/", {"platform/view"}},
    {"orcus/", {"platform/export"}},
    {"ixion/", {"platform/export"}},
    {"xlsxwriter", {"platform/export"}},
    {"pango", {"platform/pdf"}},
    {"cairo", {"platform/pdf"}},
    {"fontconfig", {"platform/pdf"}},
    {"ft2build", {"platform/pdf"}},
    {"prometheus/", {"platform/http"}},
    {"curl/", {"platform/mail"}},
    {"zlib.h", {"platform/http", "platform/export"}},
    {"sodium.h", {"platform/hash", "platform/auth", "base"}},
    {"libical/", {"platform/ical"}},
    {"unicode/", {"platform/words", "platform/export"}},
    {"CLI/", {"app"}},
    {"toml++/", {"app"}},
    {"boost/locale", {"platform/words"}},
};

constexpr auto kLinesMax = std::size_t{400};
constexpr auto kLinesOfNineInTen = std::size_t{250};
constexpr auto kLinesOfHalf = std::size_t{80};

struct File {
  std::string path;    // below src/
  std::string module;  // «goals», «platform/sql», «base»
  std::vector<std::string> quoted;
  std::vector<std::string> angled;
  std::string text;
};

std::string content_of(fs::path const& path) {
  auto file = std::ifstream{path};
  return {std::istreambuf_iterator<char>{file}, {}};
}

std::string module_of(std::string const& path) {
  auto const first = path.substr(0, path.find('/'));
  if (first == path) return "";  // main.cpp
  if (first != "platform") return first;
  return path.substr(0, path.find('/', first.size() + 1));
}

std::vector<File> const& sources() {
  static auto const all = [] {
    auto found = std::vector<File>{};
    auto const include = std::regex{R"(#include ([<"])([^>"]+)[>"])"};
    for (auto const& entry : fs::recursive_directory_iterator{"src"}) {
      auto const ending = entry.path().extension();
      if (ending != ".cpp" && ending != ".hpp") continue;
      auto file = File{};
      file.path = entry.path().lexically_relative("src").string();
      file.text = content_of(entry.path());
      file.module = module_of(file.path);
      for (auto match = std::sregex_iterator{file.text.begin(), file.text.end(), include}; match != std::sregex_iterator{}; ++match)
        ((*match)[1] == "<" ? file.angled : file.quoted).push_back((*match)[2]);
      found.push_back(std::move(file));
    }
    return found;
  }();
  return all;
}

bool is_test(File const& file) { return file.path.ends_with("_test.cpp") || file.path.find("_testing") != std::string::npos; }
bool is_platform(std::string const& module) { return module.starts_with("platform/"); }
std::size_t rank(std::string const& module) { return static_cast<std::size_t>(std::find(kModules.begin(), kModules.end(), module) - kModules.begin()); }
std::string face_of(std::string const& module) { return module + "/" + module + ".hpp"; }

/// What is left of a file's name behind the last stroke: its layer.
std::string layer_of(std::string const& path) {
  auto const stem = fs::path{path}.stem().string();
  auto const at = stem.rfind('_');
  return at == std::string::npos ? "" : stem.substr(at + 1);
}

std::string forbidden_include(File const& file, std::string const& included) {
  auto const to = module_of(included);
  if (to.empty() || to == file.module || to == "base" || file.module.empty()) return "";
  if (file.module == "base") return "base knows only the standard library";
  if (is_platform(file.module)) return is_platform(to) ? "" : "the platform knows no subject matter";
  if (is_platform(to) || file.module == "app" || (file.module == "world" && to != "app")) return "";
  if (kAbove.contains(to)) return "nothing stands on " + to;
  if (rank(to) == kModules.size() || rank(file.module) == kModules.size()) return "this module is in no list: add it to kModules where it belongs";
  if (rank(to) >= rank(file.module)) return to + " stands above " + file.module + ": let it write through a face below, or listen to the journal";
  if (included != face_of(to) && !kHooks.contains(included.substr(to.size() + 1)) && !kSharedRules.contains(included))
    return "another module is known by its face " + face_of(to) + " alone";
  return "";
}

TEST(Architecture, lets_a_module_see_only_the_faces_below_it) {
  for (auto const& file : sources()) {
    if (is_test(file)) continue;
    for (auto const& included : file.quoted)
      if (auto const reason = forbidden_include(file, included); !reason.empty()) ADD_FAILURE() << "src/" << file.path << " includes " << included << ": " << reason;
  }
}

TEST(Architecture, keeps_rules_free_of_databases_and_pages) {
  auto const rules =
      std::set<std::string>{"goals/standing", "goals/milestone", "goals/goal", "obstacles/ladder", "obstacles/obstacle", "obstacles/opportunity", "organization/calendar"};
  for (auto const& file : sources()) {
    if (!rules.contains(file.path.substr(0, file.path.rfind('.')))) continue;
    for (auto const& included : file.quoted) EXPECT_FALSE(included.starts_with("platform/")) << "src/" << file.path << " is a rule and includes " << included;
    EXPECT_EQ(file.text.find("::now()"), std::string::npos) << "src/" << file.path << " reads a clock: time comes from outside";
  }
}

TEST(Architecture, keeps_stores_and_actions_free_of_pages) {
  auto const below_pages = std::set<std::string>{"store", "actions", "deed", "deeds"};
  auto const of_pages = std::set<std::string>{"platform/http", "platform/view", "platform/pages", "platform/api"};
  for (auto const& file : sources()) {
    if (is_platform(file.module) || !below_pages.contains(layer_of(file.path))) continue;
    for (auto const& included : file.quoted) EXPECT_FALSE(of_pages.contains(module_of(included))) << "src/" << file.path << " includes " << included;
  }
}

TEST(Architecture, keeps_sql_out_of_pages) {
  auto const statement = std::regex{R"(\bdb\.(all|one|maybe|each|run)\b)"};
  for (auto const& file : sources()) {
    auto const layer = layer_of(file.path);
    if (is_platform(file.module) || file.module == "app" || (layer != "pages" && layer != "page" && layer != "api" && layer != "view")) continue;
    EXPECT_FALSE(std::regex_search(file.text, statement)) << "src/" << file.path << " asks the database itself: statements live in a store";
  }
}

TEST(Architecture, includes_heavy_libraries_in_one_place) {
  for (auto const& file : sources()) {
    for (auto const& included : file.angled) {
      for (auto const& [library, places] : kHeavy)
        if (included.starts_with(library)) {
          EXPECT_TRUE(places.contains(file.module)) << "src/" << file.path << " includes <" << included << ">";
        }
    }
  }
}

TEST(Architecture, leaves_no_marks_of_unfinished_work) {
  auto const marks = std::regex{R"(\b(TODO|FIXME|XXX|HACK)\b|using namespace std;|catch \(\.\.\.\) \{\s*\})"};
  for (auto const& file : sources()) {
    auto found = std::smatch{};
    EXPECT_FALSE(std::regex_search(file.text, found, marks)) << "src/" << file.path << " says " << found.str();
    if (file.path.ends_with(".hpp")) {
      EXPECT_TRUE(file.text.starts_with("#pragma once")) << "src/" << file.path;
    }
  }
}

TEST(Architecture, keeps_files_short_enough_to_be_read_in_one_go) {
  auto const endings = std::set<std::string>{".cpp", ".hpp", ".html", ".scss", ".ts", ".mjs", ".sql", ".cmake", ".sh"};
  auto lengths = std::vector<std::size_t>{};
  for (auto const* folder : {"src", "test", "assets", "islands", "tools", "cmake", "bench", "packaging"}) {
    if (!fs::exists(folder)) continue;
    for (auto const& entry : fs::recursive_directory_iterator{folder}) {
      if (!entry.is_regular_file() || !endings.contains(entry.path().extension().string())) continue;
      auto const text = content_of(entry.path());
      auto const lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
      EXPECT_LE(lines, kLinesMax) << entry.path() << " wants to be two files";
      lengths.push_back(lines);
    }
  }
  ASSERT_FALSE(lengths.empty());
  std::sort(lengths.begin(), lengths.end());
  EXPECT_LE(lengths[lengths.size() / 2], kLinesOfHalf) << "half of all files";
  EXPECT_LE(lengths[lengths.size() * 9 / 10], kLinesOfNineInTen) << "nine files in ten";
}

}  // namespace
}  // namespace timon
