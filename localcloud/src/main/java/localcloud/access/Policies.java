package localcloud.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Where the policies stand; the same document is the same object until it changes. */
public interface Policies {

  /** The documents of a role, by its name; none for an unknown role. */
  List<JsonNode> ofRole(String name);

  /** The documents (or statements) on a resource; none where nobody wrote one. */
  List<JsonNode> ofResource(String arn);
}
