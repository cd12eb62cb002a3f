package walls;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/**
 * No packages may depend on each other in a circle: neither the packages themselves nor, at any
 * level above, packages with everything below them.
 */
final class NoCircle {
  private NoCircle() {}

  static void in(String module, Path compiled) {
    JavaClasses classes = new ClassFileImporter().importPath(compiled);
    for (String level : levels(classes)) {
      slices()
          .assignedFrom(new Below(level))
          .should()
          .beFreeOfCycles()
          .as("No packages of " + module + " depend on each other in a circle")
          .because("otherwise none can be read or changed alone: move what both need to a third")
          .allowEmptyShould(true)
          .check(classes);
    }
  }

  /** Every package and every package that contains it. */
  private static Set<String> levels(JavaClasses classes) {
    Set<String> levels = new TreeSet<>(Set.of(""));
    for (JavaClass one : classes) {
      String name = one.getPackageName();
      for (; !name.isEmpty(); name = name.substring(0, Math.max(0, name.lastIndexOf('.')))) {
        levels.add(name);
      }
    }
    return levels;
  }

  /** A package's own classes form a slice, and so does each package in it with everything below. */
  private record Below(String level) implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass one) {
      String name = one.getPackageName();
      if (name.equals(level)) {
        return SliceIdentifier.of(level);
      }
      String below = level.isEmpty() ? "" : level + ".";
      return name.startsWith(below)
          ? SliceIdentifier.of(below + name.substring(below.length()).split("\\.")[0])
          : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
      return "the content of " + level;
    }
  }
}
