package localcloud;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command of a local cloud in a process of its own, which runs with the options that a user's
 * cloud has.
 */
public final class CloudCommand {
  private CloudCommand() {}

  /** At a free port, with these arguments. */
  public static List<String> of(String... arguments) {
    return of(List.of(), arguments);
  }

  static List<String> of(List<String> jvmOptions, String... arguments) {
    Path root = RepositoryRoot.find();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + root.resolve("localcloud/jvm.options"));
    command.addAll(jvmOptions);
    command.add("-Drepository.root=" + root);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Main.class.getName(), "--port", "0"));
    command.addAll(List.of(arguments));
    return command;
  }
}
