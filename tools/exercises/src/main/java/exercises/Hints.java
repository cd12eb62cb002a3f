package exercises;

import java.util.List;

/** Three hints, each saying more than the one before. */
public record Hints(String question, String pointer, String nearly) {
  public List<String> graded() {
    return List.of(question, pointer, nearly);
  }
}
