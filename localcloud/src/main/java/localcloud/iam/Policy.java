package localcloud.iam;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A policy that stands beside the roles it is attached to.
 *
 * @param id the ARN of a managed policy; else a text that no other policy has, as the name of an
 *     inline policy is one among those of its role only
 */
record Policy(String id, JsonNode document, List<String> roleNames) {}
