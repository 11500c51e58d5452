#pragma once
#include <boost/describe/class.hpp>

#include <string>
#include <vector>

#include "obstacles/obstacles.hpp"

namespace timon::obstacles {

/// A line of «Acciones tomadas».
struct EntryView {
  std::string at;
  std::string lead;  // «Derivada a la Coordinación.»; empty for what was simply done
  std::string text;
  std::string who;
  bool is_reserved{};
  bool is_lesson{};
};
BOOST_DESCRIBE_STRUCT(EntryView, (), (at, lead, text, who, is_reserved, is_lesson))

/// Newest first; reserved lines only for those who may read them.
std::vector<EntryView> log_view(Work&, Obstacle const&);

}  // namespace timon::obstacles
