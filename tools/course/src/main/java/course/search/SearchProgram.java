package course.search;

import course.bench.OwnShop;
import course.run.JavaProgram;
import course.run.WrongUsage;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The search in a process of its own: with both compilers, because it runs long enough, and perhaps
 * with a learner's classes in place of the shop's.
 */
record SearchProgram(Path root, PrintWriter out) {

  /** The classes of the search, and of our shop. */
  String classPath() throws IOException {
    var module = root.resolve("tools/search/target");
    String libraries = Files.readString(module.resolve("search.classpath")).strip();
    return module.resolve("classes") + File.pathSeparator + libraries;
  }

  /** The same, with a learner's classes in place of our shop's. */
  String classPath(OwnShop shop) throws IOException {
    return Stream.concat(shop.classes().stream().map(Path::toString), Stream.of(classPath()))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Prints what it says as it comes; returns its exit code. */
  int run(String classPath, List<String> arguments) throws IOException, InterruptedException {
    var line = new ArrayList<>(List.of("-cp", classPath));
    line.addAll(arguments);
    var search =
        JavaProgram.with(root, line)
            .redirectErrorStream(false)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var killer = new Thread(search::destroy);
    Runtime.getRuntime().addShutdownHook(killer);
    try (var said = search.inputReader()) {
      for (String text = said.readLine(); text != null; text = said.readLine()) {
        out.println(text);
        if (out.checkError() || System.out.checkError()) { // A writer knows nothing of its stream.
          search.destroy();
          throw new WrongUsage(
              "What the search says cannot be written any more, so it has ended.",
              "Look at where its output goes: the disk may be full, or the reader gone.");
        }
      }
    }
    int code = search.waitFor();
    Runtime.getRuntime().removeShutdownHook(killer);
    return code;
  }
}
