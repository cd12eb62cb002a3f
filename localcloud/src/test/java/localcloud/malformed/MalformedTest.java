package localcloud.malformed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import localcloud.LocalCloud;
import localcloud.Options;
import localcloud.malformed.Cases.Case;
import localcloud.malformed.RawHttp.Answer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Sends thousands of malformed calls, made from AWS's API models. */
class MalformedTest {
  @AutoClose private static final LocalCloud CLOUD = LocalCloud.start(Options.forTests());

  private final int port = CLOUD.endpoint().getPort();
  private final Things things = new Things(port);

  @Test
  void every_malformed_call_is_answered_with_an_error_that_aws_documents() throws IOException {
    Map<String, List<String>> problems = new TreeMap<>();
    int calls = 0;
    int noted = 0;
    long start = System.nanoTime();
    try (RawHttp http = new RawHttp(port)) {
      for (Operation operation : operations()) {
        long opStart = System.nanoTime(); things.ensure(http);
        for (Case one : new Cases(operation, new ValidInput(port)).all().toList()) {
          long t0 = System.nanoTime();
          Answer answer = http.send(one.message().bytes());
          long ms = (System.nanoTime() - t0) / 1_000_000;
          if (ms > 300) System.out.println("SLOW " + ms + " " + one);
          calls++;
          Optional<String> problem = Verdict.of(one, answer);
          if (problem.isPresent()) {
            noted++;
            problems
                .computeIfAbsent(operation.service() + " " + problem.get(), any -> new ArrayList<>())
                .add(one + " -> " + answer.status() + " " + answer.body());
          }
        }
        System.out.println("OP " + operation + " " + (System.nanoTime() - opStart) / 1_000_000);
      }
    }
    System.out.println(
        "calls " + calls + " problems " + noted + " ms " + (System.nanoTime() - start) / 1_000_000);
    StringBuilder report = new StringBuilder();
    problems.forEach((kind, cases) -> report.append(kind + ": " + cases.size() + "\n"));
    problems.forEach(
        (kind, cases) ->
            cases.forEach(text -> report.append(kind + " | " + text.replace('\n', ' ') + "\n")));
    java.nio.file.Files.writeString(java.nio.file.Path.of("target/malformed.txt"), report);
    assertThat(problems).isEmpty();
  }

  private static List<Operation> operations() {
    List<Operation> all = new ArrayList<>();
    CLOUD
        .gateway()
        .operations()
        .forEach((service, names) -> names.forEach(name -> all.add(new Operation(service, name))));
    return all;
  }
}
