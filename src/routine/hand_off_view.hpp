#pragma once
#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

#include "routine/routine.hpp"
#include "routine/week_store.hpp"

namespace timon::routine {

/// What was written into a hand-off and came back.
struct HandOffTyped {
  OfficeId office;
  std::string text;
  Problems problems;
};

/// «Cerrar la semana»: one office's delivery of the period.
struct HandOffPanel {
  std::int64_t office{};
  std::int64_t period{};
  std::string id;       // of the panel on its page: «hand-off-12»
  std::string address;  // where it is sent
  std::string title;
  std::string standing;  // «Entregada el mié 20, 16:05, a tiempo»; empty before
  bool is_done{};
  std::string returned;  // the note with which it came back
  std::string note;      // who receives it and until when it can be corrected
  bool is_open{};        // it can be sent now
  bool is_swapped{};     // where it stands, without its page
  std::string label, text, error, draft_form, draft_note, lines_help;
  std::vector<std::string> lines;  // as they were sent, where nothing can be written any more
  std::string missing;             // what has no word yet
  std::string button;
};
BOOST_DESCRIBE_STRUCT(HandOffPanel, (),
                      (office, period, id, address, title, standing, is_done, returned, note, is_open, is_swapped, label, text, error, draft_form, draft_note, lines_help, lines,
                       missing, button))

/// One for each manager's office of the actor, for the period. `pending`: what of the page has no word yet.
std::vector<HandOffPanel> hand_off_panels(Work&, Period const&, std::size_t pending, HandOffTyped const* typed = nullptr);

/// What the level above did with a hand-off of the actor's offices in the period before.
struct HandOffEcho {
  std::string icon, label, at, text;
};
std::vector<HandOffEcho> hand_off_echoes(Work&, Period const&);

/// Mi semana and Mi mes deliver for managers' offices alone; coordinators deliver from Coordinación, ministers from Decidir.
void must_be_closed_here(Actor const&, OfficeId);
/// The key under which the lines of an office are drafted.
std::string hand_off_draft(PeriodId, OfficeId);
/// «mié 20 may, 18:00» of a moment on the government's clocks.
std::string moment_words(Work const&, Time);
/// «Semana 21», «Quincena 11», «Mayo de 2026».
std::string name_of(Words const&, Period const&);

void add_hand_off_pages(http::Router&);
/// /mi-mes: the report of each goal, the review of the programming, the month's hand-off.
void add_month_pages(http::Router&);

}  // namespace timon::routine
