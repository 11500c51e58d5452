#include <iostream>

#include "app/commands.hpp"
#include "app/steps.hpp"
#include "platform/view/form.hpp"
#include "world/world.hpp"

namespace timon::app {

int load_demo(CommonOptions const& common) {
  auto console = Console{common, Schema::made};
  auto const loaded = world::load_demo(console.work(), Steps{"console.demo.progress"});
  if (!loaded) throw Refusal{view::sentence_of(loaded.error().front(), console.work().words)};
  for (auto const& account : *loaded) std::cout << account.name << " · " << account.office << " · " << account.institution << '\n';
  std::cout << console.work().words.text("console.demo.done", {common.database}) << std::endl;
  return kDone;
}

}  // namespace timon::app
