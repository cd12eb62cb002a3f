package localcloud.disk;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import localcloud.gateway.Json;
import org.jspecify.annotations.Nullable;

/**
 * What a journal's file contains.
 *
 * @param end where the last whole line ends, or would end: an editor may have left out its end
 */
record FoundLines(List<JsonNode> lines, long end) {

  /**
   * @throws KeptFileException if a line is damaged that is not the last
   */
  static FoundLines in(Path file, byte[] content) {
    List<JsonNode> lines = new ArrayList<>();
    int from = 0;
    while (from < content.length) {
      int to = from;
      while (to < content.length && content[to] != '\n') {
        to++;
      }
      JsonNode line = parsed(content, from, to);
      if (line == null) {
        if (to < content.length - 1) {
          throw damaged(lines.size() + 1, file, "a JSON object");
        }
        break;
      }
      lines.add(line);
      from = to + 1;
    }
    return new FoundLines(lines, from);
  }

  private static @Nullable JsonNode parsed(byte[] content, int from, int to) {
    try {
      JsonNode line = Json.KEPT.readTree(content, from, to - from);
      return line.isObject() ? line : null;
    } catch (IOException e) {
      return null;
    }
  }

  /**
   * @throws KeptFileException if the reader cannot make anything of a line
   */
  void passTo(Consumer<JsonNode> reader, Path file) {
    for (int i = 0; i < lines.size(); i++) {
      try {
        reader.accept(lines.get(i));
      } catch (RuntimeException e) {
        throw damaged(i + 1, file, "what the local cloud writes there");
      }
    }
  }

  private static KeptFileException damaged(int number, Path file, String wanted) {
    return new KeptFileException(
        String.format(
            Locale.ROOT,
            "Line %d of %s is damaged: it is not %s. Nothing has been changed. Remove that line, or"
                + " move the file away, and start again.",
            number,
            file,
            wanted));
  }
}
