package localcloud.sqs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import localcloud.gateway.Json;

/** An attribute's name, type and value. */
record SentAttribute(String name, String type, String value) {
  ObjectNode json() {
    String member = type.startsWith("Binary") ? "BinaryValue" : "StringValue";
    return Json.object().put("DataType", type).put(member, value);
  }

  String form(String prefix) {
    String member = type.startsWith("Binary") ? "BinaryValue" : "StringValue";
    return field(prefix + ".Name", name)
        + field(prefix + ".Value.DataType", type)
        + field(prefix + ".Value." + member, value);
  }

  static String field(String name, String value) {
    return "&" + name + "=" + URLEncoder.encode(value, UTF_8);
  }
}
