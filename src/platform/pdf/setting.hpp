#pragma once
#include <memory>
#include <string>
#include <vector>

#include "platform/pdf/fonts.hpp"

namespace timon::pdf {

struct Unlay {
  void operator()(PangoLayout* layout) const { g_object_unref(layout); }
};
using Layout = std::shared_ptr<PangoLayout>;

/// How a text is set.
struct Style {
  double points{};
  bool is_bold{};
  double grey{};   // 0 is black
  double above{};  // room before it
};

/// A text broken into lines of that width.
Layout set_text(PangoContext*, std::string const& text, Style const&, double width);
double height_of(Layout const&);

/// A line with the place of its baseline, counted from the top of its text.
struct Line {
  PangoLayoutLine* line{};
  double baseline{}, top{}, bottom{};
};
std::vector<Line> lines_of(Layout const&);

/// What is drawn on a page: a line of text, a rule or a shaded field.
struct Mark {
  Layout keeps;  // what the line belongs to
  PangoLayoutLine* line{};
  double x{}, y{};
  double width{}, height{};  // of a field
  double grey{};
};
using Page = std::vector<Mark>;

}  // namespace timon::pdf
