// What SOCI and the two engines do not do by themselves: each pitfall is pinned here by name.
#include "platform/sql/session.hpp"

#include <gtest/gtest.h>

#include "platform/sql/table.hpp"
#include "support/test_database.hpp"

namespace timon::sql {
namespace {

BOOST_DEFINE_ENUM_CLASS(Fruit, apple, pear)

struct Basket {
  static constexpr auto kTable = "basket";
  Id<Basket> id;
  std::string name;
  std::optional<long long> count;
  Fruit fruit{};
  std::optional<Date> picked_on;
  std::optional<Time> sold_at;
  bool is_full{};
  double weight{};
};
BOOST_DESCRIBE_STRUCT(Basket, (), (id, name, count, fruit, picked_on, sold_at, is_full, weight))

class Sessions : public testing::Test {
 protected:
  Sessions() {
    db.script(
        "CREATE TABLE basket (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, count BIGINT, fruit TEXT NOT NULL, picked_on TEXT, sold_at TEXT, "
        "is_full INTEGER NOT NULL CHECK (is_full IN (0, 1)), weight DOUBLE PRECISION NOT NULL)");
    db.script("CREATE TABLE label (id INTEGER PRIMARY KEY, basket INTEGER NOT NULL REFERENCES basket (id))");
  }
  void add(std::int64_t id, std::string name) { put({.id = {id}, .name = std::move(name)}); }
  void put(Basket const& basket) {
    static auto const text = "INSERT INTO basket (" + columns<Basket>() + ") VALUES (" + columns<Basket>(":") + ")";
    db.run(text, members_of(basket));
  }

  TestDatabase database;
  Session& db{database.session()};
};

TEST_F(Sessions, carry_every_kind_of_value_there_and_back) {
  put({.id = {1},
       .name = "«ñandú» 'x' :y",
       .count = 9'007'199'254'740'993,
       .fruit = Fruit::pear,
       .picked_on = make_date(2026, 5, 22),
       .sold_at = kNow,
       .is_full = true,
       .weight = 0.1});
  auto const back = db.one<Basket>(select<Basket>("WHERE id = :id"), with("id", 1));
  EXPECT_EQ(back.name, "«ñandú» 'x' :y");
  EXPECT_EQ(back.count, 9'007'199'254'740'993);
  EXPECT_EQ(back.fruit, Fruit::pear);
  EXPECT_EQ(back.picked_on, make_date(2026, 5, 22));
  EXPECT_EQ(back.sold_at, kNow);
  EXPECT_TRUE(back.is_full);
  EXPECT_EQ(back.weight, 0.1);
}

TEST_F(Sessions, keep_a_statement_and_find_it_again) {
  for (auto i = 1; i <= 50; ++i) add(i, "basket " + std::to_string(i));
  EXPECT_EQ(db.one<long long>("SELECT count(*) FROM basket"), 50);
}

TEST_F(Sessions, forget_old_statements_rather_than_keep_thousands) {
  add(1, "one");
  // Filters make new texts: past the bound the oldest go, and a text that went is prepared anew.
  for (auto i = 0; i < 1000; ++i) EXPECT_EQ(db.one<long long>("SELECT count(*) FROM basket WHERE id <> " + std::to_string(i + 2)), 1);
  EXPECT_EQ(db.one<long long>("SELECT count(*) FROM basket WHERE id <> 2"), 1);
}

TEST_F(Sessions, never_leave_a_statement_half_read) {
  add(1, "one");
  add(2, "two");
  auto reader = Session{database.database()};
  EXPECT_EQ(reader.maybe<std::string>("SELECT name FROM basket ORDER BY id"), "one");
  EXPECT_THROW(reader.each<std::string>("SELECT name FROM basket ORDER BY id", {}, [](std::string const&) { throw std::runtime_error{"enough"}; }), std::runtime_error);
  // A statement left half-way would go on showing the old rows, or say that the database is locked.
  db.run("UPDATE basket SET name = 'uno' WHERE id = 1");
  EXPECT_EQ(reader.maybe<std::string>("SELECT name FROM basket ORDER BY id"), "uno");
  EXPECT_EQ(reader.all<std::string>("SELECT name FROM basket ORDER BY id"), (std::vector<std::string>{"uno", "two"}));
}

TEST_F(Sessions, know_null_from_a_value_on_every_row) {
  put({.id = {1}, .name = "a", .count = 7});
  put({.id = {2}, .name = "b"});
  put({.id = {3}, .name = "c", .count = 0});
  EXPECT_EQ(db.all<std::optional<long long>>("SELECT count FROM basket ORDER BY id"), (std::vector<std::optional<long long>>{7, std::nullopt, 0}));
}

TEST_F(Sessions, tell_no_row_from_a_row) {
  EXPECT_EQ(db.maybe<std::string>("SELECT name FROM basket"), std::nullopt);
  EXPECT_THROW(db.one<std::string>("SELECT name FROM basket"), Missing);
}

TEST_F(Sessions, refuse_a_name_without_a_value) { EXPECT_THROW(db.all<std::string>("SELECT name FROM basket WHERE id = :id", with("other", 1)), Failure); }

TEST_F(Sessions, keep_a_day_as_the_text_it_is) {
  put({.id = {1}, .name = "a", .picked_on = make_date(2026, 2, 28), .sold_at = kNow});
  EXPECT_EQ(db.one<std::string>("SELECT picked_on FROM basket"), "2026-02-28");
  EXPECT_EQ(db.one<std::string>("SELECT sold_at FROM basket"), "2026-05-22T12:00:00Z");
}

TEST_F(Sessions, never_store_half_of_a_text_with_a_nul) {
  EXPECT_THROW(add(1, std::string{"cut\0here", 8}), Failure);
  EXPECT_EQ(db.one<long long>("SELECT count(*) FROM basket"), 0);
}

TEST_F(Sessions, say_how_many_rows_changed) {
  add(1, "one");
  add(2, "two");
  EXPECT_EQ(db.run("UPDATE basket SET weight = 2"), 2);
  EXPECT_EQ(db.run("UPDATE basket SET weight = 3 WHERE id = :id", with("id", 1)), 1);
  EXPECT_EQ(db.run("UPDATE basket SET weight = 3 WHERE id = :id", with("id", 9)), 0);
}

Violation violation_of(Session& db, std::string const& text) {
  try {
    db.run(text);
  } catch (Violation const& violation) {
    return violation;
  }
  throw std::logic_error{"not refused: " + text};
}

TEST_F(Sessions, name_the_field_of_a_duplicate) {
  add(1, "one");
  auto const duplicate = violation_of(db, "INSERT INTO basket (id, name, fruit, is_full, weight) VALUES (2, 'one', 'pear', 0, 0)");
  EXPECT_EQ(duplicate.kind, Violation::Kind::duplicate);
  EXPECT_EQ(duplicate.field, "name");
  // And the session goes on.
  EXPECT_EQ(db.one<long long>("SELECT count(*) FROM basket"), 1);
}

TEST_F(Sessions, name_the_field_of_a_pair_that_is_taken) {
  db.script("CREATE TABLE pair (house INTEGER NOT NULL, code TEXT NOT NULL, UNIQUE (house, code)); INSERT INTO pair VALUES (1, 'a')");
  EXPECT_EQ(violation_of(db, "INSERT INTO pair VALUES (1, 'a')").field, "code");
}

TEST_F(Sessions, tell_the_other_rules_of_the_schema_apart) {
  auto const missing = violation_of(db, "INSERT INTO basket (id, name, fruit, is_full) VALUES (2, 'x', 'pear', 0)");
  EXPECT_EQ(missing.kind, Violation::Kind::missing);
  EXPECT_EQ(missing.field, "weight");
  EXPECT_EQ(violation_of(db, "INSERT INTO basket (id, name, fruit, is_full, weight) VALUES (2, 'x', 'pear', 7, 0)").kind, Violation::Kind::check);
  EXPECT_EQ(violation_of(db, "INSERT INTO label (id, basket) VALUES (1, 77)").kind, Violation::Kind::reference);
}

}  // namespace
}  // namespace timon::sql
