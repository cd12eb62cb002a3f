package localcloud.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A function that sends a word along every way by which a text leaves a process or enters it. */
public final class WordProbe implements RequestHandler<Map<String, String>, Map<String, String>> {

  @Override
  public Map<String, String> handleRequest(Map<String, String> event, Context context) {
    String word = event.get("word");
    System.out.println("out " + word);
    System.err.println("err " + word);
    context.getLogger().log("logger " + word);
    Map<String, String> answer = new TreeMap<>();
    answer.put("event", word);
    answer.put("environment", System.getenv("WORD"));
    answer.put("file", file(word));
    answer.put("packaged", packaged(word));
    return answer;
  }

  /** The name of a file with this name, as the folder lists it. */
  private static String file(String word) {
    Path folder = Path.of(System.getProperty("java.io.tmpdir"), "words");
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(word), word);
      try (Stream<Path> files = Files.list(folder)) {
        return files.findFirst().orElseThrow().getFileName().toString();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String packaged(String word) {
    try {
      return Files.readString(Path.of(System.getenv("LAMBDA_TASK_ROOT"), word + ".txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
