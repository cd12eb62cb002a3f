package localcloud.cognito;

import com.fasterxml.jackson.databind.JsonNode;

/** A group of a pool, as its template declares it. */
record Group(String name, JsonNode properties) {

  static Group read(JsonNode kept) {
    return new Group(kept.path("name").asText(), kept.path("properties"));
  }

  /** The lower the stronger; a group without one comes last. */
  int precedence() {
    return properties.path("Precedence").asInt(Integer.MAX_VALUE);
  }
}
