package localcloud.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Finds policies; a document is the same object until it changes. */
public interface Policies {

  /** The documents of the role with this name; empty for an unknown role. */
  List<JsonNode> ofRole(String name);

  /** The documents (or statements) on a resource; empty if it has none. */
  List<JsonNode> ofResource(String arn);
}
