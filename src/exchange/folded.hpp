#pragma once
#include <string>
#include <string_view>

namespace timon::exchange {

/// A header or a word as it is compared: lower case, without accents, spaces and hyphens as one underscore.
/// «Fecha Límite» and «fecha_limite» are the same.
std::string folded(std::string_view);

/// True when the first comes before the second as people count: «2,07» before «10,01», «A2» before «A10».
bool comes_before(std::string_view, std::string_view);

}  // namespace timon::exchange
