#pragma once
#include <boost/describe/class.hpp>

#include <optional>
#include <string>
#include <string_view>

#include "goals/goals.hpp"
#include "platform/words/words.hpp"

namespace timon::goals {

/// «Detenida».
std::string word_of(Words const&, Standing);
/// «Detenidas», or «Detenida» for one.
std::string word_of_many(Words const&, Standing, std::int64_t count);

/// Why something stands as it does, in pieces so that the restriction named in it is a link:
/// «Detenida porque» · « la restricción » · «R-17» · « sigue abierta en 3,02…».
struct ReasonView {
  std::string lead;
  std::string before;
  std::string code;  // of the restriction, or empty
  std::string address;
  std::string after;
};
BOOST_DESCRIBE_STRUCT(ReasonView, (), (lead, before, code, address, after))

ReasonView reason_view(Words const&, Standing, std::string const& key, std::vector<std::string> const& details);
/// The same as one sentence: «Detenida porque la restricción R-17 sigue abierta en 3,02…».
std::string reason_sentence(Words const&, Standing, std::string const& key, std::vector<std::string> const& details);

/// «05 nov 2026, faltan 167 días».
struct DueView {
  std::string date;
  std::string left;  // «Faltan 167 días», «Venció hace 143 días», «Terminada»; empty without a date
  bool is_past{};    // said in red
};
BOOST_DESCRIBE_STRUCT(DueView, (), (date, left, is_past))
DueView due_view(Words const&, std::optional<Date> due_on, bool is_finished, Date today);

}  // namespace timon::goals
