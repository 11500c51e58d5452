#include "app/mail_handlers.hpp"

#include <fmt/format.h>

#include <memory>

#include "app/government.hpp"
#include "notices/notices.hpp"

namespace timon::app {
namespace {

constexpr auto kLeftAlone = std::chrono::seconds{20};

/// «job-17-1779451200@timon.example.org»: the same when the job is done again.
std::string message_id(jobs::Job const& job, std::string const& from) {
  return fmt::format("job-{}-{}{}", job.id, job.created_at.time_since_epoch().count(), from.substr(from.find('@')));
}

class Postman {
 public:
  explicit Postman(MailSettings settings) : settings_{std::move(settings)} {}

  bool has_server() const { return settings_.server.is_set(); }
  std::string const& site() const { return settings_.site; }
  void send(jobs::Job const& job, mail::Message const& message, std::string const& government, Time now) {
    if (now < left_alone_until_) throw mail::Failure{"the mail server did not answer a moment ago"};
    auto server = settings_.server;
    server.from_name = government.empty() ? "Timón" : "Timón, " + government;
    try {
      mail::send(server, message, {message_id(job, server.from), now});
    } catch (mail::Unreachable const&) {
      left_alone_until_ = now + kLeftAlone;
      throw;
    }
  }

 private:
  MailSettings settings_;
  Time left_alone_until_{};
};

}  // namespace

jobs::Handlers mail_handlers(MailSettings const& settings, std::optional<Date> fixed_today) {
  auto const postman = std::make_shared<Postman>(settings);
  auto const handle = [postman, fixed_today](jobs::Job const& job, sql::Session& db, Time now) {
    if (!postman->has_server()) return;
    auto const government = load_government(db);
    auto const ground = notices::MailGround{.today = today_of(government, now, fixed_today),
                                            .zone = government.zone,
                                            .site = postman->site(),
                                            .government = government.name,
                                            .words = [&](std::string const& language) { return words_for(language, "", government); }};
    notices::do_mail_job(job, db, now, ground, [&](mail::Message const& message) { postman->send(job, message, government.name, now); });
  };
  return {{notices::kMailJob, handle}, {notices::kDigestJob, handle}};
}

}  // namespace timon::app
