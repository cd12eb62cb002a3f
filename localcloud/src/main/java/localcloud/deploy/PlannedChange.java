package localcloud.deploy;

import java.util.List;
import localcloud.report.Change;

/**
 * What a deployment would do to a resource.
 *
 * @param physicalId empty if the resource does not exist yet
 * @param properties the names of the top-level properties that would change
 */
public record PlannedChange(
    Change change, String logicalId, String type, String physicalId, List<String> properties) {}
