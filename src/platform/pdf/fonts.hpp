#pragma once
#include <pango/pangocairo.h>

namespace timon::pdf {

/// The fonts that papers are set in, from inside the program: what the machine has installed changes nothing. There is one, for
/// one thread at a time.
PangoFontMap* font_map();

/// «Archivo» of that size in points.
PangoFontDescription* make_font(double points, bool is_bold);

}  // namespace timon::pdf
