#include "strategy/strategy_json.hpp"

namespace timon::strategy {

using boost::json::object;
using boost::json::value;

object told(GoalResult const& result) {
  return {{"id", result.id.number},     {"situation", api::of(result.situation)}, {"text", result.text}, {"indicator", result.indicator}, {"sequence", result.sequence},
          {"revision", result.revision}};
}

object told(Product const& product) {
  constexpr auto kHundred = 100.0;
  return {{"id", product.id.number},
          {"situation", api::of(product.situation)},
          {"name", product.name},
          {"quantity", product.quantity ? value(static_cast<double>(*product.quantity) / kHundred) : value(nullptr)},
          {"unit", product.unit},
          {"is_new", product.is_new},
          {"result", api::of(product.result)},
          {"sequence", product.sequence},
          {"revision", product.revision}};
}

object told(Stakeholder const& actor) {
  return {{"id", actor.id.number},
          {"kind", api::of(actor.kind)},
          {"name", actor.name},
          {"role", actor.role},
          {"institution", api::of(actor.institution)},
          {"office", api::of(actor.office)},
          {"milestone", api::of(actor.milestone)},
          {"obstacle", api::of(actor.obstacle)},
          {"stance", api::of(actor.stance)},
          {"influence", api::of(actor.influence)},
          {"approach", actor.approach},
          {"revision", actor.revision}};
}

object told(ChainLink const& link) {
  return {{"id", link.id.number},
          {"stakeholder", api::of(link.stakeholder)},
          {"who", link.who},
          {"passes", link.passes},
          {"strength", api::of(link.strength)},
          {"reason", link.reason},
          {"sequence", link.sequence},
          {"revision", link.revision}};
}

object told(Risk const& risk) {
  return {{"id", risk.id.number},
          {"title", risk.title},
          {"likelihood", api::of(risk.likelihood)},
          {"consequence", api::of(risk.consequence)},
          {"gravity", gravity(risk)},
          {"response", risk.response},
          {"watcher", api::of(risk.watcher)},
          {"state", api::of(risk.state)},
          {"state_reason", risk.state_reason},
          {"stated_on", api::of(risk.stated_on)},
          {"obstacle", api::of(risk.obstacle)},
          {"revision", risk.revision}};
}

object told(Presentation const& shown) {
  return {{"id", shown.id.number},         {"presented_on", api::of(std::optional{shown.presented_on})},
          {"office", shown.office.number}, {"outcome", api::of(shown.outcome)},
          {"remarks", shown.remarks},      {"corrections", shown.corrections},
          {"revision", shown.revision}};
}

object told(ClosingReview const& review) {
  return {{"went_well", review.went_well},
          {"went_badly", review.went_badly},
          {"helped", review.helped},
          {"stop_doing", review.stop_doing},
          {"written_on", api::of(std::optional{review.written_on})},
          {"revision", review.revision}};
}

object told(Lesson const& lesson) {
  return {{"id", lesson.id.number},     {"type", api::of(lesson.type)}, {"topic", lesson.topic}, {"text", lesson.text}, {"told_on", api::of(std::optional{lesson.told_on})},
          {"revision", lesson.revision}};
}

object told(LessonLine const& line) {
  return {{"id", line.id.number},
          {"type", api::of(line.type)},
          {"topic", line.topic},
          {"text", line.text},
          {"told_on", api::of(std::optional{line.told_on})},
          {"goal", line.goal_code},
          {"goal_title", line.goal_title},
          {"institution", line.institution}};
}

object told(ActorLine const& line) {
  return {{"kind", api::of(line.kind)}, {"name", line.name}, {"goals", line.goals}, {"milestones", line.milestones}, {"obstacles", line.obstacles}, {"against", line.against}};
}

}  // namespace timon::strategy
