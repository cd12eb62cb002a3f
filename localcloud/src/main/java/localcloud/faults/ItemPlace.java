package localcloud.faults;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Where an item is.
 *
 * @param key the attributes of the table's key, as DynamoDB's API writes them
 */
record ItemPlace(String table, JsonNode key) {}
