package localcloud.deploy;

import java.util.Map;

/**
 * A resource that runs.
 *
 * @param physicalId what {@code Ref} gives
 * @param attributes what {@code Fn::GetAtt} gives, by attribute name
 */
public record Deployed(String physicalId, Map<String, String> attributes) {}
