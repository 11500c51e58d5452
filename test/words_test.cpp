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

/// What stands between this bracket and the next sign that ends a list of arguments.
std::string_view arguments_at(std::string const& text, std::size_t from) { return std::string_view{text}.substr(from, text.find_first_of(";{}", from) - from); }

/// Every «"goal_suspended"» of a piece of source.
void add_quoted(std::set<std::string>& to, std::string_view text) {
  constexpr auto kLetters = std::string_view{"abcdefghijklmnopqrstuvwxyz_"};
  for (auto from = text.find('"'); from != std::string_view::npos;) {
    auto const end = text.find('"', from + 1);
    if (end == std::string_view::npos) return;
    auto const word = text.substr(from + 1, end - from - 1);
    if (!word.empty() && word.find_first_not_of(kLetters) == std::string_view::npos) to.insert(std::string{word});
    from = text.find('"', end + 1);
  }
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; }

/// The names of deeds as the sources give them to the journal: where a deed is begun, and where one is handed to a function that
/// begins it («change(work, before, "goal_suspended", …)»).
std::set<std::string> events_of(std::string const& text, std::set<std::string> const& makers) {
  auto events = std::set<std::string>{};
  for (auto const& maker : makers)
    for (auto at = text.find(maker); at != std::string::npos; at = text.find(maker, at + 1)) {
      auto const end = at + maker.size();
      if ((at > 0 && is_letter(text[at - 1])) || end >= text.size()) continue;
      // «Deed{…», «change(…» or «Deed deed{…».
      auto bracket = end;
      while (bracket < text.size() && (text[bracket] == ' ' || (bracket > end && is_letter(text[bracket])))) ++bracket;
      if (bracket == text.size() || (text[bracket] != '(' && text[bracket] != '{')) continue;
      add_quoted(events, arguments_at(text, bracket + 1));
    }
  // Constants, and answers of a function, that stand for one.
  for (auto const* mark : {"kAdded", "kChanged", "kRemoved", "kImported", "kUndone"})
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 1)) {
      auto constant = std::set<std::string>{};
      if (text.compare(text.find_first_not_of(' ', at + std::string_view{mark}.size()), 1, "=") == 0) add_quoted(constant, arguments_at(text, at));
      for (auto const& word : constant)
        if (word.find('_') != std::string::npos) events.insert(word);
    }
  for (auto at = text.find("* event_of("); at != std::string::npos; at = text.find("* event_of(", at + 1))
    add_quoted(events, std::string_view{text}.substr(at, text.find("\n}", at) - at));
  return events;
}

/// Functions that take the name of a deed: «char const* event» among their parameters.
std::set<std::string> makers_of(std::string const& text) {
  auto names = std::set<std::string>{};
  for (auto const* kind : {"char const* event", "std::string event", "std::string const& event"})
    for (auto at = text.find(kind); at != std::string::npos; at = text.find(kind, at + 1)) {
      auto const bracket = text.rfind('(', at);
      auto const after = at + std::string_view{kind}.size();
      // A member of a struct is called so too: it stands behind the end of something else.
      if (bracket == std::string::npos || bracket == 0 || is_letter(text[after]) || text.find_first_of(";{}", bracket) < at) continue;
      auto from = bracket;
      while (from > 0 && is_letter(text[from - 1])) --from;
      if (from < bracket) names.insert(text.substr(from, bracket - from));
    }
  return names;
}

TEST(WordFiles, every_deed_of_the_journal_is_said) {
  auto const& words = Words::of(Language::es);
  auto texts = std::map<fs::path, std::string>{};
  auto makers = std::map<fs::path, std::set<std::string>>{};  // by module
  for (auto const& file : sources_ending("pp")) {
    if (file.string().ends_with("_test.cpp")) continue;
    auto& text = texts[file] = content_of(file);
    makers[file.parent_path()].merge(makers_of(text));
  }
  auto said = std::set<std::string>{};
  for (auto const& [file, text] : texts) {
    auto names = makers[file.parent_path()];
    names.insert({"Deed", "MilestoneDeed", "ObstacleDeed", "Together"});
    for (auto const& event : events_of(text, names)) {
      if (event == "decision_") continue;  // ends with the kind of what is noted of the decision: below
      said.insert(event);
      EXPECT_TRUE(words.has("event." + event)) << file << ": event." << event;
    }
  }
  EXPECT_GT(said.size(), 180U) << "the deeds are no longer found by how they are written";
  for (auto const* kind : {"taken", "progress", "done", "sent_back", "verified", "cancelled", "silence"}) EXPECT_TRUE(words.has(std::string{"event.decision_"} + kind)) << kind;
}

}  // namespace
}  // namespace timon
