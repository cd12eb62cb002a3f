package localcloud.malformed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import localcloud.LocalCloud;
import localcloud.Options;
import localcloud.gateway.Json;
import localcloud.malformed.Cases.Case;
import localcloud.malformed.ParameterPage.Fate;
import localcloud.malformed.Trial.Seen;
import localcloud.wire.parameter.ParameterLines.Listed;
import org.junit.jupiter.api.Test;

/**
 * No parameter is skipped in silence: each one of the API models is honoured, refused by name, or
 * listed as without effect here.
 */
class ParametersTest {
  private static final Path PAGE = Path.of("PARAMETERS.md");
  private static final String ACCEPT =
      "mvn test -pl localcloud -Dtest=ParametersTest -Dparameters=accept";

  private final List<String> problems = new ArrayList<>();
  private final Set<Listed> used = new HashSet<>();
  private final ParameterPage page = new ParameterPage(ACCEPT);

  @Test
  void each_parameter_is_honoured_or_refused_or_listed_as_without_effect() throws IOException {
    ParameterLists lists = ParameterLists.read();
    JsonNodeFactory usual = Json.MAPPER.getNodeFactory();
    Json.MAPPER.setNodeFactory(ReadNode.FACTORY);
    try (LocalCloud cloud = LocalCloud.start(cold());
        RawHttp http = new RawHttp(cloud.endpoint().getPort())) {
      ParameterInput input = ParameterInput.read(cloud.endpoint().getPort());
      Trial trial = new Trial(cloud.gateway(), input);
      Things things = new Things(cloud.endpoint().getPort());
      for (Operation operation : Operation.all()) {
        things.ensure(http);
        for (Case made : input.made()) {
          http.send(made.message().bytes());
        }
        page.add(operation);
        tryAll(operation, trial, lists);
      }
    } finally {
      Json.MAPPER.setNodeFactory(usual);
    }
    Stream.of(lists.refused(), lists.ignored(), lists.shown())
        .flatMap(List::stream)
        .filter(one -> !used.contains(one) && !one.service().equals("schemas"))
        .forEach(one -> problems.add("listed, but covered by another or in no model: " + one));
    lists.shown().stream()
        .filter(one -> !exists(one.reason()))
        .forEach(one -> problems.add("shown by a test that does not exist: " + one));

    assertThat(String.join("\n", problems)).as("%d problems", problems.size()).isEmpty();
    String text = page.text(lists);
    if ("accept".equals(System.getProperty("parameters"))) {
      Files.writeString(PAGE, text);
    }
    assertThat(PAGE).as("to write it, run: %s", ACCEPT).exists();
    assertThat(Files.readString(PAGE))
        .as("%s; if the change is intended, run: %s", page.counts(), ACCEPT)
        .isEqualTo(text);
  }

  private void tryAll(Operation operation, Trial trial, ParameterLists lists) {
    // Who reads a member that no model has copies all of them, which says nothing.
    boolean trusting = !operation.isModelled() || trial.ofUnknown(operation) != Seen.READ;
    Set<String> refused = new HashSet<>();
    for (Parameter parameter : Parameter.of(operation)) {
      if (refused.stream().anyMatch(whole -> parameter.name().startsWith(whole + "."))) {
        continue;
      }
      List<Listed> entries =
          Stream.of(lists.refused(), lists.ignored(), lists.shown())
              .flatMap(list -> ParameterLists.entry(list, parameter).stream())
              .toList();
      boolean part =
          !entries.isEmpty()
              && entries.stream().noneMatch(one -> ParameterLists.names(one, parameter));
      if (!part) {
        Seen seen = trial.of(parameter, trusting);
        judge(parameter, seen, entries, lists);
        if (seen == Seen.REFUSED) {
          refused.add(parameter.name());
        }
      }
    }
  }

  private void judge(Parameter parameter, Seen seen, List<Listed> entries, ParameterLists lists) {
    used.addAll(entries);
    if (seen == Seen.MALFORMED) {
      problems.add(parameter + " is tried with a value that the endpoint refuses");
    }
    if (entries.size() > 1) {
      problems.add(parameter + " is listed twice");
    } else if (entries.isEmpty()) {
      if (seen == Seen.NOTHING) {
        problems.add(parameter + " is skipped");
      } else {
        add(parameter, seen == Seen.REFUSED ? Fate.REFUSED : Fate.HONOURED);
      }
    } else if (lists.refused().contains(entries.getFirst())) {
      if (seen != Seen.REFUSED) {
        problems.add(parameter + " is listed as refused, but is not: " + seen);
      }
      add(parameter, Fate.REFUSED);
    } else {
      if (seen != Seen.NOTHING) {
        problems.add(parameter + " is listed as without effect or seen elsewhere, but is " + seen);
      }
      boolean ignored = lists.ignored().contains(entries.getFirst());
      add(parameter, ignored ? Fate.WITHOUT_EFFECT : Fate.HONOURED);
    }
  }

  /** Nothing is invoked. */
  private static Options cold() {
    Options usual = Options.forTests();
    return new Options(usual.port(), usual.data(), usual.repositoryRoot(), false);
  }

  private static boolean exists(String test) {
    return Files.exists(Path.of("src/test/java", test.replace('.', '/') + ".java"));
  }

  private void add(Parameter parameter, Fate fate) {
    page.add(parameter.operation(), parameter.name(), fate);
  }
}
