#pragma once
#include <string>
#include <string_view>

namespace timon::auth {

/// 32 random bytes as 43 letters that are safe in cookies, headers and addresses.
std::string random_secret();
/// What the database keeps of a secret: it is random already, so a plain hash cannot be turned back.
std::string secret_hash(std::string_view secret);
/// Compares without telling by its time how much was right.
bool same_secret(std::string_view, std::string_view);

/// A password to be read aloud and typed once: four groups of letters and digits that are not taken for one another.
std::string one_time_password();

}  // namespace timon::auth
