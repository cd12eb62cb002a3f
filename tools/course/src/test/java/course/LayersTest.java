package course;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class LayersTest {
  @Test
  void the_build_needs_nothing_but_the_jdk() {
    classes()
        .that()
        .resideInAPackage("course.build")
        .should()
        .onlyAccessClassesThat()
        .resideInAnyPackage("java..", "course.build")
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("course"));
  }
}
