#pragma once
#include <boost/describe.hpp>

#include <optional>
#include <string>

#include "base/date.hpp"
#include "base/ids.hpp"
#include "platform/sql/session.hpp"

namespace timon::routine {

/// What a person was writing in a form and has not sent.
struct Draft {
  std::string content;
  Time saved_at;
};
BOOST_DESCRIBE_STRUCT(Draft, (), (content, saved_at))

std::optional<Draft> draft_of(sql::Session&, PersonId, std::string const& form);
void put_draft(sql::Session&, PersonId, std::string const& form, std::string const& content, Time now);
void drop_draft(sql::Session&, PersonId, std::string const& form);

}  // namespace timon::routine
