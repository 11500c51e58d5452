#include <iostream>

#include "app/commands.hpp"
#include "app/steps.hpp"
#include "notices/notices.hpp"
#include "platform/view/form.hpp"
#include "world/world.hpp"

namespace timon::app {
namespace {

/// What people find in their inboxes: the last days unread, and what this morning gave to tell.
void settle_notices(Work& work) {
  constexpr auto kMorning = std::chrono::hours{11};  // in UTC
  auto this_morning = work;
  this_morning.now = Time{work.today.day + kMorning};
  notices::turn_day(this_morning);
  notices::settle_past(work.db, this_morning.now);
}

}  // namespace

int load_demo(CommonOptions const& common) {
  auto console = Console{common, Schema::made};
  auto const loaded =
      world::load_demo(console.work(), Steps{"console.demo.progress"}, std::make_shared<files::Shelf const>(files::Store{files_folder(common.database)}, files::ScannerSettings{}));
  if (!loaded) throw Refusal{view::sentence_of(loaded.error().front(), console.work().words)};
  settle_notices(console.work());
  for (auto const& account : *loaded) std::cout << account.name << " · " << account.office << " · " << account.institution << '\n';
  std::cout << console.work().words.text("console.demo.done", {common.database}) << std::endl;
  return kDone;
}

}  // namespace timon::app
