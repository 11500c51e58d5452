#include "petitions/petitions.hpp"

namespace timon::petitions {

api::Description api_description() {
  using api::Revision;
  using api::SchemaKind;
  return {{
              {"GET", "/api/v1/petitions", "listPetitions", "Requests for resources and instructions that are seen.", "view open limit after", "", 200, "PetitionLine[]", "422"},
              {"POST", "/api/v1/petitions", "askPetition", "Asks for resources upwards or gives an instruction downwards.", "", "PetitionDraft", 201, "Petition", "400 422"},
              {"GET", "/api/v1/petitions/{petition}", "getPetition", "One of them.", "", "", 200, "Petition", "404", Revision::optional},
              {"POST", "/api/v1/petitions/{petition}/answer", "answerPetition", "Answers it, by the office that is asked.", "", "Answer", 200, "Petition", "400 404 412 422",
               Revision::optional},
          },
          {{"view", "PetitionView", "Asked of the token's person, by them, or all that are seen."}},
          {{"petition", "text", "Id or code: «7» or «P-07»."}},
          {
              {"PetitionKind", SchemaKind::choice, "resources instruction"},
              {"PetitionState", SchemaKind::choice, "open answered withdrawn"},
              {"PetitionView", SchemaKind::choice, "to_me by_me all"},
              {"PetitionLine", SchemaKind::answer,
               "id:int code kind:PetitionKind title goal? asked_by asked_of asked_on:date due_on:date? state:PetitionState read_on:date? verb:AnswerVerb? answered_on:date?"},
              {"Petition", SchemaKind::answer,
               "id:int code kind:PetitionKind title text goal:int? asked_by:int asked_of:int asked_on:date due_on:date? state:PetitionState read_on:date? verb:AnswerVerb? answer "
               "answered_on:date? revision:int"},
              {"PetitionDraft", SchemaKind::body, "kind:PetitionKind! title! text goal asked_by:int asked_of:int! due_on:date"},
          }};
}

}  // namespace timon::petitions
