package book.macro;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Converts the part of PlantUML that this book uses to Mermaid, which code hosts draw. Anything
 * without a counterpart here fails, so that a new kind of picture is not silently left out.
 */
final class Mermaid {
  private static final Pattern PART =
      Pattern.compile(
          "\\s*(actor|participant|component|database|queue|rectangle)"
              + " (\"[^\"]+\"|\\w+)(?: as (\\w+))?( \\{)?");
  private static final Pattern ARROW =
      Pattern.compile("\\s*(\\w+) (-->|->|\\.\\.>|<--) (\\w+)(?: : (.*))?");
  private static final Pattern NOTE = Pattern.compile("note right of (\\w+) : (.*)");
  private static final Map<String, String> SHAPES =
      Map.of(
          "actor", "%s([\"%s\"])",
          "component", "%s[\"%s\"]",
          "database", "%s[(\"%s\")]",
          "queue", "%s[[\"%s\"]]",
          "rectangle", "subgraph %s[\"%s\"]");

  private final boolean sequence;

  private Mermaid(boolean sequence) {
    this.sequence = sequence;
  }

  static String of(List<String> plantUml) {
    var mermaid = new Mermaid(plantUml.contains("hide footbox"));
    var lines = new ArrayList<String>();
    lines.add(mermaid.kind(plantUml));
    plantUml.stream()
        .filter(line -> !line.equals("hide footbox") && !line.startsWith("left to right"))
        .map(line -> "  " + mermaid.line(line))
        .forEach(lines::add);
    return String.join("\n", lines);
  }

  private String kind(List<String> plantUml) {
    if (sequence) {
      return "sequenceDiagram";
    }
    return plantUml.contains("left to right direction") ? "flowchart LR" : "flowchart TB";
  }

  private String line(String line) {
    var part = PART.matcher(line);
    var arrow = ARROW.matcher(line);
    var note = NOTE.matcher(line);
    if (part.matches()) {
      return part(part);
    } else if (arrow.matches()) {
      return sequence ? message(arrow) : edge(arrow);
    } else if (note.matches()) {
      return "Note right of " + note.group(1) + ": " + breaks(note.group(2));
    } else if (line.strip().equals("}")) {
      return "end";
    }
    throw new IllegalArgumentException(
        "This line of a picture cannot be converted to Mermaid yet: " + line);
  }

  private String part(Matcher part) {
    var name = part.group(2).replace("\"", "");
    var id = Objects.requireNonNullElse(part.group(3), name);
    var kind = part.group(1);
    if (sequence) {
      return (kind.equals("actor") ? "actor " : "participant ") + id + " as " + name;
    }
    return String.format(Locale.ROOT, Objects.requireNonNull(SHAPES.get(kind)), id, name);
  }

  private static String message(Matcher arrow) {
    return arrow.group(1)
        + (arrow.group(2).equals("-->") ? "-->>" : "->>")
        + arrow.group(3)
        + ": "
        + breaks(arrow.group(4));
  }

  private static String edge(Matcher arrow) {
    var label = arrow.group(4) == null ? "" : "|\"" + arrow.group(4) + "\"|";
    var line = (arrow.group(2).equals("..>") ? " -.->" : " -->") + label + " ";
    return arrow.group(2).equals("<--")
        ? arrow.group(3) + line + arrow.group(1)
        : arrow.group(1) + line + arrow.group(3);
  }

  private static String breaks(String text) {
    return text.replaceAll(" *\\\\n *", "<br/>");
  }
}
