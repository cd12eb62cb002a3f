package bench;

import acceptance.shop.Senders;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A tree's cloud with the whole shop, in a process of its own as users start it. */
final class CloudProcess implements AutoCloseable {
  private final Tree tree;
  private final Process process;
  private final Map<String, String> outputs = new HashMap<>();

  private CloudProcess(Tree tree, Process process) {
    this.tree = tree;
    this.process = process;
  }

  /** Returns when the cloud is ready. */
  static CloudProcess start(Tree tree) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(tree.cloudOptions());
    command.addAll(List.of("-cp", tree.cloudClassPath(), "localcloud.Main", "--port", "0"));
    command.addAll(List.of("--root", "" + tree.root(), "--cdk-out", "" + tree.assembly()));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      // It would outlive a benchmark that is interrupted.
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
      CloudProcess cloud = new CloudProcess(tree, process);
      cloud.awaitReady();
      return cloud;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitReady() throws IOException {
    BufferedReader output = process.inputReader();
    List<String> said = new ArrayList<>();
    for (String line = output.readLine(); !"Ready.".equals(line); line = output.readLine()) {
      if (line == null) {
        throw new IllegalStateException("The cloud of " + tree.root() + " did not start: " + said);
      }
      said.add(line);
      String[] named = line.split(" = ", 2);
      if (named.length == 2) {
        outputs.put(named[0], named[1]);
      }
    }
    URI api = URI.create(String.valueOf(outputs.get("ProductStack.ApiUrl")));
    if (outputs.containsKey("SignInStack.UserPoolId")) {
      Senders.openAt(URI.create("http://" + api.getAuthority()));
    }
    // Whatever it prints from now on must not make it wait.
    Thread.ofVirtual().start(() -> output.lines().forEach(line -> {}));
  }

  String label() {
    return tree.label();
  }

  ShopClient client() {
    return new ShopClient(stack -> outputs.get(stack + ".ApiUrl"));
  }

  ProcessHandle cloud() {
    return process.toHandle();
  }

  List<ProcessHandle> functions() {
    return process.children().filter(CloudProcess::isFunction).toList();
  }

  /** DynamoDB's engine. */
  List<ProcessHandle> engine() {
    return process
        .children()
        .filter(child -> child.info().command().orElse("").contains("dynoxide"))
        .toList();
  }

  /** A function's command is so long that the system shows only its beginning. */
  static boolean isFunction(ProcessHandle child) {
    return child.info().commandLine().orElse("").contains("/workers/");
  }

  /** Moves the cloud's clock. */
  void advance(Duration time) {
    URI api = URI.create(String.valueOf(outputs.get("ProductStack.ApiUrl")));
    URI clock = URI.create("http://" + api.getAuthority() + "/_localcloud/clock/" + time);
    HttpRequest post =
        HttpRequest.newBuilder(clock).POST(HttpRequest.BodyPublishers.noBody()).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      client.send(post, BodyHandlers.discarding());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
