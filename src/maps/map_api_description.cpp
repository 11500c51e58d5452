#include "maps/maps.hpp"

namespace timon::maps {

api::Description api_description() {
  using api::Revision;
  using api::SchemaKind;
  return {{
              {"GET", "/api/v1/places", "listPlaces", "The tree of places with the goals that are seen there and below.", "place_level institution axis standing limit after", "",
               200, "Place[]", ""},
              {"GET", "/api/v1/places.geojson", "getPlaceShapes", "The shapes of the places of one level as GeoJSON (RFC 7946), with their standings.",
               "place_level institution axis standing", "", 200, "PlaceShapes", ""},
              {"GET", "/api/v1/places/{place}", "getPlace", "One place; its goals a page at a time.", "limit after", "", 200, "PlaceWithGoals", "404", Revision::optional},
          },
          {{"place_level", "text", "Level of the places: «departamento»."}},
          {{"place", "text", "Code of a place."}},
          {
              {"PlaceStanding", SchemaKind::answer, "stopped:int late:int on_course:int finished:int"},
              {"Place", SchemaKind::answer,
               "id:int code name level parent? population:int? has_shape:bool goals:int worst:Standing? standing:PlaceStanding alerts:int restrictions:int opportunities:int "
               "revision:int"},
              {"PlaceWithGoals", SchemaKind::answer,
               "id:int code name level parent? population:int? has_shape:bool goals:int worst:Standing? standing:PlaceStanding alerts:int restrictions:int opportunities:int "
               "revision:int "
               "goal_codes:[text] children:[text] next?"},
              {"PlaceShapes", SchemaKind::answer, "type features:[json]"},
          }};
}

}  // namespace timon::maps
