#pragma once
#include <optional>
#include <string>
#include <vector>

#include "goals/panels.hpp"
#include "meetings/agenda.hpp"
#include "meetings/decision.hpp"
#include "meetings/meeting.hpp"
#include "platform/api/description.hpp"
#include "platform/http/http.hpp"

namespace timon {

constexpr auto kRunMeeting = Right{"run_meeting"};

namespace meetings {

/// /reuniones, /acuerdos, /informe-jefatura.
void add_meeting_pages(http::Router&);
/// /api/v1/meetings and /api/v1/decisions.
void add_meeting_api(http::Router&);
api::Description api_description();
/// The decisions about a goal, on its page.
void add_meeting_panels(goals::Panels&);

// One way to get an object: not visible means not there.
std::optional<Meeting> find_visible(Work&, MeetingId);
std::optional<Decision> find_visible(Work&, DecisionId);

/// «LEFT JOIN goal dg …» to the goal of the decision `d` when the actor sees it: a goal that is not seen is not there. Stands
/// once in a statement.
std::string goal_join(Work const&, sql::Parameters&);
/// The predicate behind every list, count, page and export of decisions: SQL over the aliases `d` (decision) and `dg` (its
/// goal, by `goal_join`), and what it names.
std::string visible_decisions(Work const&, sql::Parameters&);
/// The same of meetings, over the alias `m`.
std::string visible_meetings(Work const&, sql::Parameters&);

/// Those to which a person is asked in some office that day, cancelled ones too: for calendars.
std::vector<Meeting> meetings_of_person(sql::Session&, PersonId, Date from, Date until);
/// The days by which a person's offices have something to do that was decided.
std::vector<Decision> decisions_of_person(sql::Session&, PersonId, Date from, Date until);

/// What time alone gives: the next meetings of each rule are convened, agendas of the days ahead follow the data, overdue
/// decisions climb. Answers how many decisions climbed.
std::size_t turn_day(Work&);
/// Of these only the climbing.
std::size_t let_decisions_climb(Work&);

/// The tables of this module whose rows are sealed.
std::vector<sql::TableShape> sealed_tables();

}  // namespace meetings
}  // namespace timon
