package course.search;

import course.carve.Code;
import course.run.Failure;
import course.run.JavaProgram;
import course.workspace.Workspace;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The templates of a learner's shop: synthesized if a stack differs from ours, else ours.
 *
 * @param classes the learner's, in a folder for each module
 */
record OwnTemplates(Path root, Workspace workspace, List<Path> classes) {
  private static final String STACKS = "/stack/";
  private static final String SYSTEM = "/system/";
  private static final String APP = "shop.system.ShopApp";

  /**
   * @param whole the code that was compiled
   */
  Path find(Code whole, Code ours) throws IOException, InterruptedException {
    return stacks(whole).equals(stacks(ours))
        ? root.resolve("modules/05-system/target/cdk.out")
        : synthesized();
  }

  private static SortedMap<String, String> stacks(Code code) {
    SortedMap<String, String> stacks = new TreeMap<>(code.files());
    stacks.keySet().removeIf(path -> !path.contains(STACKS) && !path.contains(SYSTEM));
    return stacks;
  }

  private Path synthesized() throws IOException, InterruptedException {
    Path folder = Files.createDirectories(workspace.hidden("search"));
    Path cdkOut = folder.resolve("cdk.out");
    Path log = folder.resolve("synthesis.txt");
    String libraries = Files.readString(root.resolve("tools/course/target/workbench.classpath"));
    var synthesis =
        JavaProgram.with(
                root,
                List.of(
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    classPath() + File.pathSeparator + libraries.strip(),
                    APP))
            .directory(root.resolve("modules/05-system").toFile())
            .redirectOutput(log.toFile());
    synthesis.environment().put("CDK_OUTDIR", cdkOut.toString());
    synthesis.environment().put("CDK_VALIDATION", "false");
    synthesis.environment().put("JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION", "20");
    if (synthesis.start().waitFor() != 0) {
      throw new Failure(
          "Your stacks cannot be synthesized.", "The reason is at the end of " + log + ".");
    }
    return cdkOut;
  }

  /** They have what is no class, such as the schemas. */
  private Stream<Path> ours() {
    return classes.stream()
        .map(folder -> root.resolve("modules").resolve(folder.getFileName()))
        .map(module -> module.resolve("target/classes"));
  }

  private String classPath() {
    return Stream.concat(classes.stream(), ours())
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }
}
