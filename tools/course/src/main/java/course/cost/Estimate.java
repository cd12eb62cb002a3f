package course.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import localcloud.assembly.CloudAssembly;

/** What synthesized stacks will cost on AWS. */
public final class Estimate {
  private static final int CHECKOUTS = 1000;

  private final Prices prices = Prices.read();
  private final AtRest atRest;
  private final CheckoutUse use = CheckoutUse.read();
  private final int memory;

  public Estimate(CloudAssembly assembly) {
    this.atRest = new AtRest(assembly, prices);
    this.memory =
        atRest
            .resources()
            .filter(resource -> resource.type().equals("AWS::Lambda::Function"))
            .mapToInt(function -> function.properties().path("MemorySize").asInt(128))
            .max()
            .orElse(0);
  }

  /** What a million of each unit costs, in dollars. */
  public static Map<String, Double> millions() {
    return Prices.read().units().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, unit -> unit.getValue().doubleValue()));
  }

  /** The cost of a month without use, in dollars. */
  BigDecimal monthAtRest() {
    return sum(atRest.lines());
  }

  /** The cost of a thousand checkouts of baskets with so many lines, in dollars. */
  BigDecimal thousandCheckouts(int lines) {
    return sum(checkouts(lines));
  }

  private List<Line> checkouts(int lines) {
    return new CheckoutCost(prices, use.of(lines), use.millisecondsPerInvocation(), memory)
        .lines(CHECKOUTS);
  }

  /** The whole bill, as a page for the terminal. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "What it costs, by the prices of %s in %s, before free tier, tax and traffic:%n",
            prices.date(),
            prices.region()));
    section(text, "A month at rest", atRest.lines());
    for (int lines : use.byLines().keySet()) {
      String what =
          String.format(
              Locale.ROOT,
              "1,000 checkouts (a basket of %d line%s, its checkout, a look at the order)",
              lines,
              lines == 1 ? "" : "s");
      section(text, what, checkouts(lines));
      text.append("    Of that: ")
          .append(Shares.of(checkouts(lines)))
          .append(System.lineSeparator());
    }
    text.append(
        String.format(
            Locale.ROOT,
            "  What it keeps, a GB and month: tables %s%s, logs %s%n",
            gigabyte("table-kept"),
            atRest.recoversTables() ? " and " + gigabyte("recovery-kept") + " to recover" : "",
            gigabyte("logs-kept")));
    if (!atRest.notPriced().isEmpty()) {
      text.append(
          String.format(Locale.ROOT, "  Not priced: %s%n", String.join(", ", atRest.notPriced())));
    }
    return text.toString();
  }

  private String gigabyte(String kind) {
    return "$" + prices.gigabyte(kind).toPlainString();
  }

  private static void section(StringBuilder text, String title, List<Line> lines) {
    text.append(row("  ", title, sum(lines)));
    lines.forEach(line -> text.append(row("    ", line.what(), line.dollars())));
  }

  private static String row(String indent, String what, BigDecimal dollars) {
    return String.format(
        Locale.ROOT,
        "%-80s $%7s%n",
        indent + what,
        dollars.setScale(4, RoundingMode.HALF_UP).toPlainString());
  }

  private static BigDecimal sum(List<Line> lines) {
    return lines.stream().map(Line::dollars).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
