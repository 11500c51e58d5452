#include "platform/sql/insertion.hpp"

#include <algorithm>

namespace timon::sql {
namespace {

constexpr auto kValuesAtOnce = std::size_t{640};  // both engines take tens of thousands; beyond some hundreds nothing is gained

}  // namespace

std::vector<std::int64_t> next_ids(Session& db, std::string_view table, std::size_t count) {
  if (count == 0) return {};
  if (db.engine() == Engine::postgresql)
    return db.all<std::int64_t>("SELECT nextval(pg_get_serial_sequence(:name, 'id')) AS id FROM generate_series(1, :count) ORDER BY 1",
                                with("name", table, "count", static_cast<std::int64_t>(count)));
  // AUTOINCREMENT never gives a number twice, not even that of a row that went; nobody else writes till this transaction ends.
  auto const last = db.maybe<std::int64_t>("SELECT seq FROM sqlite_sequence WHERE name = :name", with("name", table)).value_or(0);
  auto ids = std::vector<std::int64_t>{};
  for (auto i = std::size_t{1}; i <= count; ++i) ids.push_back(last + static_cast<std::int64_t>(i));
  return ids;
}

Insertion::Insertion(Session& db, std::string_view table, std::vector<std::string> const& columns)
    : db_{db}, head_{"INSERT INTO " + std::string{table} + " ("}, columns_{columns.size()}, rows_at_once_{std::max<std::size_t>(1, kValuesAtOnce / columns.size())} {
  for (auto i = std::size_t{0}; i < columns.size(); ++i) head_ += (i == 0 ? "" : ", ") + columns[i];
  head_ += ") VALUES ";
}

std::string Insertion::text_for(std::size_t rows) const {
  auto text = head_;
  for (auto i = std::size_t{0}; i < rows * columns_; ++i) {
    auto const column = i % columns_;
    text += (column != 0 ? ", :p" : i == 0 ? "(:p" : ", (:p") + std::to_string(i);
    if (column + 1 == columns_) text += ")";
  }
  return text;
}

void Insertion::add(Slot value) {
  // Most deeds are of a row or two: room for many is made when they come.
  if (count_ == waiting_.size()) waiting_.push_back({"p" + std::to_string(count_), {}});
  waiting_[count_++].slot = std::move(value);
  if (count_ < rows_at_once_ * columns_) return;
  if (text_.empty()) text_ = text_for(rows_at_once_);
  db_.run(text_, waiting_);
  count_ = 0;
}

void Insertion::finish() {
  if (count_ == 0) return;
  auto const text = text_for(1);
  auto one = Parameters(waiting_.begin(), waiting_.begin() + static_cast<std::ptrdiff_t>(columns_));
  for (auto from = std::size_t{0}; from < count_; from += columns_) {
    for (auto i = std::size_t{0}; i < columns_; ++i) one[i].slot = std::move(waiting_[from + i].slot);
    db_.run(text, one);
  }
  count_ = 0;
}

}  // namespace timon::sql
