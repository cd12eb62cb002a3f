package shop.foundation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses FOUNDATION =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("shop.foundation");

  @Test
  void the_core_knows_json_and_no_cloud() {
    classes()
        .that()
        .resideInAPackage("shop.foundation")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..", "shop.foundation", "com.fasterxml.jackson..", "org.jspecify..")
        .check(FOUNDATION);
  }

  @Test
  void functions_know_no_stack() {
    noClasses()
        .that()
        .resideInAnyPackage("shop.foundation.aws", "shop.foundation.outbox")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("shop.foundation.stack", "software.amazon.awscdk..")
        .check(FOUNDATION);
  }
}
