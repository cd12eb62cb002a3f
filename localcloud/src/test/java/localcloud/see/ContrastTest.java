package localcloud.see;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every pair of the page's colours that meet can be told apart: text as WCAG 2.2 asks for in 1.4.3,
 * lines and icons as in 1.4.11, which no tool that looks at the page checks.
 */
class ContrastTest {
  private static final double TEXT = 4.5;
  private static final double GRAPHICS = 3;
  private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});");
  private static final String DARK = "@media (prefers-color-scheme: dark)";

  private final List<String> faint = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void what_meets_can_be_told_apart(boolean dark) throws IOException {
    Map<String, Integer> colours = colours(dark);
    colours.put("white", 0xffffff);

    for (String text : List.of("ink", "quiet", "mark", "bad", "good", "busy")) {
      for (String ground : List.of("paper", "card", "code", "bad-box")) {
        meet(colours, text, ground, TEXT);
      }
    }
    meet(colours, "card", "mark", TEXT);
    for (String line : List.of("line", "glow", "mark", "bad", "good")) {
      for (String ground : List.of("paper", "card")) {
        meet(colours, line, ground, GRAPHICS);
      }
    }
    for (String tile : List.of("api", "function", "table", "bus", "queue", "pool", "client")) {
      meet(colours, "white", tile, GRAPHICS);
      meet(colours, tile, "card", GRAPHICS);
    }

    assertThat(faint).isEmpty();
  }

  private void meet(Map<String, Integer> colours, String one, String other, double least) {
    double first = luminance(Objects.requireNonNull(colours.get(one), one));
    double second = luminance(Objects.requireNonNull(colours.get(other), other));
    double contrast = (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    if (contrast < least) {
      faint.add(String.format(Locale.ROOT, "%s on %s: %.2f", one, other, contrast));
    }
  }

  private static Map<String, Integer> colours(boolean dark) throws IOException {
    try (InputStream in = ContrastTest.class.getResourceAsStream("see.css")) {
      String css = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
      int ofDark = css.indexOf(DARK);
      Map<String, Integer> colours = new HashMap<>();
      add(css.substring(0, ofDark), colours);
      if (dark) {
        add(css.substring(ofDark), colours);
      }
      return colours;
    }
  }

  private static void add(String css, Map<String, Integer> colours) {
    for (Matcher found = COLOUR.matcher(css); found.find(); ) {
      colours.put(found.group(1), Integer.parseInt(found.group(2), 16));
    }
  }

  private static double luminance(int colour) {
    return 0.2126 * linear(colour >> 16)
        + 0.7152 * linear(colour >> 8 & 0xff)
        + 0.0722 * linear(colour & 0xff);
  }

  private static double linear(int channel) {
    double part = channel / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
