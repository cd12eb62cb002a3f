package acceptance.walls;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;

/** Rules for a module with functions: domain, functions and stack depend in one direction. */
public abstract class FunctionModuleWalls extends ModuleWalls {
  private static final String HANDLER = "com.amazonaws.services.lambda.runtime.RequestHandler";

  /**
   * @param base the module's package, like {@code shop.basket}
   */
  protected FunctionModuleWalls(String base) {
    super(base);
  }

  @Test
  void the_domain_knows_no_cloud() {
    classes()
        .that()
        .resideInAPackage(base)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", "shop.foundation", base)
        .check(module);
  }

  @Test
  void functions_know_no_stack() {
    noClasses()
        .that()
        .resideInAPackage(base + ".aws")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..stack..", "software.amazon.awscdk..")
        .check(module);
  }

  @Test
  void a_stack_knows_of_the_functions_only_the_handlers() {
    noClasses()
        .that()
        .resideInAPackage(base + ".stack")
        .should()
        .dependOnClassesThat(resideInAPackage(base + ".aws").and(not(assignableTo(HANDLER))))
        .check(module);
  }
}
