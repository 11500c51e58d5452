#include "search/source.hpp"

#include <algorithm>
#include <array>

namespace timon::search {
namespace {

// One row for each kind, in the order of Kind. `shown` gives code, title, body, place, place_title and variant to SELECT.
constexpr auto kSources = std::array{
    Source{Kind::goal, "goal", "SELECT id, code, title, description || ' ' || need || ' ' || baseline || ' ' || product || ' ' || result || ' ' || impact AS body FROM goal WHERE",
           "goal s", "s.id",
           "s.code AS code, s.title AS title, s.description || ' ' || s.need || ' ' || s.baseline || ' ' || s.product || ' ' || s.result || ' ' || s.impact AS body, '' AS place, "
           "'' AS "
           "place_title, '' AS variant",
           "CASE WHEN s.closed_on IS NULL THEN 1 ELSE 0 END", "s.institution", "goal:s.id,s.institution"},
    Source{Kind::milestone, "milestone", "SELECT id, code, title, detail || ' ' || progress || ' ' || line AS body FROM milestone WHERE",
           "milestone s JOIN goal g ON g.id = s.goal", "s.id",
           "s.code AS code, s.title AS title, s.detail || ' ' || s.progress AS body, g.code AS place, g.title AS place_title, '' AS variant",
           "CASE WHEN s.finished_on IS NULL AND s.withdrawn_on IS NULL AND g.closed_on IS NULL THEN 1 ELSE 0 END", "g.institution", "goal:g.id,g.institution"},
    Source{Kind::obstacle, "obstacle",
           "SELECT id, code, title, description || ' ' || treatment_what || ' ' || treatment_with_whom || ' ' || decision_asked || ' ' || closing AS body FROM obstacle WHERE",
           "obstacle s", "s.id",
           "s.code AS code, s.title AS title, s.description || ' ' || s.decision_asked || ' ' || s.treatment_what AS body, '' AS place, '' AS place_title, s.kind AS variant",
           "CASE WHEN s.state IN ('unreviewed', 'in_process') THEN 1 ELSE 0 END", "s.institution", "target:s.id"},
    Source{Kind::opportunity, "opportunity", "SELECT id, code, title, message || ' ' || place || ' ' || authority AS body FROM opportunity WHERE",
           "opportunity s JOIN goal g ON g.id = s.goal", "s.id",
           "s.code AS code, s.title AS title, s.message || ' ' || s.place AS body, g.code AS place, g.title AS place_title, '' AS variant",
           "CASE WHEN s.state IN ('held', 'declined') THEN 0 ELSE 1 END", "g.institution", "goal:g.id,g.institution"},
    Source{Kind::petition, "petition", "SELECT id, code, title, text || ' ' || answer AS body FROM petition WHERE", "petition p JOIN office f ON f.id = p.asked_of", "p.id",
           "p.code AS code, p.title AS title, p.text || ' ' || p.answer AS body, '' AS place, f.title AS place_title, '' AS variant",
           "CASE WHEN p.state = 'open' THEN 1 ELSE 0 END", "f.institution", "petition"},
    Source{Kind::decision, "decision", "SELECT id, CAST(number AS TEXT) || '/' || CAST(year AS TEXT) AS code, text AS title, note AS body FROM decision WHERE",
           "decision d JOIN meeting m ON m.id = d.meeting {goal}", "d.id",
           "CAST(d.number AS TEXT) || '/' || CAST(d.year AS TEXT) AS code, d.text AS title, d.note AS body, '' AS place, m.title AS place_title, '' AS variant",
           "CASE WHEN d.state IN ('pending', 'in_progress', 'done') THEN 1 ELSE 0 END", "d.institution", "decision"},
    Source{Kind::meeting, "meeting", "SELECT id, '' AS code, title, place AS body FROM meeting WHERE state <> 'cancelled' AND", "meeting m", "m.id",
           "'' AS code, m.title AS title, m.place AS body, m.held_on AS place, '' AS place_title, '' AS variant", "CASE WHEN m.state = 'closed' THEN 0 ELSE 1 END", "m.institution",
           "meeting"},
    Source{Kind::document, "document",
           "SELECT id, '' AS code, title, source || ' ' || coalesce((SELECT v.name || ' ' || v.link FROM document_version v WHERE v.document = document.id AND v.number = "
           "document.version), '') AS body FROM document WHERE removed_on IS NULL AND",
           "document d JOIN goal dv ON dv.id = d.goal", "d.id",
           "'' AS code, d.title AS title, d.source || ' ' || coalesce((SELECT v.name FROM document_version v WHERE v.document = d.id AND v.number = d.version), '') AS body, "
           "dv.code AS "
           "place, dv.title AS place_title, '' AS variant",
           "CASE WHEN dv.closed_on IS NULL THEN 1 ELSE 0 END", "dv.institution", "document"},
    // What somebody may read and another not is in no index: a lesson that is reserved is read on its own page.
    Source{Kind::lesson, "action_entry", "SELECT id, '' AS code, text AS title, '' AS body FROM action_entry WHERE is_lesson = 1 AND is_reserved = 0 AND",
           "action_entry a JOIN obstacle s ON s.id = a.obstacle", "a.id", "s.code AS code, a.text AS title, '' AS body, s.code AS place, s.title AS place_title, s.kind AS variant",
           "CASE WHEN s.state IN ('unreviewed', 'in_process') THEN 1 ELSE 0 END", "s.institution", "target:s.id"},
    Source{Kind::closing_lesson, "lesson", "SELECT id, '' AS code, text AS title, topic AS body FROM lesson WHERE", "lesson s JOIN goal g ON g.id = s.goal", "s.id",
           "'' AS code, s.text AS title, s.topic AS body, g.code AS place, g.title AS place_title, s.type AS variant", "CASE WHEN g.closed_on IS NULL THEN 1 ELSE 0 END",
           "g.institution", "goal:g.id,g.institution"},
    // Found by what they are; how a goal means to win them over is read on its own page.
    Source{Kind::actor, "stakeholder", "SELECT id, '' AS code, name AS title, role AS body FROM stakeholder WHERE", "stakeholder s JOIN goal g ON g.id = s.goal", "s.id",
           "'' AS code, s.name AS title, s.role AS body, g.code AS place, g.title AS place_title, s.kind || ':' || s.folded_name AS variant",
           "CASE WHEN g.closed_on IS NULL THEN 1 ELSE 0 END", "g.institution", "goal:g.id,g.institution"},
};

}  // namespace

Source const& source_of(Kind kind) { return kSources[static_cast<std::size_t>(kind)]; }

Source const* source_of_table(std::string_view table) {
  auto const found = std::ranges::find(kSources, table, &Source::table);
  return found == kSources.end() ? nullptr : &*found;
}

std::string mark_of(Kind kind) { return std::string{"qk"} + boost::describe::enum_to_string(kind, "") + "kq"; }

}  // namespace timon::search
