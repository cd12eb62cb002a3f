package localcloud.wire.shape;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a value has to be beyond its type. */
sealed interface ValueLimit {
  /** A longer text is not held against a pattern, which could take for ever. */
  int LONGEST_MATCHED = 20_000;

  /** Reads what a line of a file of limits says after the member's name. */
  static ValueLimit of(String kind, String text) {
    return switch (kind) {
      case "length" -> new Size(Bounds.of(text), true);
      case "size" -> new Size(Bounds.of(text), false);
      case "value" -> new Value(Bounds.of(text), false);
      case "whole" -> new Value(Bounds.of(text), true);
      case "one" -> new OneMember(List.of(text.split("\\|")));
      case "unique" -> new Distinct(text);
      case "enum" -> new OneOf(List.of(text.split("\\|")));
      case "pattern" -> new Matching(Pattern.compile(text, Pattern.DOTALL));
      default -> throw new IllegalArgumentException("No limit is called " + kind);
    };
  }

  boolean holds(JsonNode value);

  /** In the words of AWS's services. */
  String words(JsonNode value);

  /** The number of characters of a text, or of the elements of a list or map. */
  record Size(Bounds bounds, boolean ofText) implements ValueLimit {
    @Override
    public boolean holds(JsonNode value) {
      return bounds.hold(size(value));
    }

    private long size(JsonNode value) {
      if (!ofText) {
        return value.size();
      }
      String text = value.asText();
      return text.codePointCount(0, text.length());
    }

    @Override
    public String words(JsonNode value) {
      return "Member must have length " + bounds.words(size(value));
    }
  }

  /**
   * A number.
   *
   * @param inText whether it is a whole number that is written as a text
   */
  record Value(Bounds bounds, boolean inText) implements ValueLimit {
    @Override
    public boolean holds(JsonNode value) {
      return (!inText || value.asText().matches("-?\\d{1,15}")) && bounds.hold(value.asDouble());
    }

    @Override
    public String words(JsonNode value) {
      return "Member must have value " + bounds.words(value.asDouble());
    }
  }

  /** A structure with at most one of some members. */
  record OneMember(List<String> members) implements ValueLimit {
    @Override
    public boolean holds(JsonNode value) {
      return members.stream().filter(value::hasNonNull).count() <= 1;
    }

    @Override
    public String words(JsonNode value) {
      return "Member must have at most one of: [" + String.join(", ", members) + "]";
    }
  }

  /**
   * A list whose elements differ.
   *
   * @param by the member in which they differ; empty for the whole element
   */
  record Distinct(String by) implements ValueLimit {
    @Override
    public boolean holds(JsonNode value) {
      Set<JsonNode> met = new HashSet<>();
      return value
          .valueStream()
          .map(element -> by.isEmpty() ? element : element.path(by))
          .allMatch(element -> element.isMissingNode() || element.isNull() || met.add(element));
    }

    @Override
    public String words(JsonNode value) {
      return "Member must have unique " + (by.isEmpty() ? "values" : by + "s");
    }
  }

  /** A text out of a few. */
  record OneOf(List<String> values) implements ValueLimit {
    @Override
    public boolean holds(JsonNode value) {
      return values.contains(value.asText());
    }

    @Override
    public String words(JsonNode value) {
      return "Member must satisfy enum value set: [" + String.join(", ", values) + "]";
    }
  }

  /** A text that fits a regular expression as a whole. */
  record Matching(Pattern pattern) implements ValueLimit {
    @Override
    public boolean holds(JsonNode value) {
      String text = value.asText();
      return text.length() > LONGEST_MATCHED || pattern.matcher(text).matches();
    }

    @Override
    public String words(JsonNode value) {
      return String.format(
          Locale.ROOT, "Member must satisfy regular expression pattern: %s", pattern.pattern());
    }
  }
}
