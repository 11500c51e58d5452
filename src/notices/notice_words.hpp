#pragma once
#include <string>

#include "notices/notice_store.hpp"
#include "platform/words/words.hpp"

namespace timon::notices {

/// «R-17 Terreno sin escritura»; a neutral word for what may no longer be seen.
std::string label_of(NoticeLine const&, Words const&);
/// What happened: «Subió a usted: la derivó Ana Ruiz.»
std::string sentence_of(NoticeLine const&, Words const&);
/// Where it is dealt with; empty for what may no longer be seen.
std::string address_of(NoticeLine const&);
/// Its picture and the class of its colour.
std::string icon_of(NoticeLine const&);
std::string icon_class_of(NoticeLine const&);
std::string word_of(Words const&, NoticeGroup);

}  // namespace timon::notices
