package localcloud.deploy;

import java.util.List;
import localcloud.report.Change;

/**
 * What a deployment would do with a resource.
 *
 * @param physicalId empty for one that is still to be created
 * @param properties the names of the top-level properties that would change
 */
public record PlannedChange(
    Change change, String logicalId, String type, String physicalId, List<String> properties) {}
