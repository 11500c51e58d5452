#include "goals/changed_value.hpp"

#include "base/date.hpp"
#include "base/text.hpp"
#include "platform/words/words.hpp"

namespace timon::goals {
namespace {

constexpr auto kTextMax = std::size_t{160};  // letters of a long text that a history repeats

/// Where the name of what a column refers to stands.
char const* query_of(std::string_view column) {
  if (column == "institution") return "SELECT name FROM institution WHERE id = :id";
  if (column == "leader" || column == "responsible" || column == "office") return "SELECT title FROM office WHERE id = :id";
  if (column == "objective") return "SELECT title FROM objective WHERE id = :id";
  if (column == "parent") return "SELECT title FROM goal WHERE id = :id";
  if (column == "after_milestone") return "SELECT code FROM milestone WHERE id = :id";
  if (column == "place") return "SELECT name FROM place WHERE id = :id";
  return nullptr;
}

}  // namespace

std::string ChangedValues::field_of(std::string_view table, std::string_view column) const {
  auto const key = "field." + std::string{table} + "." + std::string{column};
  return work_.words.has(key) ? work_.words.text(key) : std::string{};
}

std::string ChangedValues::name_of(std::string_view column, std::int64_t id) {
  auto const [found, is_new] = names_.try_emplace({std::string{column}, id});
  if (is_new) found->second = work_.db.maybe<std::string>(query_of(column), sql::with("id", id)).value_or("");
  return found->second;
}

std::string ChangedValues::shown(std::string_view column, boost::json::value const& value) {
  auto const& words = work_.words;
  if (value.is_null()) return words.text("change.nothing");
  if (value.is_int64()) {
    auto const number = value.as_int64();
    if (column.starts_with("is_")) return words.text(number ? "change.yes" : "change.no");
    if (query_of(column) != nullptr) return number == 0 ? words.text("change.nothing") : name_of(column, number);
    if (column == "budget" || column == "amount") return words.decimal(static_cast<double>(number) / 100, 2);
    return words.number(number);
  }
  if (!value.is_string()) return boost::json::serialize(value);
  auto const text = std::string_view{value.as_string()};
  if (text.empty()) return words.text("change.nothing");
  if (auto const date = date_from_iso(text)) return words.date_short(date);
  auto const word = "choice." + std::string{column} + "." + std::string{text};
  return words.has(word) ? words.text(word) : shortened(text, kTextMax);
}

}  // namespace timon::goals
