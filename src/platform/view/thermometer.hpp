#pragma once
#include <boost/describe/class.hpp>

#include <string>

#include "platform/words/words.hpp"

namespace timon::view {

/// Progress as the fragment _thermometer shows it: a bar for what is done, a mark for what was expected by today.
struct Thermometer {
  int width{};
  std::string track, bar, halo, mark;  // places on the drawing
  std::string label;                   // «Avance real 38 %, esperado 71 %»
  std::string real;                    // «38»
  std::string of;                      // «de 71 %»
  std::string difference;              // «−33»
  bool is_bad{};                       // so far behind that it is said in red
};
BOOST_DESCRIBE_STRUCT(Thermometer, (), (width, track, bar, halo, mark, label, real, of, difference, is_bad))

/// Percents from 0 to 100; the width is in pixels.
Thermometer make_thermometer(double real, double expected, Words const&, int width = 110);

}  // namespace timon::view
