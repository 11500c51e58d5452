#include "platform/view/tick_keys.hpp"

#include "platform/words/words.hpp"

namespace timon::view {

void add_tick_keys(Frame& frame, Words const& words) {
  frame.shortcuts.push_back({"x", words.text("frame.key_tick")});
  frame.shortcuts.push_back({words.text("frame.shift_key") + " + x", words.text("frame.key_tick_range")});
}

}  // namespace timon::view
