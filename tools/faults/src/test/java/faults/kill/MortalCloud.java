package faults.kill;

import acceptance.shop.Answer;
import acceptance.shop.Http;
import com.fasterxml.jackson.databind.JsonNode;
import faults.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A local cloud that keeps its data, in a process of its own, called over HTTP. */
final class MortalCloud implements AutoCloseable {
  private static final String ROOT = System.getProperty("repository.root");

  /** The class path of another version, to see that it fails. */
  private static final String CLASS_PATH =
      System.getProperty("kill.cloud", System.getProperty("java.class.path"));

  private final Process process;
  private final Map<String, String> outputs = new HashMap<>();
  private final ConcurrentLinkedQueue<String> said = new ConcurrentLinkedQueue<>();

  private MortalCloud(Process process) {
    this.process = process;
  }

  /** Returns when it is ready. */
  static MortalCloud start(Path data, Path... assemblies) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", CLASS_PATH));
    command.addAll(List.of("localcloud.Main", "--cold", "--port", "0", "--root", ROOT));
    command.addAll(List.of("--data", data.toString()));
    for (Path assembly : assemblies) {
      command.addAll(List.of("--cdk-out", assembly.toString()));
    }
    try {
      MortalCloud cloud =
          new MortalCloud(new ProcessBuilder(command).redirectErrorStream(true).start());
      cloud.awaitReady();
      return cloud;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitReady() throws IOException {
    BufferedReader output = process.inputReader();
    for (String line = output.readLine(); !"Ready.".equals(line); line = output.readLine()) {
      if (line == null) {
        throw new IllegalStateException("The cloud did not start: " + said);
      }
      said.add(line);
      String[] named = line.split(" = |=| ", 3);
      if (line.contains(" = ")) {
        outputs.put(named[0], named[1]);
      } else if (line.startsWith("AWS_ENDPOINT_URL=")) {
        outputs.put("endpoint", named[1]);
      }
    }
    Thread.ofVirtual().start(() -> readOn(output));
  }

  private void readOn(BufferedReader output) {
    try {
      output.lines().forEach(said::add);
    } catch (UncheckedIOException dead) {
      said.add("(dead)");
    }
  }

  String output(String name) {
    return String.valueOf(outputs.get(name));
  }

  /** Everything that it has printed. */
  List<String> said() {
    return List.copyOf(said);
  }

  /** Calls a service in the AWS JSON protocol; the call must succeed. */
  JsonNode call(String service, String target, JsonNode input) {
    Map<String, String> headers = signed(service);
    headers.put("X-Amz-Target", target);
    headers.put("Content-Type", "application/x-amz-json-1.0");
    Answer answer = Http.send("POST", endpoint("/"), Json.text(input), headers);
    if (answer.status() != 200) {
      throw new IllegalStateException(target + ": " + answer);
    }
    return answer.json();
  }

  Answer send(String service, String method, String path, String body, Map<String, String> more) {
    Map<String, String> headers = signed(service);
    headers.putAll(more);
    return Http.send(method, endpoint(path), body, headers);
  }

  /** Moves its clock by a minute. */
  void hurry() {
    Http.send("POST", endpoint("/_localcloud/clock/PT1M"), null, Map.of());
  }

  URI endpoint(String path) {
    return URI.create(output("endpoint") + path);
  }

  private static Map<String, String> signed(String service) {
    Map<String, String> headers = new HashMap<>();
    headers.put(
        "Authorization",
        "AWS4-HMAC-SHA256 Credential=test/20300101/us-east-1/"
            + service
            + "/aws4_request, SignedHeaders=host, Signature=none");
    headers.put("X-Amz-Date", "20300101T000000Z");
    return headers;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** SIGKILL. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
