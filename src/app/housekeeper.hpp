#pragma once
#include <condition_variable>
#include <mutex>
#include <thread>

#include "app/application.hpp"
#include "platform/jobs/jobs.hpp"

namespace timon::app {

/// What a running server does besides answering: the turn of the day, jobs that are due, forgetting what has ended. On a
/// thread and a database session of its own; of several servers on one database, one does the turn.
class Housekeeper {
 public:
  Housekeeper(sql::Database&, Application&, jobs::Handlers);
  ~Housekeeper() { stop(); }
  void start();
  void stop();

  /// One round; a test calls it without a thread.
  void round(sql::Session&);

 private:
  void run();
  void turn_day(sql::Session&, Government const&, Date today);
  void forget(sql::Session&);

  sql::Database& database_;
  Application& application_;
  jobs::Handlers handlers_;
  std::string name_;  // as which it locks jobs
  Time forgot_at_{};
  Time planned_at_{};  // digests
  std::mutex mutex_;
  std::condition_variable woken_;
  bool is_stopping_{};
  std::thread thread_;
};

/// The turn of the day: obstacles climb, people are told, periods are closed, standings follow.
void turn_the_day(Work&);
/// The same unless it is done already. False: another program on this database is just at it.
bool turn_the_day_alone(Work&);

}  // namespace timon::app
