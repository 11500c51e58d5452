#include "notices/letter.hpp"

#include <boost/describe/enum_to_string.hpp>

#include <algorithm>

#include "notices/notice_words.hpp"
#include "platform/view/view.hpp"

namespace timon::notices {
namespace {

auto const kLetter = view::Registered<Letter>{"notices/letter"};

std::string matter_of(std::optional<NoticeKind> kind) { return kind ? boost::describe::enum_to_string(*kind, "") : "digest"; }

/// One thing is named in the subject, several are counted.
std::string subject_of(std::vector<NoticeLine> const& lines, std::optional<NoticeKind> kind, Words const& words) {
  if (lines.size() == 1) return words.text("notice.mail.one." + matter_of(kind), {label_of(lines.front(), words)});
  return words.plural("notice.mail.subject." + matter_of(kind), static_cast<std::int64_t>(lines.size()));
}

std::vector<LetterGroup> groups_of(std::vector<NoticeLine> const& lines, std::size_t lines_max, MailGround const& ground, Words const& words) {
  auto groups = std::vector<LetterGroup>{};
  auto left = lines_max;
  for (auto const group : {NoticeGroup::mine, NoticeGroup::dates, NoticeGroup::answers}) {
    auto made = LetterGroup{.title = word_of(words, group), .lines = {}};
    for (auto const& line : lines) {
      if (group_of(line.kind) != group || left == 0) continue;
      made.lines.push_back({label_of(line, words), sentence_of(line, words), ground.site + address_of(line)});
      --left;
    }
    if (!made.lines.empty()) groups.push_back(std::move(made));
  }
  return groups;
}

/// The same for those whose reader shows letters only.
std::string text_of(Letter const& letter) {
  auto text = letter.greeting + "\n\n" + letter.intro + "\n";
  for (auto const& group : letter.groups) {
    if (!group.title.empty()) text += "\n" + group.title + "\n";
    for (auto const& line : group.lines) text += "\n* " + line.label + "\n  " + line.sentence + "\n  " + line.address + "\n";
  }
  if (!letter.more.empty()) text += "\n" + letter.more + "\n";
  text += "\n" + letter.inbox + "\n" + letter.inbox_address + "\n\n" + letter.preferences + "\n" + letter.preferences_address + "\n";
  return text + "\n-- \n" + letter.signature + "\n";  // the line that marks a signature
}

}  // namespace

Letter letter_of(std::vector<NoticeLine> const& lines, std::optional<NoticeKind> kind, std::string const& name, MailGround const& ground, Words const& words) {
  auto government = ground.government;
  std::replace(government.begin(), government.end(), '\n', ' ');
  auto const more = lines.size() > kLetterLinesMax ? static_cast<std::int64_t>(lines.size() - kLetterLinesMax) : 0;
  auto groups = groups_of(lines, kLetterLinesMax, ground, words);
  if (kind) groups.front().title.clear();  // the first sentence says it
  return {.language = std::string{words.code()},
          .subject = subject_of(lines, kind, words),
          .greeting = words.text("notice.mail.greeting", {name}),
          .intro = words.text("notice.mail.intro." + matter_of(kind), {words.date_long(ground.today)}),
          .more = more > 0 ? words.plural("notice.mail.more", more) : std::string{},
          .groups = std::move(groups),
          .inbox = words.text("notice.mail.inbox"),
          .inbox_address = ground.site + "/avisos",
          .preferences = words.text("notice.mail.preferences"),
          .preferences_address = ground.site + "/cuenta/avisos",
          .signature = government.empty() ? "Timón" : "Timón, " + government};
}

mail::Message message_of(Letter const& letter, std::string const& to, Words const& words) {
  return {.to = to, .subject = letter.subject, .text = text_of(letter), .html = view::render("notices/letter", letter, words)};
}

}  // namespace timon::notices
