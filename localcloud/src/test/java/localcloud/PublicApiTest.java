package localcloud;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The API on which users of the local cloud may build: start, deploy, address, hops, faults, clock,
 * stop. Another test, after all modules, checks that they use no more, as they are not known here.
 */
class PublicApiTest {
  private static final Set<String> PACKAGES =
      Set.of(
          "localcloud",
          "localcloud.assembly",
          "localcloud.report",
          "localcloud.hops",
          "localcloud.faults",
          "localcloud.time");

  /** From the gateway: what passes through it, and where checkpoints stand. */
  private static final Set<String> CALLS =
      Set.of("AwsException", "Call", "Caller", "Checkpoint", "Gateway", "Reply", "Service");

  /** From the page: what its forms begin with. */
  private static final Set<String> SHOWN = Set.of("Examples", "User");

  private static final DescribedPredicate<JavaClass> API =
      describe("are of the public API", PublicApiTest::isApi);

  private static boolean isApi(JavaClass type) {
    String home = type.getPackageName();
    return !home.startsWith("localcloud")
        || PACKAGES.contains(home)
        || home.equals("localcloud.gateway") && CALLS.contains(type.getSimpleName())
        || home.equals("localcloud.see") && SHOWN.contains(type.getSimpleName());
  }

  @Test
  void it_mentions_nothing_behind_it() {
    methods()
        .that()
        .arePublic()
        .and()
        .areDeclaredInClassesThat(
            API.and(describe("public", type -> type.getModifiers().contains(JavaModifier.PUBLIC))))
        .should()
        .haveRawReturnType(API)
        .andShould()
        .haveRawParameterTypes(
            describe("are of the public API", types -> types.stream().allMatch(API)))
        .check(CloudClasses.ALL);
  }

  @Test
  void it_is_small() {
    long types =
        CloudClasses.ALL.stream()
            .filter(type -> type.getPackageName().startsWith("localcloud") && isApi(type))
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .count();
    assertThat(types).isLessThan(50);
  }
}
