#pragma once
#include <string>
#include <vector>

#include "goals/board.hpp"

namespace timon::goals {

/// « AND …» for every filter of the query, over the alias of goal_standing. `mark` keeps the :names of two uses apart.
std::string conditions(sql::Engine, BoardQuery const& query, std::string const& alias, std::string const& mark, sql::Parameters& parameters);
std::string integrating_condition(Integrating integrating, std::string const& alias);

/// The order of the rows, and where the next page begins.
class Order {
 public:
  struct Key {
    std::string expression;  // with {s} for the alias
    bool is_descending{};
    sql::Slot last{};  // the value in the last row of the page before
  };
  Order(std::vector<Key> keys, bool continues) : keys_{std::move(keys)}, continues_{continues} {}
  std::string by(std::string const& alias) const;
  /// « AND …» true for rows behind the last one; empty on the first page.
  std::string after(std::string const& alias, std::string const& mark, sql::Parameters& parameters) const;

 private:
  std::string after_row(std::string const& alias, std::string const& mark, sql::Parameters& parameters) const;

  std::vector<Key> keys_;
  bool continues_;
};

/// Reads the last row of the page before, so that the address needs to carry its goal only.
Order order_of(Work& work, BoardQuery const& query);

}  // namespace timon::goals
