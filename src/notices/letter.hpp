#pragma once
#include <boost/describe/class.hpp>

#include <string>
#include <vector>

#include "notices/notice_store.hpp"
#include "platform/mail/mail.hpp"

namespace timon::notices {

struct LetterLine {
  std::string label, sentence, address;
};
BOOST_DESCRIBE_STRUCT(LetterLine, (), (label, sentence, address))

struct LetterGroup {
  std::string title;
  std::vector<LetterLine> lines;
};
BOOST_DESCRIBE_STRUCT(LetterGroup, (), (title, lines))

/// What a letter says, once for both of its parts.
struct Letter {
  std::string language, subject, greeting, intro, more;
  std::vector<LetterGroup> groups;
  std::string inbox, inbox_address, preferences, preferences_address, signature;
};
BOOST_DESCRIBE_STRUCT(Letter, (), (language, subject, greeting, intro, more, groups, inbox, inbox_address, preferences, preferences_address, signature))

constexpr auto kLetterLinesMax = std::size_t{40};  // the inbox has the rest

/// `kind` none: the digest. `lines` are what the person may see, at least one.
Letter letter_of(std::vector<NoticeLine> const& lines, std::optional<NoticeKind> kind, std::string const& name, MailGround const&, Words const&);
mail::Message message_of(Letter const&, std::string const& to, Words const&);

}  // namespace timon::notices
