#pragma once
#include "platform/pdf/pdf.hpp"
#include "platform/pdf/setting.hpp"

namespace timon::pdf {

// A4, in points.
constexpr auto kPageWidth = 595.28;
constexpr auto kPageHeight = 841.89;
constexpr auto kMargin = 51.0;
constexpr auto kBodyTop = 74.0;
constexpr auto kBodyBottom = 778.0;
constexpr auto kBodyWidth = kPageWidth - 2 * kMargin;

/// The blocks of the document, set on as many pages as they need.
std::vector<Page> set_pages(PangoContext*, Document const&);

}  // namespace timon::pdf
