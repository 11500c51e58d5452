#include "app/government.hpp"

#include "base/text.hpp"
#include "notices/notices.hpp"
#include "platform/words/zone.hpp"

namespace timon::app {
namespace {

/// Settings of one row; one that was never set is null.
struct SettingsRow {
  std::optional<std::string> government_name, time_zone, locale, demo;
};
BOOST_DESCRIBE_STRUCT(SettingsRow, (), (government_name, time_zone, locale, demo))

/// And how far the journal is.
struct GovernmentRow : SettingsRow {
  std::int64_t entry{};
};
BOOST_DESCRIBE_STRUCT(GovernmentRow, (SettingsRow), (entry))

/// The same, and the session; without one all of its columns are null.
struct ThresholdRow : GovernmentRow {
  std::optional<std::int64_t> id;
  std::optional<PersonId> person;
  std::optional<std::string> csrf;
  std::optional<Time> seen_at, expires_at;
  std::optional<bool> must_change;
  std::optional<std::string> name, language;
  std::optional<bool> is_active;
  std::int64_t unread{};
};
BOOST_DESCRIBE_STRUCT(ThresholdRow, (GovernmentRow), (id, person, csrf, seen_at, expires_at, must_change, name, language, is_active, unread))

std::string settings_text() {
  auto text = std::string{};
  boost::mp11::mp_for_each<sql::Members<SettingsRow>>([&](auto member) {
    auto const name = std::string{member.name};
    text += (text.empty() ? "SELECT " : ", ") + std::string{"(SELECT value FROM setting WHERE name = '"} + name + "') AS " + name;
  });
  return text + ", (SELECT entry FROM journal_head WHERE id = 1) AS entry";
}

Government government_of(GovernmentRow row) {
  auto government = Government{};
  if (row.government_name) government.name = std::move(*row.government_name);
  if (row.time_zone && is_zone(*row.time_zone)) government.zone = std::move(*row.time_zone);
  if (row.locale) government.locale = std::move(*row.locale);
  government.is_demo = row.demo == "1";
  government.entry = row.entry;
  return government;
}

std::optional<Language> accepted(std::string_view accept_language) {
  // Browsers list the languages in their order; the weights say the same again.
  for (auto const& each : split(accept_language, ','))
    if (auto const language = language_from(std::string_view{each}.substr(0, 2))) return language;
  return std::nullopt;
}

}  // namespace

Government load_government(sql::Session& db) {
  static auto const text = settings_text();
  return government_of(db.one<GovernmentRow>(text));
}

Threshold load_threshold(sql::Session& db, std::string const& secret, Time now) {
  if (secret.empty()) return {load_government(db), std::nullopt, 0};
  auto parameters = sql::Parameters{};
  auto const session = auth::session_query(secret, parameters);
  static auto const before = "SELECT settings.*, found.*, (" + notices::unread_count_query("found.person") + ") AS unread FROM (" + settings_text() + ") settings LEFT JOIN (";
  auto row = db.one<ThresholdRow>(before + session + ") found ON 1 = 1", parameters);
  auto threshold = Threshold{government_of(row), std::nullopt, row.unread};
  if (!row.id) return threshold;
  auto found = auth::SignedIn{*row.id, *row.person, *row.csrf, *row.seen_at, *row.expires_at, *row.must_change, *row.name, *row.language, *row.is_active};
  if (auth::is_good(found, now)) threshold.session = std::move(found);
  return threshold;
}

Date today_of(Government const& government, Time now, std::optional<Date> fixed) { return fixed ? *fixed : local_time(now, government.zone).date; }

Words words_for(std::string_view person_language, std::string_view accept_language, Government const& government) {
  auto language = language_from(person_language);
  if (!language) language = accepted(accept_language);
  return Words::of(language.value_or(Language::es)).with(number_marks_of(government.locale));
}

}  // namespace timon::app
