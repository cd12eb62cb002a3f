package acceptance;

import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.Location;
import io.cucumber.plugin.event.Node;
import io.cucumber.plugin.event.TestCaseStarted;
import io.cucumber.plugin.event.TestRunFinished;
import io.cucumber.plugin.event.TestSourceParsed;
import java.io.PrintStream;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Names the scenarios that a filter has left out of a run: nobody should take them for proven. */
public final class LeftOut implements ConcurrentEventListener {
  private final Map<String, String> known = new ConcurrentHashMap<>();
  private final Set<String> started = ConcurrentHashMap.newKeySet();
  private final PrintStream out;

  public LeftOut() {
    this(System.out);
  }

  LeftOut(PrintStream out) {
    this.out = out;
  }

  @Override
  public void setEventPublisher(EventPublisher events) {
    events.registerHandlerFor(
        TestSourceParsed.class, parsed -> parsed.getNodes().forEach(node -> note(parsed, node)));
    events.registerHandlerFor(
        TestCaseStarted.class,
        begun -> started.add(key(begun.getTestCase().getUri(), begun.getTestCase().getLocation())));
    events.registerHandlerFor(TestRunFinished.class, over -> tell());
  }

  private void note(TestSourceParsed parsed, Node node) {
    if (node instanceof Node.Container<?> container) {
      String name = container.getName().orElse("");
      scenarios(container)
          .forEach(
              scenario ->
                  known.put(
                      key(parsed.getUri(), scenario.getLocation()),
                      file(parsed.getUri())
                          + ": "
                          + (scenario instanceof Node.Scenario
                              ? scenario.getName().orElse(name)
                              : outline(container, scenario))));
    }
  }

  /** The leaves: scenarios, and the rows of outlines. */
  private static Stream<Node> scenarios(Node node) {
    return node instanceof Node.Container<?> container
        ? container.elements().stream().flatMap(LeftOut::scenarios)
        : Stream.of(node);
  }

  private static String outline(Node.Container<?> container, Node row) {
    return container.elements().stream()
        .filter(element -> scenarios(element).anyMatch(row::equals))
        .findFirst()
        .map(
            element ->
                element instanceof Node.ScenarioOutline outline
                    ? outline.getName().orElse("")
                    : outline((Node.Container<?>) element, row))
        .orElse("");
  }

  private void tell() {
    Map<String, Integer> rows = new TreeMap<>();
    known.forEach(
        (key, scenario) -> {
          if (!started.contains(key)) {
            rows.merge(scenario, 1, Integer::sum);
          }
        });
    if (!rows.isEmpty()) {
      out.printf(
          Locale.ROOT,
          "Left out, %d of %d scenarios, by the tag expression '%s':%n",
          rows.values().stream().mapToInt(Integer::intValue).sum(),
          known.size(),
          System.getProperty("cucumber.filter.tags", ""));
      rows.forEach(
          (scenario, count) ->
              out.printf(
                  Locale.ROOT, "  %s%s%n", scenario, count == 1 ? "" : " (" + count + " rows)"));
    }
  }

  private static String key(URI uri, Location at) {
    return uri + ":" + at.getLine();
  }

  private static String file(URI uri) {
    String text = uri.toString();
    return text.substring(text.lastIndexOf("features/") + "features/".length());
  }
}
