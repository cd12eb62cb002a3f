package localcloud.wire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The answer to a request that was written to a socket, which stays open for the next one. */
record RawAnswer(String head, String body) {
  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

  static RawAnswer read(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        return new RawAnswer("closed", "");
      }
      head.append((char) next);
    }
    Matcher length = LENGTH.matcher(head);
    int bytes = length.find() ? Integer.parseInt(length.group(1)) : 0;
    return new RawAnswer(head.toString(), new String(in.readNBytes(bytes), StandardCharsets.UTF_8));
  }

  String statusLine() {
    return head.lines().findFirst().orElseThrow();
  }

  int status() {
    return Integer.parseInt(head.split(" ", 3)[1]);
  }
}
