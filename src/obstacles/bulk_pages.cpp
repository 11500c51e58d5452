#include "base/text.hpp"
#include "obstacles/chosen.hpp"
#include "obstacles/obstacle_actions.hpp"
#include "obstacles/obstacle_list.hpp"
#include "obstacles/obstacle_pages.hpp"
#include "obstacles/obstacle_words.hpp"
#include "platform/pages/pages.hpp"

namespace timon::obstacles {
namespace {

constexpr auto kItemsMax = std::size_t{kObstacleLimitMax};

struct BulkItem {
  std::string label;
  std::string address;
  std::string note;
  bool is_done{};
  bool is_refused{};
};
BOOST_DESCRIBE_STRUCT(BulkItem, (), (label, address, note, is_done, is_refused))

/// «/control/derivacion»: what was chosen with one reason to give, then what became of each.
struct BulkPage {
  std::string title;
  std::string about;
  std::vector<BulkItem> items;
  std::vector<std::string> chosen;
  std::optional<view::Field> reason;
};
BOOST_DESCRIBE_STRUCT(BulkPage, (), (title, about, items, chosen, reason))

auto const kRegistered = view::Registered<BulkPage>{"obstacles/bulk"};

BulkItem item_of(Obstacle const& obstacle, std::string note) { return {.label = obstacle.code + " " + obstacle.title, .address = address_of(obstacle), .note = std::move(note)}; }

http::Response ask(http::Request const& request, Work& work, std::vector<Chosen> const& chosen, std::string const& typed, Problems const& problems = {}) {
  auto page = BulkPage{.title = work.words.text("bulk.title"), .about = {}, .items = {}, .chosen = {}, .reason = {}};
  auto const names = level_names(work);
  for (auto const& one : chosen) {
    auto const obstacle = find_visible(work, one.id);
    if (!obstacle || !is_held_by(work.actor, *obstacle, work.db)) continue;
    auto const above = level_above(obstacle->level);
    if (!obstacle->is_open() || !above) continue;
    page.items.push_back(item_of(*obstacle, work.words.text("bulk.to", {names.of(obstacle->level), names.of(*above)})));
    page.chosen.push_back(std::to_string(one.id.number) + ":" + std::to_string(one.revision));
  }
  if (page.items.empty()) return refused_choice(request, work, page.title, work.words.text("bulk.nothing"));
  page.about = work.words.plural("bulk.about", static_cast<std::int64_t>(page.items.size()));
  page.reason = view::make_field(work.words, "reason", "bulk.reason", typed, problems);
  page.reason->is_required = true;
  page.reason->length_max = static_cast<int>(kReasonLengthMax);
  return pages::page(request, work, page.title, "obstacles/bulk", page, problems.empty() ? 200 : 422);
}

/// Moves one; what somebody did meanwhile is said on its own line and stops none of the others.
BulkItem derived(Work& work, Chosen const& one, Obstacle const& seen, std::string const& reason) {
  try {
    auto const after = derive_obstacle(work, one.id, one.revision, reason, "");
    if (!after) {
      auto item = item_of(seen, view::sentence_of(after.error().front(), work.words));
      item.is_refused = true;
      return item;
    }
    auto item = item_of(*after, work.words.text("bulk.item_done", {level_names(work).of(after->level)}));
    item.is_done = true;
    return item;
  } catch (Stale const&) {
    auto item = item_of(seen, work.words.text("bulk.item_stale"));
    item.is_refused = true;
    return item;
  } catch (Forbidden const&) {
    auto item = item_of(seen, work.words.text("bulk.item_forbidden"));
    item.is_refused = true;
    return item;
  }
}

http::Response get_bulk(http::Request const& request, Work& work) { return ask(request, work, chosen_of(request.query), ""); }

http::Response post_bulk(http::Request const& request, Work& work) {
  auto const chosen = chosen_of(request.form);
  auto const& reason = request.form["reason"];
  auto refused = Problems{};
  check_reason(refused, "obstacle", "reason", reason);
  if (!refused.empty()) return ask(request, work, chosen, reason, refused);
  auto page = BulkPage{.title = work.words.text("bulk.done_title"), .about = {}, .items = {}, .chosen = {}, .reason = {}};
  auto done = std::int64_t{0};
  for (auto const& one : chosen) {
    auto const seen = find_visible(work, one.id);
    if (!seen) continue;
    page.items.push_back(derived(work, one, *seen, reason));
    if (page.items.back().is_done) ++done;
  }
  page.about = work.words.plural("bulk.done", done);
  return pages::page(request, work, page.title, "obstacles/bulk", page);
}

}  // namespace

std::vector<Chosen> chosen_of(http::Fields const& fields) {
  auto all = std::vector<Chosen>{};
  for (auto const& value : fields.all("item")) {
    auto const parts = split(value, ':');
    if (parts.size() != 2 || all.size() == kItemsMax) continue;
    all.push_back({ObstacleId{integer_from(parts[0]).value_or(0)}, integer_from(parts[1]).value_or(0)});
  }
  return all;
}

http::Response refused_choice(http::Request const& request, Work& work, std::string title, std::string text) {
  auto const page = BulkPage{.title = std::move(title), .about = std::move(text), .items = {}, .chosen = {}, .reason = {}};
  return pages::page(request, work, page.title, "obstacles/bulk", page);
}

void add_bulk_pages(http::Router& router) {
  router.get("/control/derivacion", get_bulk);
  router.post("/control/derivacion", post_bulk);
}

}  // namespace timon::obstacles
