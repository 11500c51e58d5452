#include "app/visit.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "app/menu.hpp"
#include "base/text.hpp"
#include "goals/goals.hpp"
#include "obstacles/obstacles.hpp"
#include "petitions/petitions.hpp"
#include "platform/resources/resources.hpp"
#include "routine/routine.hpp"

namespace timon::app {
namespace {

/// The first letters of the first and the last name: «Ana María Ruiz» is «AR».
std::string initials_of(std::string_view name) {
  auto const first_letter = [](std::string_view word) {
    auto end = std::size_t{1};
    while (end < word.size() && (static_cast<unsigned char>(word[end]) & 0xC0U) == 0x80U) ++end;
    return std::string{word.substr(0, end)};
  };
  auto const parts = split(name, ' ');
  if (parts.empty()) return {};
  return parts.size() == 1 ? first_letter(parts.front()) : first_letter(parts.front()) + first_letter(parts.back());
}

/// The pages on which people live their week: under their top bar it shows where the government stands in it.
constexpr auto kWeekPages = std::array{"/tablero", "/mi-semana", "/mi-mes", "/coordinacion", "/rutina"};

/// What waits for the person, in one question to the database: every page shows it.
struct Waiting {
  std::int64_t held{};
  std::int64_t asked{};
};
BOOST_DESCRIBE_STRUCT(Waiting, (), (held, asked))

Waiting read_waiting(Work const& work) {
  auto parameters = sql::Parameters{};
  auto const held = obstacles::held_count_query(work, parameters);
  auto const asked = petitions::asked_count_query(work, parameters);
  return work.db.one<Waiting>("SELECT (" + held + ") AS held, (" + asked + ") AS asked", parameters);
}

/// A figure beside the word that leads to what it counts.
void put_count(view::Frame& frame, Words const& words, char const* address, char const* key, std::int64_t count) {
  if (count == 0) return;
  auto const put = [&](std::vector<view::MenuItem>& items) {
    auto const entry = std::ranges::find(items, address, &view::MenuItem::address);
    if (entry == items.end()) return;
    entry->count = words.number(count);
    entry->count_words = words.text(key);
  };
  put(frame.menu);
  for (auto& group : frame.more) put(group.items);
}

}  // namespace

view::Frame Visit::frame(http::Request const& request, Work const& work) const {
  auto const& words = work.words;
  auto frame = view::Frame{.csrf = csrf(), .government = government_.name};
  if (!resources::source_folder().empty()) frame.scripts.push_back("reload.js");
  if (!is_somebody()) return frame;
  auto const& seats = work.actor.seats;
  frame.home_address = home_of(work.actor);
  auto menu = menu_of(work.actor, request.path, program_.pages, words);
  frame.menu = std::move(menu.bar);
  frame.more = std::move(menu.more);
  frame.tabs = std::move(menu.tabs);
  auto const waiting = *remembered<Waiting>(work, "waiting", [&] { return read_waiting(work); });
  put_count(frame, words, "/control", "menu.held", waiting.held);
  put_count(frame, words, "/pedidos", "menu.asked", waiting.asked);
  if (program_.pages.contains("/buscar")) frame.search_address = "/buscar";
  if (program_.pages.contains("/avisos")) {
    frame.bell_address = "/avisos";
    frame.bell_count = static_cast<int>(unread);
  }
  frame.who = view::Who{work.actor.name, seats.empty() ? words.text("frame.no_office") : seats.front().office_title, initials_of(work.actor.name), "/cuenta"};
  if (std::ranges::find(kWeekPages, request.path) != kWeekPages.end()) frame.ribbon = routine::week_ribbon(work);
  if (program_.is_practice) frame.notices.push_back({words.text("frame.practice"), words.text("frame.demo_change_role"), "/ingresar"});
  else if (government_.is_demo) frame.notices.push_back({words.text("frame.demo"), words.text("frame.demo_change_role"), "/ingresar"});
  if (!program_.is_ready(work.today)) frame.notices.push_back({words.text("frame.as_of", {words.date_long(goals::turned_on(work.db))}), "", ""});
  return frame;
}

Visit const& visit_of(Work const& work) {
  auto const* const visit = dynamic_cast<Visit const*>(work.around);
  if (visit == nullptr) throw std::logic_error{"this page is answered by the application only"};
  return *visit;
}

std::string home_of(Actor const& actor) {
  auto const writes = [](Seat const& seat) { return seat.role == "goal_manager" || seat.role == "milestone_owner"; };
  auto const is_writer = !actor.seats.empty() && std::all_of(actor.seats.begin(), actor.seats.end(), writes);
  if (is_writer) return "/mi-semana";
  // Who decides is asked by exception: what waits for their word comes first.
  auto const decides = !actor.seats.empty() && std::all_of(actor.seats.begin(), actor.seats.end(), [](Seat const& seat) { return seat.role == "minister"; });
  return decides ? "/decidir" : "/tablero";
}

}  // namespace timon::app
