package localcloud.s3;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import localcloud.gateway.Json;

/**
 * An object without its content.
 *
 * @param size in bytes
 * @param etag without quotation marks
 * @param headers those that a reader gets back: the content type and encoding, and {@code
 *     x-amz-meta-*}
 */
record StoredObject(
    String key, long size, String etag, Instant modified, Map<String, String> headers) {

  static StoredObject read(byte[] json) {
    JsonNode node = Json.read(json);
    Map<String, String> headers = new TreeMap<>();
    node.path("headers")
        .properties()
        .forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
    return new StoredObject(
        node.path("key").asText(),
        node.path("size").asLong(),
        node.path("etag").asText(),
        Instant.parse(node.path("modified").asText()),
        headers);
  }

  byte[] toJson() {
    return Json.bytes(
        Json.object()
            .put("key", key)
            .put("size", size)
            .put("etag", etag)
            .put("modified", modified.toString())
            .putPOJO("headers", headers));
  }
}
