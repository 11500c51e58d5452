#pragma once
#include "platform/view/frame.hpp"

namespace timon::view {

/// The keys that choose rows, for the help of a page whose rows have ticks.
void add_tick_keys(Frame&, Words const&);

}  // namespace timon::view
