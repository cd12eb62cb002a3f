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
 * @param file the name of the file with the content
 */
record StoredObject(
    String key,
    long size,
    String etag,
    Instant modified,
    Map<String, String> headers,
    String file) {

  static StoredObject read(JsonNode node) {
    Map<String, String> headers = new TreeMap<>();
    node.path("headers")
        .properties()
        .forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
    return new StoredObject(
        node.required("key").asText(),
        node.required("size").asLong(),
        node.required("etag").asText(),
        Instant.parse(node.path("modified").asText()),
        headers,
        // Earlier versions named the file after the key alone.
        node.path("file").asText(Digests.sha256(node.path("key").asText())));
  }

  byte[] toJson() {
    return Json.bytes(
        Json.object()
            .put("key", key)
            .put("size", size)
            .put("etag", etag)
            .put("modified", modified.toString())
            .put("file", file)
            .putPOJO("headers", headers));
  }
}
