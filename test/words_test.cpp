// The catalogues of all modules: the three languages say the same, and nothing is asked for that they do not say.
#include <gtest/gtest.h>

#include "catalogue_files.hpp"
#include "platform/words/words.hpp"

namespace timon {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> word_folders() {
  auto folders = std::vector<fs::path>{};
  for (auto const& file : sources_ending("/words/es.po")) folders.push_back(file.parent_path());
  return folders;
}

std::set<std::string> marks_of(std::string const& text) { return all_matches(text, std::regex{R"((\{(?:\d|n)\}))"}); }

void compare(fs::path const& folder, std::string const& language) {
  auto const spanish = read_catalogue(folder / "es.po");
  auto const other = read_catalogue(folder / (language + ".po"));
  for (auto const& [key, message] : spanish.messages) {
    auto const found = other.messages.find(key);
    if (found == other.messages.end()) {
      ADD_FAILURE() << folder << ": " << language << " lacks " << key;
      continue;
    }
    EXPECT_EQ(found->second.counts, message.counts) << folder << " " << language << " " << key;
    EXPECT_EQ(found->second.forms.size(), message.counts ? 2U : 1U) << folder << " " << language << " " << key;
    EXPECT_EQ(marks_of(found->second.forms.back()), marks_of(message.forms.back())) << folder << " " << language << " " << key;
    for (auto const& form : found->second.forms) EXPECT_FALSE(form.empty()) << folder << " " << language << " " << key;
  }
  for (auto const& [key, message] : other.messages) EXPECT_TRUE(spanish.messages.contains(key)) << folder << ": es lacks " << key;
}

TEST(WordFiles, every_language_has_the_same_keys_and_details) {
  ASSERT_FALSE(word_folders().empty());
  for (auto const& folder : word_folders()) {
    compare(folder, "pt");
    compare(folder, "en");
  }
}

TEST(WordFiles, a_key_is_said_once_in_the_whole_program) {
  auto seen = std::map<std::string, fs::path>{};
  for (auto const& folder : word_folders()) {
    auto const catalogue = read_catalogue(folder / "es.po");
    for (auto const& key : catalogue.twice) ADD_FAILURE() << folder << " says twice " << key;
    for (auto const& [key, message] : catalogue.messages) {
      auto const [found, is_new] = seen.emplace(key, folder);
      EXPECT_TRUE(is_new) << key << " is said by " << folder << " and by " << found->second;
    }
  }
}

TEST(WordFiles, every_key_of_a_template_is_said) {
  auto const& words = Words::of(Language::es);
  for (auto const& file : sources_ending(".html")) {
    for (auto const& key : all_matches(content_of(file), std::regex{R"(\{\{\s*t:\s*([^}\s]+)\s*\}\})"})) EXPECT_TRUE(words.has(key)) << file << ": " << key;
  }
}

TEST(WordFiles, every_key_of_the_code_is_said) {
  auto const& words = Words::of(Language::es);
  // A text asked of Words, or the second part of a Problem. Keys put together at run time end with a dot and are tested where they are made.
  auto const asked = std::regex{R"re((?:\.text|\.plural|words\.has|make_field)\([^"()]*"([a-z0-9_]+(?:\.[a-z0-9_]+)+)")re"};
  auto const refused = std::regex{R"re(\{"[a-z0-9_]*",\s*"([a-z0-9_]+(?:\.[a-z0-9_]+)+)")re"};
  for (auto const& file : sources_ending("pp")) {
    if (file.string().ends_with("_test.cpp")) continue;
    auto const text = content_of(file);
    for (auto const* pattern : {&asked, &refused}) {
      for (auto const& key : all_matches(text, *pattern)) EXPECT_TRUE(words.has(key)) << file << ": " << key;
    }
  }
}

}  // namespace
}  // namespace timon
