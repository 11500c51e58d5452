#include "platform/work/actor.hpp"

namespace timon {

bool Actor::may(Right right) const {
  if (is_console) return true;
  return may_write && std::any_of(seats.begin(), seats.end(), [&](Seat const& seat) { return seat.has(right); });
}

bool Actor::may(Right right, InstitutionId place) const {
  if (is_console) return true;
  return may_write && seat_for(right, place) != nullptr;
}

bool Actor::may_as(Right right, OfficeId office) const {
  if (is_console) return true;
  return may_write && office && std::any_of(seats.begin(), seats.end(), [&](Seat const& seat) { return seat.office == office && seat.has(right); });
}

bool Actor::holds(OfficeId office) const {
  return office && std::any_of(seats.begin(), seats.end(), [&](Seat const& seat) { return seat.office == office; });
}

Seat const* Actor::seat_in(OfficeId office) const {
  auto const* found = static_cast<Seat const*>(nullptr);
  for (auto const& seat : seats)
    if (office && seat.office == office && (found == nullptr || !seat.stands_in_for)) found = &seat;
  return found;
}

bool Actor::sees_all() const {
  return is_console || std::any_of(seats.begin(), seats.end(), [](Seat const& seat) { return seat.sees_all; });
}

Seat const* Actor::seat_for(Right right, InstitutionId place) const {
  auto const found = std::find_if(seats.begin(), seats.end(), [&](Seat const& seat) { return seat.has(right) && seat.reaches(place); });
  return found == seats.end() ? nullptr : &*found;
}

}  // namespace timon
