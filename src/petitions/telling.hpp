#pragma once
#include <boost/describe/enum.hpp>

#include <functional>

#include "petitions/petition.hpp"
#include "platform/work/work.hpp"

namespace timon::petitions {

/// What happened to a petition that the other side should know.
BOOST_DEFINE_ENUM_CLASS(PetitionEvent, asked, answered, completed, withdrawn)

struct PetitionDone {
  PetitionEvent event{};
  Petition petition;  // as it is now
};

/// A module above that wants to know, called inside the transaction of the deed.
using PetitionListener = std::function<void(Work&, PetitionDone const&)>;
/// At the start of the program; from then on the list is only read.
void listen(PetitionListener);
void tell(Work&, PetitionDone const&);

}  // namespace timon::petitions
