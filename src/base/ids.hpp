#pragma once
#include "base/id.hpp"

namespace timon {

// Ids that every module speaks; their types live in organization.
using PersonId = Id<struct Person>;
using OfficeId = Id<struct Office>;
using InstitutionId = Id<struct Institution>;
using PlaceId = Id<struct Place>;

}  // namespace timon
