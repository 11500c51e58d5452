#include "administration/people_store.hpp"

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "platform/words/fold.hpp"

namespace timon::administration {
namespace {

struct HeldTitle {
  PersonId person;
  std::string title;
};
BOOST_DESCRIBE_STRUCT(HeldTitle, (), (person, title))

/// A government has some hundreds of people: they are read at once and searched here, where accents are known.
template <class Line, class Text>
ListPage<Line> narrowed(std::vector<Line> lines, ListQuery const& query, Text text_of) {
  auto const words = split(fold(query.q), ' ');
  std::erase_if(lines, [&](Line const& line) {
    auto const text = fold(text_of(line));
    return std::any_of(words.begin(), words.end(), [&](std::string const& word) { return text.find(word) == std::string::npos; });
  });
  auto page = ListPage<Line>{.lines = {}, .total = lines.size(), .page = std::max<std::size_t>(1, query.page)};
  auto const from = std::min((page.page - 1) * kLinesOnPage, lines.size());
  auto const to = std::min(from + kLinesOnPage, lines.size());
  for (auto i = from; i < to; ++i) page.lines.push_back(std::move(lines[i]));
  return page;
}

template <class Line>
void sort_by_name(std::vector<Line>& lines, Language language, std::string Line::*name) {
  std::stable_sort(lines.begin(), lines.end(), [&](Line const& a, Line const& b) { return collation_key(a.*name, language) < collation_key(b.*name, language); });
}

constexpr auto kHoldings = R"(
  SELECT h.id, h.office, o.title AS office_title, i.name AS institution_name, h.person, p.name AS person_name, h.from_on, h.until_on, h.revision
  FROM office_holding h JOIN office o ON o.id = h.office JOIN institution i ON i.id = o.institution JOIN person p ON p.id = h.person WHERE )";

}  // namespace

ListPage<PersonLine> people(Work& work, ListQuery const& query) {
  auto titles = std::map<PersonId, std::string>{};
  for (auto const& held : work.db.all<HeldTitle>("SELECT h.person, o.title FROM office_holding h JOIN office o ON o.id = h.office WHERE h.from_on <= :from_day AND (h.until_on IS "
                                                 "NULL OR h.until_on >= :until_day) ORDER BY h.person, o.id",
                                                 sql::with("from_day", work.today, "until_day", work.today))) {
    auto& text = titles[held.person];
    text += (text.empty() ? "" : "; ") + held.title;
  }
  auto lines = work.db.all<PersonLine>("SELECT id, name, coalesce(email, '') AS email, is_active, '' AS offices FROM person");
  for (auto& line : lines)
    if (auto const found = titles.find(line.id); found != titles.end()) line.offices = found->second;
  sort_by_name(lines, work.words.language(), &PersonLine::name);
  return narrowed(std::move(lines), query, [](PersonLine const& line) { return line.name + " " + line.email + " " + line.offices; });
}

ListPage<OfficeLine> office_lines(Work& work, ListQuery const& query, bool vacant_only) {
  auto lines = work.db.all<OfficeLine>(R"(
    SELECT o.id, o.title, i.name AS institution_name, o.role,
      coalesce((SELECT p.name FROM office_holding h JOIN person p ON p.id = h.person WHERE h.office = o.id AND h.from_on <= :h_from
                AND (h.until_on IS NULL OR h.until_on >= :h_until) ORDER BY h.id LIMIT 1), '') AS holder,
      coalesce((SELECT s.name FROM delegation d JOIN person s ON s.id = d.person WHERE d.office = o.id AND d.from_on <= :d_from AND d.until_on >= :d_until
                ORDER BY d.id LIMIT 1), '') AS stands_in
    FROM office o JOIN institution i ON i.id = o.institution)",
                                       sql::with("h_from", work.today, "h_until", work.today, "d_from", work.today, "d_until", work.today));
  if (vacant_only) std::erase_if(lines, [](OfficeLine const& line) { return !line.holder.empty(); });
  sort_by_name(lines, work.words.language(), &OfficeLine::title);
  sort_by_name(lines, work.words.language(), &OfficeLine::institution_name);
  return narrowed(std::move(lines), query, [](OfficeLine const& line) { return line.title + " " + line.institution_name + " " + line.holder + " " + line.stands_in; });
}

std::vector<HoldingLine> holdings_of(sql::Session& db, OfficeId office) {
  static auto const text = std::string{kHoldings} + "h.office = :office ORDER BY h.from_on DESC, h.id DESC";
  return db.all<HoldingLine>(text, sql::with("office", office.number));
}

std::vector<HoldingLine> holdings_of(sql::Session& db, PersonId person) {
  static auto const text = std::string{kHoldings} + "h.person = :person ORDER BY h.from_on DESC, h.id DESC";
  return db.all<HoldingLine>(text, sql::with("person", person.number));
}

std::vector<DelegationLine> delegations(Work& work, OfficeId office) {
  return work.db.all<DelegationLine>(R"(
    SELECT d.id, d.office, o.title AS office_title, i.name AS institution_name, d.person, p.name AS person_name, d.from_on, d.until_on, d.reason, d.revision
    FROM delegation d JOIN office o ON o.id = d.office JOIN institution i ON i.id = o.institution JOIN person p ON p.id = d.person
    WHERE d.until_on >= :today AND (:any_office = 0 OR d.office = :office) ORDER BY d.from_on, d.id LIMIT 500)",
                                     sql::with("today", work.today, "any_office", office.number, "office", office.number));
}

std::vector<PersonChoice> active_people(sql::Session& db) {
  auto lines = db.all<PersonChoice>("SELECT id, name, coalesce(email, '') AS email FROM person WHERE is_active = 1");
  sort_by_name(lines, Language::es, &PersonChoice::name);
  return lines;
}

std::optional<Office> find_office_row(sql::Session& db, OfficeId id) {
  static auto const text = sql::select<Office>("WHERE id = :id");
  return db.maybe<Office>(text, sql::with("id", id.number));
}

}  // namespace timon::administration
