#pragma once
#include <boost/describe.hpp>

#include <optional>
#include <string>

#include "platform/work/work.hpp"

namespace timon::changes {

/// From where one wants to know what changed.
BOOST_DEFINE_ENUM_CLASS(SinceKind, visit, committee, day, period)

struct Since {
  SinceKind kind{};
  Time at;
  Date day;          // on the government's calendar
  std::string code;  // of a closed period
};

/// The last such weekday (1 Monday … 7 Sunday) before that day.
Date weekday_before(Date today, unsigned weekday);
/// The day of the last committee before today: that of the published period or, where none is published, the weekday of the settings.
Date committee_before(Work&);
/// «visita», «comite», «2026-05-15», the code of a closed period; empty: the last visit. Who was never here is told from the last
/// committee. «viernes» is what links said for it once. Nothing for what is none of these, and for days to come.
std::optional<Since> since_of(Work&, std::string const& asked);
/// What an address says for it.
std::string address_word(Since const&);

}  // namespace timon::changes
