#include "notices/notice_filter.hpp"

namespace timon::notices {

std::set<NoticeKind> kinds_of(NoticeGroup group) {
  auto kinds = std::set<NoticeKind>{};
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<NoticeKind>>([&](auto each) {
    if (group_of(each.value) == group) kinds.insert(each.value);
  });
  return kinds;
}

NoticeFilter filter_of(std::string_view word) {
  if (word == "sin-leer") return {.is_unread = true};
  if (word == "a-su-cargo") return {.kinds = kinds_of(NoticeGroup::mine)};
  if (word == "vencimientos") return {.kinds = kinds_of(NoticeGroup::dates)};
  if (word == "respuestas") return {.kinds = kinds_of(NoticeGroup::answers)};
  return {};
}

}  // namespace timon::notices
