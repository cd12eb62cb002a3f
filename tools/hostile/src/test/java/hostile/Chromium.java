package hostile;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The system's Chromium, which believes that the names of the pages are those of this machine. */
final class Chromium implements AutoCloseable {
  /** It would warn that it does not know this browser's tools, which nobody uses here. */
  private static final Logger TOOLS =
      Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder");

  private final String script = script();
  private final ChromeDriver driver;

  Chromium(Path profile) {
    TOOLS.setLevel(Level.SEVERE);
    ChromeOptions options = new ChromeOptions();
    options.setBinary("/usr/bin/chromium");
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--disable-popup-blocking",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--host-resolver-rules=MAP *.example 127.0.0.1",
        "--user-data-dir=" + profile);
    this.driver =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                .usingAnyFreePort()
                .build(),
            options);
    driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(3));
  }

  String version() {
    return driver.getCapabilities().getBrowserVersion();
  }

  /** The names of all ways. */
  List<String> ways() {
    return ((List<?>) driver.executeScript(script + "return Object.keys(WAYS);"))
        .stream().map(String.class::cast).toList();
  }

  void visit(String page) {
    driver.get(page);
  }

  /** Attacks doors from the page that is open; returns what it could read at each, by way. */
  List<Map<String, Object>> attack(List<Map<String, Object>> shots) {
    List<Map<String, Object>> read = new ArrayList<>();
    for (Object door :
        (List<?>)
            driver.executeAsyncScript(script + "attack(arguments[0]).then(arguments[1]);", shots)) {
      Map<String, Object> byWay = new TreeMap<>();
      ((Map<?, ?>) door).forEach((way, text) -> byWay.put((String) way, text));
      read.add(byWay);
    }
    return read;
  }

  private static String script() {
    try (InputStream in = Chromium.class.getResourceAsStream("ways.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
