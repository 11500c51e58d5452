#pragma once
#include <optional>

#include "app/mail_settings.hpp"
#include "base/date.hpp"
#include "platform/jobs/jobs.hpp"

namespace timon::app {

/// The jobs that send letters. Without a mail server they do nothing: the inbox has everything. A server that does not answer
/// is left alone for a while, so that one round of the housekeeper does not wait for it again and again.
jobs::Handlers mail_handlers(MailSettings const&, std::optional<Date> fixed_today);

}  // namespace timon::app
