package course.suite;

import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.tagexpressions.TagExpressionParser;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which scenarios to run.
 *
 * @param only what their names contain; empty for any name
 * @param tags a tag expression; empty for any tags
 */
record Wanted(String only, String tags) {

  /**
   * @throws io.cucumber.tagexpressions.TagExpressionException if the expression is not one
   */
  void addTo(RuntimeOptionsBuilder options) {
    if (!only.isEmpty()) {
      options.addNameFilter(Pattern.compile("(?iu)" + Pattern.quote(only)));
    }
    if (!tags.isEmpty()) {
      options.addTagFilter(TagExpressionParser.parse(tags));
    }
  }

  @Override
  public String toString() {
    String called = only.isEmpty() ? "" : String.format(Locale.ROOT, "called \"%s\"", only);
    String tagged = tags.isEmpty() ? "" : "tagged " + tags;
    return called + (called.isEmpty() || tagged.isEmpty() ? "" : " and ") + tagged;
  }
}
