package shop.foundation.stack;

import java.nio.file.Path;
import java.util.Map;
import software.amazon.awscdk.services.dynamodb.Table;

/**
 * What a module announces on the event bus, from the outbox in its table.
 *
 * @param module the first part of the functions' names, like {@code basket}
 * @param one one of them in a sentence, like {@code A checkout}
 * @param many all of them in a name, like {@code Checkouts}
 * @param metric the name of the metric that the watch writes
 * @param table the table with the stream and the index of what waits
 * @param code the functions.zip that the module builds
 * @param busName the event bus
 * @param added the filter for records of the stream that are new in the outbox
 * @param chapter where the book says how to send again what waits
 */
public record Announcing(
    String module,
    String one,
    String many,
    String metric,
    Table table,
    Path code,
    String busName,
    Map<String, Object> added,
    String chapter) {}
