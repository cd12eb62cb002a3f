package shop.product;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final String BASE = "shop.product";
  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(BASE);

  @Test
  void the_domain_knows_no_cloud() {
    classes()
        .that()
        .resideInAPackage(BASE)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", "shop.foundation", BASE)
        .check(MODULE);
  }

  @Test
  void functions_know_no_stack() {
    noClasses()
        .that()
        .resideInAPackage(BASE + ".aws")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..stack..", "software.amazon.awscdk..")
        .check(MODULE);
  }

  @Test
  void a_stack_knows_of_the_functions_only_the_handlers() {
    noClasses()
        .that()
        .resideInAPackage(BASE + ".stack")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(BASE, BASE + ".aws")
                .and(not(assignableTo(RequestStreamHandler.class))))
        .check(MODULE);
  }

  @Test
  void a_module_imports_no_other() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage("shop..")
                .and(not(resideInAnyPackage(BASE + "..", "shop.foundation.."))))
        .check(MODULE);
  }
}
