package book.macro;

import book.source.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An excerpt as an AsciiDoc listing, titled with its path in the repository. */
final class Listing {
  private static final String FENCE = "-".repeat(12);

  private Listing() {}

  static List<String> of(Excerpt excerpt, String language) {
    var lines = new ArrayList<String>();
    lines.add(String.format(Locale.ROOT, "[source,%s,subs=specialchars]", language));
    lines.add(".pass:[<code class=\"path\">" + SourcePath.breakable(excerpt.path()) + "</code>]");
    lines.add(FENCE);
    lines.addAll(excerpt.lines());
    lines.add(FENCE);
    return lines;
  }
}
