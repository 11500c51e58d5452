#pragma once
#include <functional>
#include <string>
#include <vector>

#include "base/ids.hpp"
#include "base/outcome.hpp"
#include "documents/documents.hpp"
#include "platform/work/work.hpp"

namespace timon::world {

/// Somebody of the demo government one can enter as.
struct DemoAccount {
  std::string role;
  PersonId person;
  std::string name;
  std::string office;
  std::string institution;
};

/// Called now and then while the two years are lived: so many happenings done of all.
using Progress = std::function<void(int done, int all)>;

/// Fills a database without goals with the government of Río Claro, an invented province, as of `console_work.today`:
/// two years in which people planned, reported, moved dates, raised obstacles and solved them, each deed done through the
/// same actions as in life and told in the journal. The same day gives the same content. Nothing is written when it fails.
/// Refused with `demo.not_empty` when there are goals already. Documents are put on the shelf; without one there are only links.
Outcome<std::vector<DemoAccount>> load_demo(Work& console_work, Progress progress, documents::SharedShelf shelf = {});

/// The people one may enter as, in a database that was filled by `load_demo`; empty in any other.
std::vector<DemoAccount> demo_accounts(sql::Session& db, Date today);

}  // namespace timon::world
