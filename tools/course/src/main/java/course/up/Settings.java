package course.up;

import containers.Emulator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to start the shop.
 *
 * @param on the emulator to run on, in a container; null for the local cloud in this process
 * @param port the port of the AWS endpoint
 * @param data the folder for its data; null to keep it in memory
 * @param empty whether nothing is deployed
 * @param work the workspace whose shop is to run; null for the reference's
 */
record Settings(
    @Nullable Emulator on,
    int port,
    @Nullable Path data,
    boolean empty,
    @Nullable Path work,
    boolean verbose) {

  String where() {
    return on == null ? "the local cloud" : on.toString();
  }

  /** The same settings as options of {@code ./course up}. */
  List<String> options() {
    List<String> options = new ArrayList<>(List.of("--port", Integer.toString(port)));
    if (on != null) {
      options.addAll(List.of("--on", on.toString()));
    }
    if (data != null) {
      options.addAll(List.of("--data", data.toString()));
    }
    if (empty) {
      options.add("--empty");
    }
    if (work != null) {
      options.addAll(List.of("--work", work.toString()));
    }
    if (verbose) {
      options.add("--verbose");
    }
    return options;
  }
}
