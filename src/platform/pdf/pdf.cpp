#include "platform/pdf/pdf.hpp"

#include <cairo-pdf.h>

#include <mutex>
#include <stdexcept>

#include "platform/pdf/pages.hpp"

namespace timon::pdf {
namespace {

constexpr auto kRunning = Style{8, false, 0.32, 0};
constexpr auto kHeadY = 38.0;
constexpr auto kFootY = 796.0;

cairo_status_t take(void* into, unsigned char const* bytes, unsigned length) {
  static_cast<std::string*>(into)->append(reinterpret_cast<char const*>(bytes), length);
  return CAIRO_STATUS_SUCCESS;
}

struct CloseSurface {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct ClosePen {
  void operator()(cairo_t* pen) const { cairo_destroy(pen); }
};
struct CloseContext {
  void operator()(PangoContext* context) const { g_object_unref(context); }
};

std::string numbered(std::string text, std::size_t page, std::size_t pages) {
  auto const put = [&](char const* mark, std::size_t number) {
    if (auto const at = text.find(mark); at != std::string::npos) text.replace(at, 3, std::to_string(number));
  };
  put("{1}", page);
  put("{2}", pages);
  return text;
}

void draw(cairo_t* pen, Mark const& mark) {
  cairo_set_source_rgb(pen, mark.grey, mark.grey, mark.grey);
  if (mark.line != nullptr) {
    cairo_move_to(pen, mark.x, mark.y);
    pango_cairo_show_layout_line(pen, mark.line);
    return;
  }
  cairo_rectangle(pen, mark.x, mark.y, mark.width, mark.height);
  cairo_fill(pen);
}

/// One line at the edge of the page, on the left or on the right.
void draw_running(cairo_t* pen, PangoContext* context, std::string const& text, double y, bool is_right) {
  if (text.empty()) return;
  auto const layout = set_text(context, text, kRunning, kBodyWidth);
  pango_layout_set_ellipsize(layout.get(), PANGO_ELLIPSIZE_END);
  if (is_right) pango_layout_set_alignment(layout.get(), PANGO_ALIGN_RIGHT);
  cairo_set_source_rgb(pen, kRunning.grey, kRunning.grey, kRunning.grey);
  cairo_move_to(pen, kMargin, y);
  pango_cairo_show_layout(pen, layout.get());
}

}  // namespace

std::string written(Document const& document) {
  static auto one_at_a_time = std::mutex{};  // the fonts are shared
  auto const lock = std::scoped_lock{one_at_a_time};
  auto bytes = std::string{};
  {
    auto const surface = std::unique_ptr<cairo_surface_t, CloseSurface>{cairo_pdf_surface_create_for_stream(take, &bytes, kPageWidth, kPageHeight)};
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, document.title.c_str());
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATOR, "Timón");
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, to_iso(document.made_at).c_str());
    auto const context = std::unique_ptr<PangoContext, CloseContext>{pango_font_map_create_context(font_map())};
    pango_context_set_language(context.get(), pango_language_from_string(document.language.c_str()));
    pango_context_set_round_glyph_positions(context.get(), FALSE);
    auto const pages = set_pages(context.get(), document);
    auto const pen = std::unique_ptr<cairo_t, ClosePen>{cairo_create(surface.get())};
    for (auto i = std::size_t{0}; i < pages.size(); ++i) {
      draw_running(pen.get(), context.get(), document.head_left, kHeadY, false);
      draw_running(pen.get(), context.get(), document.head_right, kHeadY, true);
      for (auto const& mark : pages[i]) draw(pen.get(), mark);
      draw_running(pen.get(), context.get(), document.foot, kFootY, false);
      draw_running(pen.get(), context.get(), numbered(document.page_of, i + 1, pages.size()), kFootY, true);
      cairo_show_page(pen.get());
    }
    cairo_surface_finish(surface.get());
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) throw std::runtime_error{"the paper could not be written"};
  }
  return bytes;
}

}  // namespace timon::pdf
