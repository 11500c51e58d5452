#include "platform/pdf/fonts.hpp"

#include <fontconfig/fontconfig.h>
#include <ft2build.h>
#include <pango/pangofc-fontmap.h>
#include <sys/mman.h>
#include <unistd.h>
#include FT_FREETYPE_H
#include FT_TRUETYPE_TABLES_H

#include <array>
#include <memory>
#include <stdexcept>
#include <string>

#include "platform/resources/resources.hpp"

#ifdef __SANITIZE_ADDRESS__
/// Fontconfig keeps offsets instead of pointers, so that the checker takes what it holds for lost.
extern "C" char const* __lsan_default_suppressions() { return "leak:libfontconfig"; }
extern "C" char const* __lsan_default_options() { return "print_suppressions=0"; }
#endif

namespace timon::pdf {
namespace {

constexpr auto kFamily = "Archivo SemiBold";  // as the files call themselves, in both weights

/// A file without a name that lives in memory: the library wants a path.
class MemoryFile {
 public:
  explicit MemoryFile(std::string_view content) : descriptor_{memfd_create("timon-font", MFD_CLOEXEC)} {
    auto const is_kept = descriptor_ >= 0 && write(descriptor_, content.data(), content.size()) == static_cast<ssize_t>(content.size());
    if (!is_kept) throw std::runtime_error{"no memory for a font"};
  }
  std::string path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }

 private:
  int descriptor_;  // open as long as the program: fonts are read again when they are needed
};

/// What browsers fetch is packed; the library that shapes text reads plain fonts only.
std::string unpacked(std::string_view packed) {
  auto plain = std::string{};
  FT_Library library = nullptr;
  FT_Face face = nullptr;
  if (FT_Init_FreeType(&library) != 0) throw std::runtime_error{"no font library"};
  auto length = FT_ULong{0};
  auto const* const bytes = reinterpret_cast<FT_Byte const*>(packed.data());
  auto is_read = FT_New_Memory_Face(library, bytes, static_cast<FT_Long>(packed.size()), 0, &face) == 0 && FT_Load_Sfnt_Table(face, 0, 0, nullptr, &length) == 0;
  if (is_read) {
    plain.resize(length);
    is_read = FT_Load_Sfnt_Table(face, 0, 0, reinterpret_cast<FT_Byte*>(plain.data()), &length) == 0;
  }
  FT_Done_FreeType(library);
  if (!is_read) throw std::runtime_error{"a font cannot be read"};
  return plain;
}

std::array<MemoryFile, 2> const& files() {
  static auto const both = [] {
    auto const content = [](char const* name) {
      auto const found = resources::find(resources::assets(), name);
      if (!found) throw std::runtime_error{std::string{"no font "} + name};
      return unpacked(*found);
    };
    return std::array<MemoryFile, 2>{MemoryFile{content("fonts/archivo-print-400.woff2")}, MemoryFile{content("fonts/archivo-print-600.woff2")}};
  }();
  return both;
}

struct Unref {
  void operator()(PangoFontMap* map) const { g_object_unref(map); }
};

std::unique_ptr<PangoFontMap, Unref> make_map() {
  auto* const config = FcConfigCreate();
  for (auto const& file : files()) FcConfigAppFontAddFile(config, reinterpret_cast<FcChar8 const*>(file.path().c_str()));
  auto map = std::unique_ptr<PangoFontMap, Unref>{pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT)};
  if (!map) throw std::runtime_error{"no fonts"};
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map.get()), config);
  FcConfigDestroy(config);  // the map holds it
  // Points are points: the paper's unit is the point.
  constexpr auto kPointsPerInch = 72.0;
  pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map.get()), kPointsPerInch);
  return map;
}

}  // namespace

PangoFontMap* font_map() {
  // Never let go: what it keeps of the fonts serves until the program ends.
  static auto* const map = make_map().release();
  return map;
}

PangoFontDescription* make_font(double points, bool is_bold) {
  auto* const font = pango_font_description_new();
  pango_font_description_set_family(font, kFamily);
  pango_font_description_set_absolute_size(font, points * PANGO_SCALE);
  pango_font_description_set_weight(font, is_bold ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL);
  return font;
}

}  // namespace timon::pdf
