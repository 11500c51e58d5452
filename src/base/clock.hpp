#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace timon {

constexpr auto kMinutesADay = std::int64_t{24 * 60};

/// «07:30», from minutes since midnight.
std::string clock_text(std::int64_t minutes);
/// The minutes since midnight that «07:30» says; none: no such time. Seconds, which some browsers send, are left out.
std::optional<std::int64_t> minutes_of_clock(std::string_view clock);

}  // namespace timon
