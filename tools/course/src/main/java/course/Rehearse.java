package course;

import course.up.Rehearsal;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Not for people: see {@link course.prepare.ClassPreparation}. */
@Command(
    name = "rehearse",
    hidden = true,
    description = "Goes through the commands that people wait for, so that a JVM can learn them.")
final class Rehearse implements Callable<Integer> {

  @Parameters(description = "An empty folder.")
  Path folder = Path.of("");

  @Override
  public Integer call() {
    String workspace = folder.resolve("work").toString();
    Stream.of(
            List.of("status"),
            List.of("down", "--help"),
            List.of("start", workspace),
            List.of("list", "--in", workspace),
            List.of("next", "--in", workspace),
            List.of("hint", "--in", workspace))
        .forEach(line -> Main.commandLine().execute(line.toArray(String[]::new)));
    Rehearsal.run(System.out);
    return 0;
  }
}
