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

/**
 * Sends the commands of a file to a cloud with what {@code template.json} declares.
 *
 * @param wrong those that were not answered or refused as their line says
 * @param refused the answers to those that were refused as their line says
 */
record Commands(List<String> wrong, List<RawHttp.Answer> answered, List<RawHttp.Answer> refused) {
  private static final Path FOLDER = Path.of("src/test/resources/localcloud/everyday");
  private static final Pattern LINE =
      Pattern.compile("(?:(\\$\\w+) <= (\\S+: \\?\\S+) )?(.*?)(?: (=>|!!) ?(.*))?");

  static Commands run(String file, Path cdkOut) throws IOException {
    Commands commands = new Commands(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    Map<String, String> found = new TreeMap<>();
    try (LocalCloud cloud = LocalCloud.start(Options.forTests());
        RawHttp http = new RawHttp(cloud.endpoint().getPort())) {
      cloud.deploy(assembly(cdkOut));
      for (String line : Files.readAllLines(FOLDER.resolve(file))) {
        if (!line.startsWith("#") && !line.matches("cli2? .*")) {
          commands.check(line, http, found);
        }
      }
    }
    return commands;
  }

  private void check(String line, RawHttp http, Map<String, String> found) throws IOException {
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
      answered.add(answer);
    } else {
      refused.add(answer);
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
