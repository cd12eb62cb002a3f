package book.macro;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import net.sourceforge.plantuml.FileFormat;
import net.sourceforge.plantuml.FileFormatOption;
import net.sourceforge.plantuml.SourceStringReader;

/** PlantUML as SVG, in the colours of the page around it, light or dark. */
final class Picture {
  // PlantUML accepts colours, not variables; these stand in for the variables until it has drawn.
  private static final Map<String, String> COLOURS =
      Map.of(
          "#111", "var(--ink)",
          "#222", "var(--line)",
          "#333", "var(--box)",
          "#444", "var(--store)",
          "#000", "var(--line)");
  private static final String STYLE = style();
  // Processing instructions are of no use here, and ids would clash with those of a second picture.
  private static final Pattern SUPERFLUOUS = Pattern.compile("<\\?.*?\\?>| id=\"[^\"]*\"");

  private Picture() {}

  /** The picture was not drawn; the message says why, and what to do. */
  static final class NotDrawn extends Exception {
    private static final long serialVersionUID = 1L;

    NotDrawn(String message, Throwable cause) {
      super(message, cause);
    }

    NotDrawn(String message) {
      super(message);
    }
  }

  static String draw(String source) throws NotDrawn {
    var svg = new ByteArrayOutputStream();
    try {
      var drawing = new SourceStringReader("@startuml\n" + STYLE + source + "\n@enduml\n");
      var description = drawing.outputImage(svg, new FileFormatOption(FileFormat.SVG));
      if (description.getDescription().contains("Error")) {
        throw new NotDrawn("PlantUML does not understand it: " + description.getDescription());
      }
    } catch (IOException e) {
      throw new NotDrawn("PlantUML failed: " + e.getMessage(), e);
    } catch (RuntimeException e) {
      throw new NotDrawn(
          String.format(
              Locale.ROOT,
              "PlantUML failed: %s. Without fonts it measures no text; install some (apt:"
                  + " fontconfig, fonts-dejavu-core).",
              e.getMessage()),
          e);
    }
    return inPageColours(SUPERFLUOUS.matcher(svg.toString(StandardCharsets.UTF_8)).replaceAll(""));
  }

  private static String inPageColours(String svg) {
    var coloured = svg;
    for (var colour : COLOURS.entrySet()) {
      coloured = coloured.replaceAll(colour.getKey() + "(?![0-9A-F])", colour.getValue());
    }
    return coloured;
  }

  private static String style() {
    try (var style = Picture.class.getResourceAsStream("/book/picture.style")) {
      return new String(Objects.requireNonNull(style).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
