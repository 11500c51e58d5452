#pragma once
#include <string>
#include <utility>
#include <vector>

#include "platform/sql/full_text.hpp"
#include "platform/sql/insertion.hpp"

namespace timon::sql {

/// New rows of a table whose texts are indexed by their words: few statements for the rows, one for the words. Until it is finished, nothing
/// else is done with them.
template <Described Row>
class NewTexts {
 public:
  NewTexts(Session& db, FullText text) : db_{db}, text_{std::move(text)}, into_{db, text_.table, columns()} {}
  /// The row with its key, as a number.
  void add(Row const& row, std::int64_t key) {
    keys_.push_back(key);
    for (auto& member : members_of(row)) into_.add(std::move(member.slot));
  }
  void finish() {
    into_.finish();
    index_words(db_, text_, keys_);
    keys_.clear();
  }

 private:
  static std::vector<std::string> columns() {
    auto names = std::vector<std::string>{};
    boost::mp11::mp_for_each<Members<Row>>([&](auto member) { names.emplace_back(member.name); });
    return names;
  }

  Session& db_;
  FullText text_;
  Insertion into_;
  std::vector<std::int64_t> keys_{};
};

}  // namespace timon::sql
