package rules;

import java.util.Optional;

/**
 * A file that belongs to the repository.
 *
 * @param path the path from the root, with slashes
 * @param lineEnds what git knows about them; empty without git
 */
record TrackedFile(String path, Optional<LineEnds> lineEnds) {

  boolean isJava() {
    return path.endsWith(".java");
  }

  boolean isPom() {
    return path.equals("pom.xml") || path.endsWith("/pom.xml");
  }
}
