#include "portfolio/tags.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "platform/hash/rows_revision.hpp"
#include "platform/words/fold.hpp"

namespace timon::portfolio {
namespace {

/// With one blank where there are many.
std::string tidy(std::string_view text) {
  auto words = split(text, ' ');
  std::erase_if(words, [](std::string const& word) { return trimmed(word).empty(); });
  for (auto& word : words) word = std::string{trimmed(word)};
  return join(words, " ");
}

}  // namespace

std::string folded_tag(std::string_view name) { return fold(tidy(name)); }

std::vector<std::string> tags_from(std::string_view text) {
  auto names = std::vector<std::string>{}, folded = std::vector<std::string>{};
  for (auto const& piece : split(text, ',')) {
    auto name = tidy(piece);
    auto same = fold(name);
    if (name.empty() || std::ranges::find(folded, same) != folded.end()) continue;
    names.push_back(std::move(name));
    folded.push_back(std::move(same));
  }
  return names;
}

Problems problems_of_tags(std::vector<std::string> const& names, std::string const& field) {
  auto problems = Problems{};
  if (names.size() > kTagsMax) problems.push_back({field, "portfolio.tag.too_many", {std::to_string(kTagsMax)}});
  for (auto const& name : names)
    if (length_of(name) > kTagLengthMax) problems.push_back({field, "portfolio.tag.too_long", {shortened(name, kTagLengthMax), std::to_string(kTagLengthMax)}});
  return problems;
}

std::int64_t tags_revision(std::vector<Tag> const& tags) {
  auto state = std::string{};
  for (auto const& tag : tags) state += std::to_string(tag.id.number) + ";";
  return revision_of_rows(state);
}

bool may_edit(Actor const& actor, Goal const& goal) { return actor.may(kEditGoal, goal.institution) || actor.may_as(kEditOwn, goal.leader); }

}  // namespace timon::portfolio
