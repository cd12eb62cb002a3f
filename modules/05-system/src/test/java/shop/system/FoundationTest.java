package shop.system;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The foundation holds what modules share; what one module alone needs lives in that module. */
class FoundationTest {
  private static final String FOUNDATION = "shop.foundation";
  private static final JavaClasses SHOP =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("shop");

  @Test
  void every_type_of_the_foundation_serves_two_modules_or_more() {
    List<String> servingOne =
        SHOP.stream()
            .filter(FoundationTest::isShared)
            .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
            .filter(type -> modulesOf(type).size() < 2)
            .map(type -> type.getName() + " serves " + modulesOf(type))
            .toList();

    assertThat(servingOne).isEmpty();
  }

  /** The modules that use the type, or a type of the foundation that does. */
  private static Set<String> modulesOf(JavaClass type) {
    Set<JavaClass> users = new HashSet<>(Set.of(type));
    Set<JavaClass> found = users;
    while (!found.isEmpty()) {
      found =
          found.stream()
              .filter(FoundationTest::isShared)
              .flatMap(FoundationTest::usersOf)
              .filter(user -> !users.contains(user))
              .collect(toSet());
      users.addAll(found);
    }
    return users.stream()
        .filter(user -> !isShared(user))
        .map(user -> user.getPackageName().split("\\.")[1])
        .collect(toSet());
  }

  private static Stream<JavaClass> usersOf(JavaClass type) {
    return type.getDirectDependenciesToSelf().stream()
        .map(Dependency::getOriginClass)
        .map(JavaClass::getBaseComponentType);
  }

  private static boolean isShared(JavaClass type) {
    return type.getPackageName().startsWith(FOUNDATION);
  }
}
