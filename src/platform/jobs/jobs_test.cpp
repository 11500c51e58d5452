#include "platform/jobs/jobs.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

#include "platform/work/refusal.hpp"
#include "support/test_database.hpp"

namespace timon::jobs {
namespace {

using std::chrono::seconds;

class Jobs : public testing::Test {
 protected:
  Jobs() {
    handlers_["note"] = [&](Job const& job, sql::Session&, Time) { done_.push_back(job.payload); };
    handlers_["forbidden"] = [](Job const&, sql::Session&, Time) { throw Forbidden{"import_content"}; };
    handlers_["gone"] = [](Job const&, sql::Session&, Time) { throw NotFound{}; };
    handlers_["overtaken"] = [](Job const&, sql::Session&, Time) { throw Stale{"goal"}; };
    handlers_["broken"] = [](Job const&, sql::Session&, Time) { throw std::runtime_error{"the mail server is away"}; };
  }
  int run(Time at) { return run_due(db_, handlers_, "worker", at); }
  Job job(std::int64_t id) { return db_.one<Job>(sql::select<Job>("WHERE id = :id"), sql::with("id", id)); }

  TestDatabase base_;
  sql::Session& db_{base_.session()};
  Handlers handlers_;
  std::vector<std::string> done_;
};

TEST_F(Jobs, are_done_once_in_their_order) {
  enqueue(db_, "note", "later", kNow, kNow + seconds{60});
  enqueue(db_, "note", "first", kNow);
  EXPECT_EQ(run(kNow), 1);
  EXPECT_EQ(run(kNow), 0);
  EXPECT_EQ(run(kNow + seconds{60}), 1);
  EXPECT_EQ(done_, (std::vector<std::string>{"first", "later"}));
}

TEST_F(Jobs, are_not_there_when_the_deed_is_undone) {
  {
    auto transaction = sql::Transaction{db_};
    enqueue(db_, "note", "never", kNow);
  }
  EXPECT_EQ(run(kNow), 0);
}

TEST_F(Jobs, that_fail_wait_longer_each_time_and_die_in_the_end) {
  auto const id = enqueue(db_, "broken", "{}", kNow);
  EXPECT_EQ(run(kNow), 1);
  EXPECT_EQ(job(id).last_error, "the mail server is away");
  EXPECT_EQ(job(id).run_at, kNow + seconds{30});
  EXPECT_EQ(run(kNow + seconds{29}), 0);
  auto at = kNow;
  for (auto i = 1; i < kAttemptsMax; ++i) EXPECT_EQ(run(at = job(id).run_at), 1);
  EXPECT_EQ(job(id).state, JobState::dead);
  EXPECT_EQ(list(db_).front().id, id);
  EXPECT_EQ(run(at + std::chrono::hours{24 * 30}), 0);
  EXPECT_TRUE(revive(db_, id, at));
  EXPECT_EQ(run(at), 1);
}

TEST_F(Jobs, that_nobody_may_do_any_more_end_at_once_with_the_reason) {
  auto const forbidden = enqueue(db_, "forbidden", "{}", kNow);
  auto const gone = enqueue(db_, "gone", "{}", kNow);
  auto const overtaken = enqueue(db_, "overtaken", "{}", kNow);
  EXPECT_EQ(run(kNow), 3);
  EXPECT_EQ(job(forbidden).state, JobState::dead);
  EXPECT_NE(job(forbidden).last_error.find("import_content"), std::string::npos);
  EXPECT_EQ(job(gone).state, JobState::dead);
  EXPECT_EQ(job(overtaken).state, JobState::waiting) << "another attempt may do";
  EXPECT_EQ(run(kNow + std::chrono::hours{24}), 1);
}

TEST_F(Jobs, of_a_worker_that_fell_silent_go_to_another) {
  enqueue(db_, "note", "inherited", kNow);
  ASSERT_TRUE(claim(db_, "lost", kNow));
  EXPECT_EQ(run(kNow + seconds{60}), 0);
  EXPECT_EQ(run(kNow + kLockTime + seconds{1}), 1);
  EXPECT_EQ(done_, std::vector<std::string>{"inherited"});
}

TEST_F(Jobs, of_an_unknown_kind_are_kept_with_the_reason) {
  auto const id = enqueue(db_, "fax", "{}", kNow);
  EXPECT_EQ(run(kNow), 1);
  EXPECT_EQ(job(id).state, JobState::waiting);
  EXPECT_NE(job(id).last_error.find("fax"), std::string::npos);
}

}  // namespace
}  // namespace timon::jobs
