#include "platform/pdf/setting.hpp"

namespace timon::pdf {

Layout set_text(PangoContext* context, std::string const& text, Style const& style, double width) {
  auto layout = Layout{pango_layout_new(context), Unlay{}};
  auto* const font = make_font(style.points, style.is_bold);
  pango_layout_set_font_description(layout.get(), font);
  pango_font_description_free(font);
  pango_layout_set_width(layout.get(), static_cast<int>(width * PANGO_SCALE));
  pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
  constexpr auto kLineSpacing = 1.25F;
  pango_layout_set_line_spacing(layout.get(), kLineSpacing);
  pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
  return layout;
}

double height_of(Layout const& layout) {
  auto height = 0;
  pango_layout_get_size(layout.get(), nullptr, &height);
  return static_cast<double>(height) / PANGO_SCALE;
}

std::vector<Line> lines_of(Layout const& layout) {
  auto lines = std::vector<Line>{};
  auto* const each = pango_layout_get_iter(layout.get());
  do {
    auto top = 0, bottom = 0;
    pango_layout_iter_get_line_yrange(each, &top, &bottom);
    lines.push_back({pango_layout_iter_get_line_readonly(each), static_cast<double>(pango_layout_iter_get_baseline(each)) / PANGO_SCALE, static_cast<double>(top) / PANGO_SCALE,
                     static_cast<double>(bottom) / PANGO_SCALE});
  } while (pango_layout_iter_next_line(each) != 0);
  pango_layout_iter_free(each);
  return lines;
}

}  // namespace timon::pdf
