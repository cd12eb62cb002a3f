package acceptance.walls;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Rules for every module: it depends on the foundation and on no other module. The classes are read
 * once for all rules.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ModuleWalls {
  protected final String base;
  protected final JavaClasses module;

  /**
   * @param base the module's package, like {@code shop.basket}
   */
  protected ModuleWalls(String base) {
    this.base = base;
    this.module =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(base);
  }

  @Test
  void a_module_imports_no_other() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage("shop..")
                .and(not(resideInAnyPackage(base + "..", "shop.foundation.."))))
        .check(module);
  }
}
