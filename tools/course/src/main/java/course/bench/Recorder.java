package course.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import localcloud.LocalCloud;

/** Keeps what a cloud has done during a scenario that failed, so that the page can tell it. */
final class Recorder {
  private static final System.Logger LOG = System.getLogger("course");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final LocalCloud cloud;
  private final Path file;
  private long before;

  /**
   * @param file where to keep the last story
   */
  Recorder(LocalCloud cloud, Path file) {
    this.cloud = cloud;
    this.file = file;
    this.before = cloud.hops().count();
  }

  /** A scenario begins. */
  void begin() {
    before = cloud.hops().count();
  }

  /** It has failed; the cloud is as it was then. */
  Verdict tell(Verdict failure) {
    try {
      ObjectNode story = (ObjectNode) MAPPER.readTree(cloud.recorded(before));
      if (story.path("steps").isEmpty()) {
        return failure;
      }
      story
          .put("title", failure.where().lines().findFirst().orElse(""))
          .put("rule", failure.rule());
      var said = story.putArray("said");
      Stream.concat(failure.where().lines().skip(1), failure.says().lines()).forEach(said::add);
      Files.createDirectories(file.getParent());
      Files.write(file, MAPPER.writeValueAsBytes(story));
      return failure.told(file);
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.DEBUG, "The verdict stands without its story", e);
      return failure;
    }
  }
}
