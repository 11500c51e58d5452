#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace timon::tables {

/// The decimal that a spreadsheet shows for this double, never with an exponent: 0.1, 5736461.44, 41050. Spreadsheets
/// keep 15 digits; what a double has beyond them is the noise of a sum.
std::string exact_decimal(double);

/// The double that the text names, or nothing. A decimal of up to 15 digits is held exactly.
std::optional<double> double_from(std::string_view);

/// The day (and second of the day, if any) that a spreadsheet's serial number means, as «2012-05-21» or «2012-05-21 12:41:58»; nothing for
/// a number that is no date between 1900 and 2199. In the 1904 system of old Macintosh files days count from 1904.
std::optional<std::string> iso_from_serial(double serial, bool counts_from_1904 = false);

/// The serial number of «2012-05-21» or «2012-05-21 12:41:58»; nothing for other text.
std::optional<double> serial_from_iso(std::string_view iso);

/// True for a number format whose numbers are dates: «dd/mm/yyyy», «[$-C0A]d mmm yy», but not «0.00 "días"» nor «[h]:mm».
bool is_date_format(std::string_view format);

}  // namespace timon::tables
