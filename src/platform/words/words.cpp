#include "platform/words/words.hpp"

#include <atomic>

#include "platform/words/catalogue.hpp"

namespace timon {
namespace {

std::atomic<std::int64_t> missing_count{0};

std::string missing(std::string_view key) {
  ++missing_count;
  return "⟦" + std::string{key} + "⟧";
}

}  // namespace

std::int64_t missing_words() { return missing_count; }

std::string_view code_of(Language language) {
  switch (language) {
    case Language::es: return "es";
    case Language::pt: return "pt";
    case Language::en: return "en";
  }
  return "es";
}

std::optional<Language> language_from(std::string_view code) {
  for (auto const language : {Language::es, Language::pt, Language::en}) {
    if (code.substr(0, 2) == code_of(language) && (code.size() == 2 || code[2] == '-' || code[2] == '_')) return language;
  }
  return std::nullopt;
}

Words const& Words::of(Language language) {
  static auto const es = Words{Language::es, false, {}};
  static auto const pt = Words{Language::pt, false, {}};
  static auto const en = Words{Language::en, false, {'.', ','}};
  return language == Language::pt ? pt : language == Language::en ? en : es;
}

Words const& Words::pretend() {
  static auto const words = Words{Language::es, true, {}};
  return words;
}

Words Words::with(NumberMarks marks) const { return {language_, is_pretend_, marks}; }

std::string Words::shown(std::string sentence) const { return is_pretend_ ? "⟦" + sentence + "⟧" : sentence; }

bool Words::has(std::string_view key) const { return sentence_of(language_, key) != nullptr; }

std::string_view Words::look_up(std::string_view key) const {
  auto const* const sentence = sentence_of(language_, key);
  return sentence != nullptr ? sentence : "";
}

std::string Words::text(std::string_view key) const {
  auto const* const sentence = sentence_of(language_, key);
  return sentence != nullptr ? shown(sentence) : missing(key);
}

std::string Words::text(std::string_view key, std::initializer_list<std::string_view> details) const { return filled(text(key), details.begin(), details.end()); }

std::string Words::plural(std::string_view key, std::int64_t n, std::initializer_list<std::string_view> details) const {
  auto const* const found = sentence_of(language_, key, n);
  if (found == nullptr) return missing(key);
  auto sentence = shown(found);
  auto const mark = std::string_view{"{n}"};
  auto const shown_number = number(n);
  for (auto at = sentence.find(mark); at != std::string::npos; at = sentence.find(mark, at + shown_number.size())) {
    sentence.replace(at, mark.size(), shown_number);
  }
  return filled(std::move(sentence), details.begin(), details.end());
}

void Words::put(std::string& sentence, int number, std::string_view detail) {
  auto const mark = "{" + std::to_string(number) + "}";
  for (auto at = sentence.find(mark); at != std::string::npos; at = sentence.find(mark, at + detail.size())) {
    sentence.replace(at, mark.size(), detail);
  }
}

}  // namespace timon
