package course.bench;

import course.run.Failure;
import course.run.JavaProgram;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A process that can run scenarios: their libraries are on its class path, the shop's are not. */
public final class ScenarioProgram {
  private static final String JAR = "tools/course/target/course.jar";
  private static final String LIBRARIES = "tools/course/target/workbench.classpath";

  /** The local cloud and the functions each bring a logger; only warnings are worth a line. */
  private static final List<String> SETTINGS =
      List.of(
          "-Dtarget=warm",
          "-Dslf4j.internal.verbosity=WARN",
          "-Dslf4j.provider=course.bench.MarkedLog",
          "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");

  private ScenarioProgram() {}

  /** Not started yet, with no input, and with its errors in its output. */
  public static ProcessBuilder running(
      String main, Path root, List<String> options, List<String> arguments) throws IOException {
    List<String> all = new ArrayList<>(options);
    all.addAll(SETTINGS);
    all.add("-Drepository.root=" + root);
    all.add("-Djava.security.properties=" + root.resolve(".mvn/tests.security"));
    all.add("--enable-native-access=ALL-UNNAMED");
    all.addAll(List.of("-cp", classPath(root), main));
    all.addAll(arguments);
    return JavaProgram.with(root, all);
  }

  /** The build has written it, with the paths of this clone and of Maven's local repository. */
  private static String classPath(Path root) throws IOException {
    String libraries = Files.readString(root.resolve(LIBRARIES)).strip();
    Stream.of(libraries.split(File.pathSeparator))
        .filter(jar -> !Files.exists(Path.of(jar)))
        .findFirst()
        .ifPresent(
            jar -> {
              throw new Failure(
                  "A library of the scenarios is missing: " + jar + ".",
                  "Build again: mvn package -DskipTests");
            });
    return root.resolve(JAR) + File.pathSeparator + libraries;
  }
}
