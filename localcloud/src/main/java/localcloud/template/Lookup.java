package localcloud.template;

import com.fasterxml.jackson.databind.JsonNode;

/** What a template's intrinsics can refer to. */
interface Lookup {
  JsonNode ref(String name);

  String attribute(String logicalId, String attribute);

  boolean condition(String name);

  JsonNode mapping(String map, String topLevelKey, String secondLevelKey);

  String imported(String exportName);
}
