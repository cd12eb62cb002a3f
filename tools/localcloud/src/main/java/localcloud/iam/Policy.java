package localcloud.iam;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A policy that stands beside the roles it is attached to.
 *
 * @param id a name, or the ARN of a managed policy
 */
record Policy(String id, JsonNode document, List<String> roleNames) {}
