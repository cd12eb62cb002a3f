package localcloud.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;

/** Smithy RPC v2 CBOR: JSON inside the cloud, CBOR on the wire. */
final class Cbor {
  private static final int EPOCH_SECONDS_TAG = 1;
  private static final CBORFactory FACTORY =
      CBORFactory.builder().streamReadConstraints(Json.limits()).build();
  private static final ObjectMapper MAPPER = new ObjectMapper(FACTORY);

  private Cbor() {}

  static WireRequest asJson(WireRequest request) {
    Map<String, String> headers = new HashMap<>(request.headers());
    headers.put("content-type", "application/x-amz-json-1.0");
    byte[] body = request.body();
    try {
      JsonNode input = body.length == 0 ? Json.object() : MAPPER.readTree(body);
      return new WireRequest(
          request.method(), request.path(), Map.copyOf(headers), Json.bytes(input), false);
    } catch (IOException e) {
      throw new AwsException(400, "SerializationException", "The request body is not CBOR");
    }
  }

  static byte[] of(JsonNode output) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CBORGenerator out = FACTORY.createGenerator(bytes)) {
      write("", output, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(String name, JsonNode value, CBORGenerator out) throws IOException {
    if (value.isObject()) {
      out.writeStartObject();
      for (var member : value.properties()) {
        out.writeFieldName(member.getKey());
        write(member.getKey(), member.getValue(), out);
      }
      out.writeEndObject();
    } else if (value.isArray()) {
      out.writeStartArray();
      for (JsonNode item : value) {
        write(name, item, out);
      }
      out.writeEndArray();
    } else if (value.isNumber() && Timestamps.isOne(name)) {
      out.writeTag(EPOCH_SECONDS_TAG);
      out.writeNumber(value.asDouble());
    } else if (value.isBigDecimal()) {
      out.writeNumber(value.asDouble());
    } else {
      MAPPER.writeValue((JsonGenerator) out, value);
    }
  }
}
