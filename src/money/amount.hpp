#pragma once
#include <string>
#include <string_view>

#include "base/outcome.hpp"
#include "platform/words/words.hpp"

namespace timon::money {

/// The largest amount of one movement, in minor units: far above any budget, far below what sums could overflow.
constexpr auto kAmountMax = std::int64_t{1'000'000'000'000'000};

/// An amount as people type it, in minor units of the currency: «1.234,50» or «1234.5» of ARS is 123450. Which mark is the
/// decimal one the government's locale says; «1.234» under a locale whose decimal mark is the comma could be read in two ways and
/// is refused, as are an amount of zero, decimals that the currency does not have, and what is no number. The problems stand at `field`.
Outcome<std::int64_t> read_amount(std::string_view text, std::string_view currency, NumberMarks marks, std::string const& field);

/// «1234.50» of 123450 centavos: the one way in which files and the API tell an amount.
std::string exact_amount(std::int64_t minor_units, std::string_view currency);

}  // namespace timon::money
