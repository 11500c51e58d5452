#pragma once
#include <boost/describe/class.hpp>

#include <string>
#include <vector>

#include "goals/history.hpp"

namespace timon::goals {

/// One value that changed: «Término: 05 may 2026 → 11 jun 2026».
struct ChangeView {
  std::string of;  // «3,02 Inmuebles seleccionados», where one entry tells of several rows
  std::string field;
  std::string before;
  std::string after;
};
BOOST_DESCRIBE_STRUCT(ChangeView, (), (of, field, before, after))

/// A deed in the history, in words.
struct HistoryView {
  std::string at;  // «mié 20 may, 09:42»
  std::string at_iso;
  std::string event;   // «Reprogramó la meta intermedia»
  std::string object;  // «3,02 Inmuebles seleccionados», «3 metas intermedias»
  std::string who;     // «Gerencia de Meta»
  std::string reason;
  std::vector<ChangeView> changes;
  std::string more;  // «y 37 cambios más»
};
BOOST_DESCRIBE_STRUCT(HistoryView, (), (at, at_iso, event, object, who, reason, changes, more))

constexpr auto kChangesMax = std::size_t{12};  // of one deed; a page is no archive

/// The entries in words; `milestones` are those of the goal, so that each is called by its code and title.
std::vector<HistoryView> history_views(Work&, HistoryPage const&, std::vector<Milestone> const& milestones, std::size_t changes_max = kChangesMax);

}  // namespace timon::goals
