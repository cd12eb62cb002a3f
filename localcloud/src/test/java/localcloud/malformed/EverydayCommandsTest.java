package localcloud.malformed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import localcloud.LocalCloud;
import localcloud.Options;
import localcloud.gateway.Json;
import localcloud.lambda.Probe;
import localcloud.lambda.TestCloud;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What people type every day is answered, and the rest is refused in one sentence with a way out.
 * Here the calls go over the wire; {@code .ci/try-the-aws-cli} types the same commands.
 */
class EverydayCommandsTest {
  private static final Path FOLDER = Path.of("src/test/resources/localcloud/everyday");
  private static final Pattern LINE =
      Pattern.compile("(?:(\\$\\w+) <= (\\S+: \\?\\S+) )?(.*?)(?: (=>|!!) ?(.*))?");

  /** The issue asks for 65 of some 75. */
  private static final int LEAST_ANSWERED = 65;

  private final Map<String, String> found = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();
  private int answered;

  @Test
  void everyday_commands_are_answered_or_refused_with_a_way_out(@TempDir Path cdkOut)
      throws IOException {
    try (LocalCloud cloud = LocalCloud.start(Options.forTests());
        RawHttp http = new RawHttp(cloud.endpoint().getPort())) {
      cloud.deploy(assembly(cdkOut));
      for (String line : Files.readAllLines(FOLDER.resolve("commands.txt"))) {
        if (!line.startsWith("#") && !line.matches("cli2? .*")) {
          check(line, http);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(answered).isGreaterThanOrEqualTo(LEAST_ANSWERED);
  }

  private void check(String line, RawHttp http) throws IOException {
    Matcher parts = LINE.matcher(line);
    assertThat(parts.matches()).as(line).isTrue();
    String command = parts.group(3);
    for (Map.Entry<String, String> variable : found.entrySet()) {
      command = command.replace(variable.getKey(), variable.getValue());
    }
    RawHttp.Answer answer = http.send(CliCommand.of(command).message().bytes());
    boolean good = answer.status() < 300;
    if (parts.group(1) != null) {
      Matcher value = Pattern.compile(parts.group(2)).matcher(answer.body());
      assertThat(value.find()).as(line + "\n" + answer).isTrue();
      found.put(parts.group(1), value.group(1));
    } else if (good != parts.group(4).equals("=>") || !answer.body().contains(parts.group(5))) {
      wrong.add(line + "\n  " + answer);
    } else if (good) {
      answered++;
    } else {
      assertThat(answer.body()).as(line).contains("The local cloud");
    }
  }

  private static Path assembly(Path cdkOut) throws IOException {
    Files.copy(FOLDER.resolve("template.json"), cdkOut.resolve("Everyday.template.json"));
    Files.writeString(
        cdkOut.resolve("manifest.json"),
        """
        {"artifacts": {"Everyday": {"type": "aws:cloudformation:stack",
          "properties": {"templateFile": "Everyday.template.json"}}}}\
        """);
    ObjectNode file = Json.object();
    file.putObject("source")
        .put("path", TestCloud.home(Probe.class).toString())
        .put("packaging", "zip");
    file.putObject("destinations").putObject("here").put("objectKey", "code.zip");
    Files.writeString(
        cdkOut.resolve("Everyday.assets.json"),
        Json.text(Json.object().set("files", Json.object().set("code", file))));
    return cdkOut;
  }
}
