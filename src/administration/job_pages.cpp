#include "administration/job_actions.hpp"
#include "administration/pages.hpp"
#include "base/text.hpp"
#include "platform/jobs/jobs.hpp"

namespace timon::administration {
namespace {

using http::Request;
using http::Response;

struct JobView {
  std::int64_t id{};
  std::string kind, state, attempts, when, last_error;
  bool is_dead{};
};
BOOST_DESCRIBE_STRUCT(JobView, (), (id, kind, state, attempts, when, last_error, is_dead))

struct JobsPage {
  std::vector<Tab> tabs;
  std::string done, summary;
  std::vector<JobView> jobs;
  bool is_empty{};
};
BOOST_DESCRIBE_STRUCT(JobsPage, (), (tabs, done, summary, jobs, is_empty))

auto const kRegistered = view::Registered<JobsPage>{"administration/jobs"};

/// What a job is about, in words: its payload stays where it is, for it may hold what is not for everybody's eyes.
std::string kind_words(Words const& words, std::string const& kind) {
  auto const key = "job.kind." + kind;
  return words.has(key) ? words.text(key) : kind;
}

JobView view_of(Work const& work, jobs::Job const& job) {
  auto const state = std::string{boost::describe::enum_to_string(job.state, "")};
  return {.id = job.id,
          .kind = kind_words(work.words, job.kind),
          .state = work.words.text("job.state." + state),
          .attempts = work.words.text("job.attempts", {std::to_string(job.attempts), std::to_string(jobs::kAttemptsMax)}),
          .when = work.words.moment(job.finished_at.value_or(job.run_at), work.zone),
          .last_error = job.last_error,
          .is_dead = job.state == jobs::JobState::dead};
}

Response get_jobs(Request const& request, Work& work) {
  must_have(work.actor, {kManageSettings});
  auto page = JobsPage{.tabs = settings_tabs(work.words, "/tareas"), .done = request.query["listo"].empty() ? std::string{} : work.words.text("job.revived")};
  auto dead = std::int64_t{0};
  for (auto const& job : jobs::list(work.db)) {
    page.jobs.push_back(view_of(work, job));
    dead += page.jobs.back().is_dead ? 1 : 0;
  }
  page.summary = work.words.plural("job.dead_count", dead);
  page.is_empty = page.jobs.empty();
  return page_under("/ajustes", request, work, work.words.text("job.title"), "administration/jobs", page);
}

Response post_revival(Request const& request, Work& work) {
  revive_job(work, integer_from(request.path_words["job"]).value_or(0));
  return http::see_other("/tareas?listo=reintento");
}

}  // namespace

void add_job_pages(http::Router& router) {
  router.get("/tareas", get_jobs);
  router.post("/tareas/{job:id}/reintento", post_revival);
}

}  // namespace timon::administration
