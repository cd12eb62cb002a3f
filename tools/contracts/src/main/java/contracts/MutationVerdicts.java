package contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What pact and schema say about every breaking and every compatible change to an event. */
public record MutationVerdicts(List<MutationVerdict> breaking, List<MutationVerdict> compatible) {

  /** The breaking changes that the contract lets pass. */
  public List<MutationVerdict> survivors() {
    return breaking.stream().filter(Predicate.not(MutationVerdict::refused)).toList();
  }

  /** The compatible changes that the contract refuses. */
  public List<MutationVerdict> harmed() {
    return compatible.stream().filter(MutationVerdict::refused).toList();
  }

  /** The numbers in a sentence. */
  public String totals() {
    return String.format(
        Locale.ROOT,
        "Contract mutations: %d breaking, %d refused (%d by the pact, %d by the schema); %d"
            + " compatible, %d passed.",
        breaking.size(),
        breaking.size() - survivors().size(),
        breaking.stream().filter(verdict -> !verdict.pact().isEmpty()).count(),
        breaking.stream().filter(verdict -> !verdict.schema().isEmpty()).count(),
        compatible.size(),
        compatible.size() - harmed().size());
  }

  /** Writes a table of all changes. */
  public void report(Path file) {
    var report =
        String.format(
            Locale.ROOT,
            "# %s\n\n## Breaking\n\n%s\n## Compatible\n\n%s",
            totals(),
            table(breaking),
            table(compatible));
    try {
      Files.writeString(file, report);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String table(List<MutationVerdict> verdicts) {
    return verdicts.stream()
        .map(MutationVerdict::row)
        .collect(
            Collectors.joining(
                "\n",
                "| field | change | the pact says | the schema says |\n|---|---|---|---|\n",
                "\n"));
  }
}
