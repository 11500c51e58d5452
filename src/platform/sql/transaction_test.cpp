#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "platform/sql/session.hpp"
#include "support/test_database.hpp"

namespace timon::sql {
namespace {

constexpr auto kWriters = 64;

class Transactions : public testing::Test {
 protected:
  Transactions() { db.script("CREATE TABLE counter (id INTEGER PRIMARY KEY, total INTEGER NOT NULL); INSERT INTO counter VALUES (1, 0)"); }
  static void add_one(Session& session) { session.run("UPDATE counter SET total = total + 1 WHERE id = 1"); }
  static long long total(Session& session) { return session.one<long long>("SELECT total FROM counter"); }

  TestDatabase database;
  Session& db{database.session()};
};

TEST_F(Transactions, are_undone_when_nobody_commits) {
  {
    auto const transaction = Transaction{db};
    add_one(db);
    EXPECT_EQ(total(db), 1);
  }
  EXPECT_EQ(total(db), 0);
}

TEST_F(Transactions, inside_another_belong_to_the_outer_one) {
  {
    auto outer = Transaction{db};
    {
      auto inner = Transaction{db};
      add_one(db);
      inner.commit();
    }
    add_one(db);
  }
  EXPECT_EQ(total(db), 0);
  auto outer = Transaction{db};
  {
    auto inner = Transaction{db};
    add_one(db);
    inner.commit();
  }
  outer.commit();
  EXPECT_EQ(total(db), 1);
}

TEST_F(Transactions, end_cleanly_after_a_refusal) {
  {
    auto const transaction = Transaction{db};
    add_one(db);
    EXPECT_THROW(db.run("INSERT INTO counter VALUES (1, 5)"), Violation);
  }
  EXPECT_EQ(total(db), 0);
  auto again = Transaction{db};
  add_one(db);
  again.commit();
  EXPECT_EQ(total(db), 1);
}

TEST_F(Transactions, for_reading_show_one_snapshot) {
  auto writer = Session{database.database()};
  {
    auto const snapshot = Transaction{db, Transaction::For::reading};
    EXPECT_EQ(total(db), 0);
    add_one(writer);
    EXPECT_EQ(total(db), 0);
  }
  EXPECT_EQ(total(db), 1);
}

TEST_F(Transactions, of_sixty_four_writers_all_last) {
  auto failures = std::atomic{0};
  {
    auto writers = std::vector<std::jthread>{};
    for (auto i = 0; i < kWriters; ++i) {
      writers.emplace_back([&] {
        try {
          auto session = Session{database.database()};
          for (auto n = 0; n < 4; ++n) {
            auto transaction = Transaction{session};
            // Read, then write: a deferred BEGIN would find the database busy here.
            auto const before = session.engine() == Engine::sqlite ? total(session) : session.one<long long>("SELECT total FROM counter FOR UPDATE");
            session.run("UPDATE counter SET total = :total", with("total", before + 1));
            transaction.commit();
          }
        } catch (std::exception const& error) {
          ++failures;
          ADD_FAILURE() << error.what();
        }
      });
    }
  }
  EXPECT_EQ(failures, 0);
  EXPECT_EQ(total(db), kWriters * 4);
}

TEST_F(Transactions, of_two_processes_wait_for_each_other) {
  // Another Database knows nothing of the first one's queue: what remains is the engine's own patience.
  auto other = Database{database.database().address};
  auto const work = [](Database& where) {
    auto session = Session{where};
    for (auto n = 0; n < 20; ++n) {
      auto transaction = Transaction{session};
      add_one(session);
      transaction.commit();
    }
  };
  {
    auto const here = std::jthread{[&] { work(database.database()); }};
    auto const there = std::jthread{[&] { work(other); }};
  }
  EXPECT_EQ(total(db), 40);
}

}  // namespace
}  // namespace timon::sql
