package walls;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The course meets the local cloud through a small API; {@code PublicApiTest} beside the local
 * cloud says what belongs to it.
 */
class LocalCloudApiTest {
  private static final Path ROOT =
      Path.of(System.getProperty("repository.root", "../..")).toAbsolutePath().normalize();

  private static final Set<String> PACKAGES =
      Set.of(
          "localcloud",
          "localcloud.assembly",
          "localcloud.report",
          "localcloud.hops",
          "localcloud.faults",
          "localcloud.time");

  /** Of the one door, what passes it; and a rule that is asked without a bus. */
  private static final Set<String> TYPES =
      Set.of(
          "localcloud.gateway.AwsException",
          "localcloud.gateway.Call",
          "localcloud.gateway.Caller",
          "localcloud.gateway.Checkpoint",
          "localcloud.gateway.Gateway",
          "localcloud.gateway.Reply",
          "localcloud.eventbridge.DeclaredRule");

  @Test
  void nobody_outside_takes_more_of_the_local_cloud_than_its_api() throws IOException {
    JavaClasses users = new ClassFileImporter().importPaths(compiled());
    noClasses()
        .should()
        .dependOnClassesThat(
            describe("are behind the local cloud's API", LocalCloudApiTest::inside))
        .because("the local cloud is a house of its own, and may change its rooms")
        .check(users);
  }

  private static boolean inside(JavaClass type) {
    String home = type.getPackageName();
    return (home.equals("localcloud") || home.startsWith("localcloud."))
        && !PACKAGES.contains(home)
        && !TYPES.contains(type.getName());
  }

  /** The classes of every other module, and those of its tests. */
  private static List<Path> compiled() throws IOException {
    try (Stream<Path> modules = Files.list(ROOT.resolve("modules"));
        Stream<Path> tools = Files.list(ROOT.resolve("tools"))) {
      return Stream.concat(modules, tools)
          .flatMap(
              module -> Stream.of("classes", "test-classes").map(module.resolve("target")::resolve))
          .filter(Files::isDirectory)
          .toList();
    }
  }
}
