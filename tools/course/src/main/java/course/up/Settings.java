package course.up;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the shop is to be brought up.
 *
 * @param port of the AWS endpoint
 * @param data where its data is kept; in memory without one
 * @param empty whether nothing is deployed
 */
record Settings(int port, @Nullable Path data, boolean empty, boolean verbose) {

  /** The same settings as options of {@code ./course up}. */
  List<String> options() {
    List<String> options = new ArrayList<>(List.of("--port", Integer.toString(port)));
    if (data != null) {
      options.addAll(List.of("--data", data.toString()));
    }
    if (empty) {
      options.add("--empty");
    }
    if (verbose) {
      options.add("--verbose");
    }
    return options;
  }
}
