#include <algorithm>

#include "base/text.hpp"
#include "platform/work/refusal.hpp"
#include "portfolio/milestone_query.hpp"
#include "portfolio/saved_views.hpp"

namespace timon::portfolio {
namespace {

constexpr auto kWordsLengthMax = std::size_t{2000};
constexpr auto kShareRight = Right{"approve_goal"};  // who answers for an institution shares with it

/// The institution with which the person shares; none: may not.
InstitutionId shares_with(Actor const& actor, std::string const& sharing) {
  auto const seat = std::ranges::find_if(actor.seats, [&](Seat const& one) { return sharing == "everybody" ? one.sees_all : one.has(kShareRight) || one.sees_all; });
  return seat == actor.seats.end() ? InstitutionId{} : seat->institution;
}

/// A person's views are told apart by their names.
Problems problems_of_name(Work& work, std::string const& page, std::string const& name, std::int64_t of_view) {
  if (length_of(name) == 0 || length_of(name) > kViewNameMax) return {{"name", "portfolio.view.name.length", {std::to_string(kViewNameMax)}}};
  auto const others = work.db.one<std::int64_t>("SELECT count(*) FROM saved_view WHERE person = :person AND page = :page AND name = :name AND id <> :id",
                                                sql::with("person", work.actor.person, "page", page, "name", name, "id", of_view));
  if (others > 0) return {{"name", "portfolio.view.name.taken", {name}}};
  return {};
}

}  // namespace

std::vector<SavedViewLink> saved_views(Work& work, std::string const& page) {
  if (!work.actor.person) return {};
  // Of an institution: for who sits in it or below, with any of one's seats.
  auto places = std::vector<InstitutionId>{};
  for (auto const& seat : work.actor.seats) places.push_back(seat.institution);
  return work.db.all<SavedViewLink>(
      "SELECT v.id, v.name, v.words, CASE WHEN v.person = :me THEN 1 ELSE 0 END AS is_own, CASE WHEN v.person = :me_too THEN v.is_default ELSE 0 END AS is_default "
      "FROM saved_view v WHERE v.page = :page AND (v.person = :owner OR v.sharing = 'everybody' OR (v.sharing = 'institution' AND v.institution IN "
      "(SELECT r.top FROM institution_reach r WHERE r.institution IN " +
          listed(places) + "))) ORDER BY 4 DESC, v.name, v.id LIMIT 100",
      sql::with("me", work.actor.person, "me_too", work.actor.person, "page", page, "owner", work.actor.person));
}

Outcome<std::int64_t> save_view(Work& work, std::string const& page, std::string name, std::string words, std::string const& sharing, bool is_default) {
  if (!work.actor.person || !work.actor.may_write) throw Forbidden{"write"};
  name = trimmed(name);
  auto problems = problems_of_name(work, page, name, 0);
  if (words.size() > kWordsLengthMax) problems.push_back({"name", "portfolio.view.words.too_long"});
  auto const is_private = sharing.empty() || sharing == "private";
  if (!is_private && sharing != "institution" && sharing != "everybody") problems.push_back({"sharing", "portfolio.view.sharing.unknown"});
  auto const institution = is_private ? InstitutionId{} : shares_with(work.actor, sharing);
  if (!is_private && !institution) problems.push_back({"sharing", "portfolio.view.sharing.not_allowed"});
  auto const count = work.db.one<std::int64_t>("SELECT count(*) FROM saved_view WHERE person = :person AND page = :page", sql::with("person", work.actor.person, "page", page));
  if (count >= kViewsMax) problems.push_back({"name", "portfolio.view.too_many", {std::to_string(kViewsMax)}});
  if (!problems.empty()) return problems;
  auto transaction = sql::Transaction{work.db};
  if (is_default) work.db.run("UPDATE saved_view SET is_default = 0 WHERE person = :person AND page = :page", sql::with("person", work.actor.person, "page", page));
  auto const id = work.db.one<std::int64_t>(
      "INSERT INTO saved_view (person, page, name, words, sharing, institution, is_default, created_at) "
      "VALUES (:person, :page, :name, :words, :sharing, :institution, :is_default, :created_at) RETURNING id",
      sql::with("person", work.actor.person, "page", page, "name", name, "words", words, "sharing", is_private ? std::string{"private"} : sharing, "institution",
                institution.number, "is_default", is_default, "created_at", work.now));
  transaction.commit();
  return id;
}

std::string path_of_page(std::string const& page) {
  if (page == "milestones") return "/metas-intermedias";
  if (page == "board") return "/tablero";
  throw NotFound{};
}

OwnView own_view(Work& work, std::int64_t id) {
  if (!work.actor.may_write) throw Forbidden{"write"};
  auto view = work.db.maybe<OwnView>("SELECT id, page, name, words FROM saved_view WHERE id = :id AND person = :person", sql::with("id", id, "person", work.actor.person));
  if (!view) throw NotFound{};
  return std::move(*view);
}

Outcome<Done> rename_view(Work& work, std::int64_t id, std::string const& typed) {
  auto const own = own_view(work, id);
  auto const name = std::string{trimmed(typed)};
  if (auto problems = problems_of_name(work, own.page, name, id); !problems.empty()) return problems;
  work.db.run("UPDATE saved_view SET name = :name WHERE id = :id AND person = :person", sql::with("name", name, "id", id, "person", work.actor.person));
  return Done{};
}

void remove_view(Work& work, std::int64_t id) {
  if (!work.actor.may_write) throw Forbidden{"write"};
  if (work.db.run("DELETE FROM saved_view WHERE id = :id AND person = :person", sql::with("id", id, "person", work.actor.person)) != 1) throw NotFound{};
}

}  // namespace timon::portfolio
