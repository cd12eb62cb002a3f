package exercises.source;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** A source file, parsed by the JDK's own parser. */
public final class JavaFile {
  private static final int MOST_REMEMBERED = 500;

  /** The same texts are requested repeatedly, and little is kept of each. */
  private static final Map<String, JavaFile> PARSED =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, JavaFile> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  private final String text;
  private final List<Declaration> declarations;

  private JavaFile(String text, List<Declaration> declarations) {
    this.text = text;
    this.declarations = declarations;
  }

  /**
   * @throws SyntaxError if it cannot be read as Java
   */
  public static JavaFile parse(String text) {
    synchronized (PARSED) {
      JavaFile known = PARSED.get(text);
      if (known == null) {
        known = read(text);
        PARSED.put(text, known);
      }
      return known;
    }
  }

  private static JavaFile read(String text) {
    return new JavaFile(text, DeclarationReader.of(ParsedSource.of(text)));
  }

  /** The block of a method, with its braces, or the whole declaration of a type. */
  public Optional<Range> body(Symbol symbol) {
    List<Declaration> found = find(symbol);
    return found.size() == 1 ? Optional.ofNullable(found.getFirst().body()) : Optional.empty();
  }

  /**
   * The text of a declaration with the comment above it, and with the indentation of its first
   * line.
   *
   * @throws NotFound if there is no such type or member, or more than one
   */
  public String declaration(Symbol symbol) {
    List<Declaration> found = find(symbol);
    if (found.size() == 1) {
      Range whole = found.getFirst().whole();
      int start = withComment(whole.start());
      return text.substring(text.lastIndexOf('\n', start - 1) + 1, whole.end());
    }
    if (find(symbol.type()).isEmpty()) {
      throw new NotFound("there is no type " + symbol.type());
    }
    throw new NotFound(
        String.format(
            Locale.ROOT,
            "%s has %s %s; it has %s",
            symbol.type().shortly(),
            found.isEmpty() ? "no" : "more than one",
            symbol.shortly().substring(symbol.type().shortly().length() + 1),
            methods(symbol.type())));
  }

  /** The text with nothing between the braces of its methods. */
  public String withoutBodies() {
    StringBuilder outline = new StringBuilder(text);
    declarations.stream()
        .filter(declaration -> declaration.parameters() != null)
        .map(Declaration::body)
        .filter(Objects::nonNull)
        .sorted(Comparator.comparingInt(Range::start).reversed())
        .forEach(body -> outline.delete(body.start(), body.end()));
    return outline.toString();
  }

  /**
   * Without parameters, a name means the compact constructor, or the only member with that name.
   */
  private List<Declaration> find(Symbol symbol) {
    List<Declaration> found =
        declarations.stream().filter(declaration -> declaration.isCalled(symbol)).toList();
    List<Declaration> compact =
        found.stream().filter(declaration -> declaration.isCompactConstructor(text)).toList();
    return symbol.hasParameters() || compact.isEmpty() ? found : compact;
  }

  private String methods(Symbol type) {
    String owner = String.join(".", type.types());
    return declarations.stream()
        .filter(declaration -> declaration.owner().equals(owner))
        .filter(declaration -> declaration.parameters() != null)
        .map(Declaration::toString)
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private int withComment(int start) {
    String before = text.substring(0, start).stripTrailing();
    return before.endsWith("*/") ? before.lastIndexOf("/**") : start;
  }
}
