#pragma once
#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

#include "changes/changes.hpp"

namespace timon::changes {

/// One change in words.
struct ChangeView {
  std::optional<Standing> before, after;  // of a change of standing
  std::string standings;                  // «Detenida, ahora en ejecución normal»: what the symbols say
  bool is_finished{};
  std::string icon, icon_class, kind;  // what is drawn in place of them, and its name
  std::string address, label, note, goal, goal_address, who, at, at_iso;
};
BOOST_DESCRIBE_STRUCT(ChangeView, (), (before, after, standings, is_finished, icon, icon_class, kind, address, label, note, goal, goal_address, who, at, at_iso))

/// «Cambiaron de estado 3».
struct GroupView {
  std::string name, title, count;
  std::vector<ChangeView> lines;
  std::string more, more_address;
};
BOOST_DESCRIBE_STRUCT(GroupView, (), (name, title, count, lines, more, more_address))

struct ChoiceView {
  std::string text, address;
  bool is_current{};
};
BOOST_DESCRIBE_STRUCT(ChoiceView, (), (text, address, is_current))

ChangeView view_of(Work const&, Change const&);
/// One of the five columns, with so many lines of it from the one asked for on.
GroupView group_view(Work const&, Changes const&, ChangeGroup, std::size_t first, std::size_t lines_max);
/// The five columns, with at most so many lines each; what is left out is counted and leads to the whole page.
std::vector<GroupView> group_views(Work const&, Changes const&, Since const&, std::size_t lines_max);
/// «Qué cambió desde el viernes 15 de mayo de 2026».
std::string title_of(Work const&, Since const&);
/// «25 cambios en 11 metas. 18 metas sin novedad.»
std::string summary_of(Words const&, Changes const&);
/// The last visit, the last Friday and some closed periods, as addresses of that page.
std::vector<ChoiceView> choices(Work&, Since const&, std::string const& path, int periods);

}  // namespace timon::changes
