#include "notices/notices.hpp"

namespace timon::notices {

api::Description api_description() {
  using api::SchemaKind;
  return {{
              {"GET", "/api/v1/notices", "listNotices", "The inbox of the token's person, newest first.", "kind unread limit after", "", 200, "Notice[]", "400"},
              {"POST", "/api/v1/notices/reading", "readAllNotices", "Marks all of them as read, or those of a kind.", "", "NoticesReading", 200, "NoticesMarked", "400 422"},
              {"POST", "/api/v1/notices/{notice}/reading", "readNotice", "Marks one as read.", "", "", 200, "Notice", "404"},
              {"DELETE", "/api/v1/notices/{notice}/reading", "unreadNotice", "Marks it as unread again.", "", "", 200, "Notice", "404"},
          },
          {{"kind", "NoticeKind", "Only of that kind."}, {"unread", "bool", "Only unread ones."}},
          {{"notice", "int", "Id of a notice."}},
          {
              {"NoticeKind", SchemaKind::choice,
               "raised_to_you climbed_to_you warned due_tomorrow answered returned resolved discarded converted reassigned valued hand_off_due hand_off_missing hand_off_returned "
               "hand_off_below reminder"},
              {"NoticeSubject", SchemaKind::answer, "kind code title"},
              {"Notice", SchemaKind::answer, "id:int kind:NoticeKind text subject:NoticeSubject? goal? address? on:date? created_at:moment read_at:moment?"},
              {"NoticesReading", SchemaKind::body, "kind:NoticeKind"},
              {"NoticesMarked", SchemaKind::answer, "marked:int"},
          }};
}

}  // namespace timon::notices
