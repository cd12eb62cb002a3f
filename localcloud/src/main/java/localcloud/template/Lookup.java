package localcloud.template;

import com.fasterxml.jackson.databind.JsonNode;

/** What the intrinsics of one template refer to. */
interface Lookup {
  JsonNode ref(String name);

  String attribute(String logicalId, String attribute);

  boolean condition(String name);

  JsonNode mapping(String map, String topLevelKey, String secondLevelKey);

  String imported(String exportName);
}
