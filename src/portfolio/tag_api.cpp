#include "base/text.hpp"
#include "platform/api/json_body.hpp"
#include "platform/api/members.hpp"
#include "platform/api/values.hpp"
#include "portfolio/portfolio.hpp"
#include "portfolio/tags.hpp"

namespace timon::portfolio {
namespace {

using boost::json::array;
using boost::json::object;

constexpr auto kMember = "labels";

/// What is labelled: a goal, or one of its milestones.
struct Subject {
  Goal goal;
  std::optional<Milestone> milestone;

  MilestoneId id() const { return milestone ? milestone->id : MilestoneId{}; }
  bool may_label(Actor const& actor) const { return milestone ? goals::may_edit(actor, goal, *milestone) : may_edit(actor, goal); }
};

Subject subject_of(http::Request const& request, Work& work) {
  auto milestone = request.path_words["milestone"].empty() ? std::nullopt : goals::find_visible(work, request.path_id<MilestoneId>("milestone"));
  auto goal = milestone ? goals::find_visible(work, milestone->goal) : goals::find_visible(work, request.path_words["goal"]);
  if (!goal) throw NotFound{};
  return {std::move(*goal), std::move(milestone)};
}

http::Response answered(std::vector<Tag> const& tags) {
  auto labels = array{};
  for (auto const& tag : tags) labels.emplace_back(tag.name);
  return api::answer_revised(200, object{{kMember, std::move(labels)}}, tags_revision(tags));
}

/// The list as it was sent, each label once; one that is no single label is a problem.
std::vector<std::string> labels_in(object const& body, Problems& problems) {
  auto const* const member = body.if_contains(kMember);
  auto const* const list = member == nullptr ? nullptr : member->if_array();
  auto names = std::vector<std::string>{};
  if (list == nullptr) problems.push_back({kMember, "api.field.no_list", {std::to_string(kTagsMax)}});
  else
    for (auto const& each : *list) {
      auto const text = each.is_string() ? std::string{each.as_string()} : std::string{};
      auto const labels = tags_from(text);
      if (labels.size() == 1 && is_plain_text(text)) names.push_back(labels.front());
      else problems.push_back({kMember, "portfolio.bulk.one_label"});
    }
  return tags_from(join(names, ","));
}

http::Response get_labels(http::Request const& request, Work& work) {
  auto const subject = subject_of(request, work);
  return answered(tags_of(work.db, subject.goal.id, subject.id()));
}

http::Response put_labels(http::Request const& request, Work& work) {
  must_have(work.actor, {kEditGoal, kEditOwn});
  auto const subject = subject_of(request, work);
  must(subject.may_label(work.actor), kEditGoal);
  if (request.headers["if-match"].empty()) return api::problem(428, work.words, "api.if_match_missing");
  auto const revision = api::revision_seen(request);
  must_be_current(revision, tags_revision(tags_of(work.db, subject.goal.id, subject.id())), Tag::kTable);
  auto problems = Problems{};
  auto const body = api::json_object(request);
  api::refuse_unknown(body, {kMember}, problems);
  auto const names = labels_in(body, problems);
  if (!problems.empty()) return api::refused(work.words, problems);
  auto const tags = set_tags(work, subject.goal.id, subject.id(), names, revision);
  if (tags) return answered(*tags);
  problems = tags.error();
  for (auto& problem : problems) problem.field = kMember;
  return api::refused(work.words, problems);
}

}  // namespace

void add_tag_api(http::Router& router) {
  for (auto const* const subject : {"/api/v1/goals/{goal}/labels", "/api/v1/milestones/{milestone:id}/labels"}) {
    router.get(subject, get_labels);
    router.put(subject, put_labels);
  }
}

}  // namespace timon::portfolio
