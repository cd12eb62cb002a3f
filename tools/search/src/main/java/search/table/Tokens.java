package search.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokens of an expression, from first to last. */
final class Tokens {
  private static final Pattern TOKEN =
      Pattern.compile("\\s*([A-Za-z_#:][A-Za-z0-9_#:.\\[\\]-]*|<>|<=|>=|[=<>(),])");

  private final List<String> tokens;
  private int next;

  private Tokens(List<String> tokens) {
    this.tokens = tokens;
  }

  static Tokens of(String expression) {
    var tokens = new ArrayList<String>();
    Matcher token = TOKEN.matcher(expression.strip());
    int end = 0;
    while (token.find() && token.start() == end) {
      tokens.add(token.group(1));
      end = token.end();
    }
    if (end != expression.strip().length()) {
      throw AwsRefusal.validation("Syntax error in the expression: " + expression);
    }
    return new Tokens(tokens);
  }

  boolean isAtEnd() {
    return next == tokens.size();
  }

  String peek() {
    return isAtEnd() ? "" : tokens.get(next);
  }

  String take() {
    if (isAtEnd()) {
      throw AwsRefusal.validation("The expression ends too early");
    }
    return tokens.get(next++);
  }

  void take(String expected) {
    String token = take();
    if (!token.equals(expected)) {
      throw AwsRefusal.validation("Expected " + expected + " but found " + token);
    }
  }

  /** Takes a keyword, in any case, if it is the next token. */
  boolean takes(String keyword) {
    boolean found = peek().equalsIgnoreCase(keyword);
    if (found) {
      next++;
    }
    return found;
  }
}
