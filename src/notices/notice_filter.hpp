#pragma once
#include <array>
#include <string_view>

#include "notices/notice_store.hpp"

namespace timon::notices {

/// What «/avisos?ver=…» shows: a word of the address, the key of its label.
struct Choice {
  std::string_view word;
  std::string_view key;
};
constexpr auto kChoices = std::array{Choice{"", "notice.filter.all"}, Choice{"sin-leer", "notice.filter.unread"}, Choice{"a-su-cargo", "notice.group.mine"},
                                     Choice{"vencimientos", "notice.group.dates"}, Choice{"respuestas", "notice.group.answers"}};

std::set<NoticeKind> kinds_of(NoticeGroup);
/// The filter of the word; a word that is none shows all.
NoticeFilter filter_of(std::string_view word);

}  // namespace timon::notices
