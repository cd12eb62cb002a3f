package localcloud.malformed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** An HTTP request as it goes over the wire; each change gives a new one. */
record Message(String method, String path, Map<String, String> headers, byte[] body) {

  Message withBody(byte[] other) {
    return new Message(method, path, headers, other);
  }

  Message withBody(String other) {
    return withBody(other.getBytes(StandardCharsets.UTF_8));
  }

  Message withPath(String other) {
    return new Message(method, other, headers, body);
  }

  Message with(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new Message(method, path, more, body);
  }

  byte[] bytes() {
    StringBuilder head = new StringBuilder();
    head.append(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: 127.0.0.1\r\n");
    headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(body);
    return bytes.toByteArray();
  }
}
