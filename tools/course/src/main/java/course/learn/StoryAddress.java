package course.learn;

import course.run.Failure;
import course.run.ShellWord;
import course.see.ShopPage;
import java.nio.file.Path;
import java.util.Optional;

/** Where a story can be seen: on the page of the shop that runs, or by a command. */
final class StoryAddress {
  private StoryAddress() {}

  static String of(String file) {
    return onThePage(Path.of(file)).orElseGet(() -> command(Path.of(file)));
  }

  private static Optional<String> onThePage(Path file) {
    try {
      return ShopPage.found().map(page -> page.tell(file).toString());
    } catch (Failure e) {
      return Optional.empty(); // It is just ending, or is an older one.
    }
  }

  private static String command(Path file) {
    Path here = Path.of("").toAbsolutePath();
    Path shown = file.startsWith(here) ? here.relativize(file) : file;
    return "./course see --story " + ShellWord.of(shown.toString());
  }
}
