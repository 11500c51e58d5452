#include "petitions/telling.hpp"

#include "platform/work/listeners.hpp"

namespace timon::petitions {

void listen(PetitionListener listener) { listeners_of<PetitionListener>().push_back(std::move(listener)); }

void tell(Work& work, PetitionDone const& done) {
  for (auto const& listener : listeners_of<PetitionListener>()) listener(work, done);
}

}  // namespace timon::petitions
