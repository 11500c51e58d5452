#pragma once
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace timon {

/// One message of a catalogue: its forms, more than one if it counts.
struct Message {
  std::vector<std::string> forms;
  bool counts{};
};

/// What a catalogue file says, by key, and the keys that it says twice.
struct CatalogueFile {
  std::map<std::string, Message> messages;
  std::set<std::string> twice;
};

inline std::string content_of(std::filesystem::path const& path) {
  auto file = std::ifstream{path};
  return {std::istreambuf_iterator<char>{file}, {}};
}

/// Reads the subset of the format that our files use, with texts continued on further lines.
inline CatalogueFile read_catalogue(std::filesystem::path const& path) {
  auto catalogue = CatalogueFile{};
  auto file = std::ifstream{path};
  auto key = std::string{};
  auto* text = static_cast<std::string*>(nullptr);
  auto const quoted = [](std::string const& line) {
    auto const from = line.find('"');
    return line.substr(from + 1, line.rfind('"') - from - 1);
  };
  auto ignored = std::string{};
  for (auto line = std::string{}; std::getline(file, line);) {
    if (line.starts_with("msgid ")) {
      key = quoted(line);
      text = &key;
      if (!key.empty() && catalogue.messages.contains(key)) catalogue.twice.insert(key);
    } else if (line.starts_with("msgid_plural")) {
      catalogue.messages[key].counts = true;
      text = &ignored;
    } else if (line.starts_with("msgstr")) {
      auto& forms = catalogue.messages[key].forms;
      forms.push_back(quoted(line));
      text = &forms.back();
    } else if (line.starts_with("\"") && text != nullptr) {
      *text += quoted(line);
    }
  }
  catalogue.messages.erase("");
  return catalogue;
}

/// The files below src/ with this ending.
inline std::vector<std::filesystem::path> sources_ending(std::string_view ending) {
  auto found = std::vector<std::filesystem::path>{};
  for (auto const& entry : std::filesystem::recursive_directory_iterator{"src"}) {
    if (entry.is_regular_file() && entry.path().string().ends_with(ending)) found.push_back(entry.path());
  }
  return found;
}

/// All matches of the first group.
inline std::set<std::string> all_matches(std::string const& text, std::regex const& pattern) {
  auto found = std::set<std::string>{};
  for (auto match = std::sregex_iterator{text.begin(), text.end(), pattern}; match != std::sregex_iterator{}; ++match) found.insert((*match)[1]);
  return found;
}

}  // namespace timon
