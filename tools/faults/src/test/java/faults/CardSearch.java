package faults;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds numbers as they were sent, with other separators, percent-encoded or as JSON escapes. */
final class CardSearch {
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\+u(\\p{XDigit}{4})|%(?:25)*(\\p{XDigit}{2})");
  private static final Pattern SEPARATORS = Pattern.compile("[\\s.,:;/_+-]+");

  private final List<String> numbers;
  private final List<String> digits;

  CardSearch(List<String> numbers) {
    this.numbers = numbers;
    this.digits = numbers.stream().map(CardSearch::digits).toList();
  }

  boolean finds(String text) {
    String decoded = ESCAPE.matcher(text).replaceAll(CardSearch::decoded);
    String joined = digits(decoded);
    return numbers.stream().anyMatch(number -> text.contains(number) || decoded.contains(number))
        || digits.stream().anyMatch(joined::contains);
  }

  private static String digits(String text) {
    return SEPARATORS.matcher(text).replaceAll("");
  }

  private static String decoded(MatchResult escape) {
    String hex = escape.group(1) == null ? escape.group(2) : escape.group(1);
    return Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(hex, 16)));
  }
}
