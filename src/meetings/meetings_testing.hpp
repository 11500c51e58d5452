#pragma once
#include <gtest/gtest.h>

#include <stdexcept>

#include "meetings/decision_actions.hpp"
#include "meetings/decision_store.hpp"
#include "meetings/meeting_actions.hpp"
#include "meetings/meeting_store.hpp"
#include "support/small_world.hpp"

namespace timon::meetings {

constexpr auto kWhy = "Se trata la semana próxima";

/// Tests of meetings share this: bodies of the small world, convened and in session.
class MeetingsTest : public testing::Test {
 protected:
  Meeting convened(char const* institution = "GOB", MeetingKind kind = MeetingKind::committee, Date on = kToday, Actor actor = console()) {
    auto work = world.work(std::move(actor));
    auto made = convene(work, {.kind = kind, .institution = world.institution(institution).id, .title = "Comité de Metas", .held_on = on, .starts_at = 540, .minutes = 60});
    if (!made) throw std::runtime_error{made.error().front().message};
    return *std::move(made);
  }
  Meeting in_session(char const* institution = "GOB") {
    auto work = world.work(console());
    return open_meeting(work, convened(institution).id, 0).operator*();
  }
  Decision taken(Meeting const& meeting, AgendaItemId item = {}, char const* office = "Gerencia de Meta, Educación") {
    auto work = world.work(console());
    auto made = take_decision(work, {.meeting = meeting.id, .item = item, .text = "Firmar el convenio", .office = world.office(office).id, .due_on = kToday + 7});
    if (!made) throw std::runtime_error{made.error().front().message};
    return *std::move(made);
  }
  Decision read(DecisionId id) {
    auto work = world.work(console());
    return find_visible(work, id).value();
  }
  std::vector<AgendaItem> items(Meeting const& meeting) { return items_of(world.session(), meeting.id); }
  std::vector<std::pair<std::string, Actor>> everybody() {
    auto all = std::vector<std::pair<std::string, Actor>>{};
    for (auto const* name : {"owner", "manager", "coordinator", "minister", "verifier", "committee", "delivery_unit", "head", "evaluator", "auditor", "administrator", "stranger",
                             "strange_coordinator", "lonely_manager"})
      all.emplace_back(name, world.person(name));
    return all;
  }
  SmallWorld world;
};

}  // namespace timon::meetings
