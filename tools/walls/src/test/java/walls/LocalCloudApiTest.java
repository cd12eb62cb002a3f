package walls;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The course uses the local cloud through a small API, which {@code PublicApiTest} in the local
 * cloud defines.
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

  /**
   * From the gateway, what passes through it; a declared rule, which works without a bus; and what
   * the page's forms begin with.
   */
  private static final Set<String> TYPES =
      Set.of(
          "localcloud.gateway.AwsException",
          "localcloud.gateway.Call",
          "localcloud.gateway.Caller",
          "localcloud.gateway.Checkpoint",
          "localcloud.gateway.Gateway",
          "localcloud.gateway.Reply",
          "localcloud.eventbridge.DeclaredRule",
          "localcloud.see.Examples",
          "localcloud.see.Examples$User");

  /** Matches the start of a name in Java: packages, then a type or an asterisk. */
  private static final Pattern NAMED =
      Pattern.compile("(?<=import |import static |[ (<@])localcloud(\\.[a-z]+)*\\.([A-Z]\\w*|\\*)");

  @Test
  void nothing_outside_uses_more_of_the_local_cloud_than_its_api() throws Exception {
    JavaClasses users = new ClassFileImporter().importPaths(compiled());
    noClasses()
        .should()
        .dependOnClassesThat(
            describe("are behind the local cloud's API", LocalCloudApiTest::inside))
        .because("the local cloud is a separate product and may change what is behind its API")
        .check(users);
  }

  private static boolean inside(JavaClass type) {
    String home = type.getPackageName();
    return (home.equals("localcloud") || home.startsWith("localcloud."))
        && !PACKAGES.contains(home)
        && !TYPES.contains(type.getName());
  }

  @Test
  void nothing_outside_is_in_its_packages() throws Exception {
    JavaClasses users = new ClassFileImporter().importPaths(compiled());
    noClasses()
        .should()
        .resideInAnyPackage("localcloud..")
        .because("classes in these packages could use what the local cloud does not publish")
        .check(users);
  }

  /** Also finds names that leave no trace in a class file, such as those of constants. */
  @Test
  void no_source_outside_names_more_of_it() throws Exception {
    List<String> names = new ArrayList<>();
    for (Path source : sources()) {
      NAMED
          .matcher(Files.readString(source))
          .results()
          .map(MatchResult::group)
          .filter(name -> !PACKAGES.contains(name.replaceFirst("\\.[A-Z*].*", "")))
          .filter(name -> TYPES.stream().noneMatch(name::equals))
          .map(name -> ROOT.relativize(source) + ": " + name)
          .forEach(names::add);
    }

    assertThat(names).isEmpty();
  }

  /** The classes and test classes of every other module. */
  private static List<Path> compiled() throws Exception {
    return below("target/classes", "target/test-classes");
  }

  private static List<Path> sources() throws Exception {
    List<Path> sources = new ArrayList<>();
    for (Path folder : below("src/main/java", "src/test/java")) {
      try (Stream<Path> files = Files.walk(folder)) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .filter(file -> !file.getFileName().toString().startsWith("LocalCloudApiTest"))
            .forEach(sources::add);
      }
    }
    return sources;
  }

  private static List<Path> below(String... folders) throws Exception {
    return CirclesTest.modules()
        .filter(module -> !module.equals("localcloud"))
        .map(ROOT::resolve)
        .flatMap(module -> Stream.of(folders).map(module::resolve))
        .filter(Files::isDirectory)
        .toList();
  }
}
