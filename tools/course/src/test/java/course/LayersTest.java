package course;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
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
        .check(mainClasses());
  }

  @Test
  void no_two_packages_depend_on_each_other() {
    slices().assignedFrom(new EachPackage()).should().beFreeOfCycles().check(mainClasses());
  }

  private static JavaClasses mainClasses() {
    return new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages("course");
  }

  /** Every package by itself, the topmost too. */
  private static final class EachPackage implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return SliceIdentifier.of(type.getPackageName());
    }

    @Override
    public String getDescription() {
      return "every package";
    }
  }
}
