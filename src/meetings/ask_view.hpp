#pragma once
#include "meetings/brief_store.hpp"
#include "platform/pdf/pdf.hpp"

namespace timon::meetings {

/// A decision that is asked for: what, about what, and who has held it since when.
struct AskView {
  std::string address, label, ask, note;
};
BOOST_DESCRIBE_STRUCT(AskView, (), (address, label, ask, note))

AskView ask_view(Work const&, AskedLine const&);
/// The same on paper, under its heading.
void add_asked(pdf::Document&, Words const&, char const* heading_key, std::vector<AskView> const&);

}  // namespace timon::meetings
