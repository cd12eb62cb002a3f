package see;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The system's Chromium, at the page. */
final class Browser implements AutoCloseable {
  private static final Path AXE =
      Path.of("..", "..", "node_modules", "axe-core", "axe.min.js").toAbsolutePath();

  /** It would warn that it does not know this browser's tools, which nobody uses here. */
  private static final Logger TOOLS =
      Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder");

  private final ChromeDriver driver;

  Browser(Path profile) {
    TOOLS.setLevel(Level.SEVERE);
    ChromeOptions options = new ChromeOptions();
    options.setBinary("/usr/bin/chromium");
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--user-data-dir=" + profile);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    driver =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                .usingAnyFreePort()
                .build(),
            options);
    driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(3));
  }

  void open(Object page) {
    driver.get(page.toString());
  }

  /** As wide as a phone or a laptop; a window cannot be that narrow, so the page is told so. */
  void size(int width, int height, boolean dark) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
  }

  /** What an expression of JavaScript is worth. */
  Object see(String expression) {
    return driver.executeScript("return " + expression);
  }

  String text(String selector) {
    return String.valueOf(
        driver.executeScript(
            "return [...document.querySelectorAll(arguments[0])].map(e => e.textContent).join('\\n"
                + "')",
            selector));
  }

  /** Also what is drawn, which has no method for it. */
  void click(String selector) {
    driver.executeScript(
        "document.querySelector(arguments[0])"
            + ".dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}))",
        selector);
  }

  void type(String selector, String text) {
    driver.findElement(By.cssSelector(selector)).sendKeys(text);
  }

  /** Takes the option with this text in it, as somebody who uses the field. */
  void choose(String selector, String text) {
    driver.executeScript(
        "const field = document.querySelector(arguments[0]);"
            + "field.value = [...field.options].find(o => o.text.includes(arguments[1])).value;"
            + "field.dispatchEvent(new Event('change', {bubbles: true}));"
            + "field.dispatchEvent(new Event('input', {bubbles: true}))",
        selector,
        text);
  }

  /** Writes into the field with this label instead of what it has. */
  void fill(String label, String text) {
    var field =
        driver.findElement(By.xpath("//label[span[starts-with(., '" + label + "')]]/input"));
    field.clear();
    field.sendKeys(text);
  }

  void upload(String selector, Path file) {
    driver.findElement(By.cssSelector(selector)).sendKeys(file.toString());
  }

  /** Clicks on the first button or link with exactly this text. */
  void press(String text) {
    driver
        .findElement(By.xpath("//*[self::button or self::a][normalize-space() = '" + text + "']"))
        .click();
  }

  /** The answer's status, or why the browser refuses to let the page read it. */
  String fetch(String address, String method) {
    return String.valueOf(
        driver.executeAsyncScript(
            "fetch(arguments[0], {method: arguments[1]}).then(a => arguments[2](a.status),"
                + " e => arguments[2](e.name))",
            address,
            method));
  }

  /** What the page's own function of this name is told by an API. */
  Object call(String method, String url, Map<String, String> headers, @Nullable String body) {
    return driver.executeAsyncScript(
        "call(...[...arguments].slice(0, -1)).then(arguments[4])", method, url, headers, body);
  }

  /** What axe-core finds wrong with what is shown now: rule, element. */
  List<?> violations() {
    try {
      driver.executeScript(Files.readString(AXE, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return (List<?>)
        driver.executeAsyncScript(
            "axe.run().then(found => arguments[0](found.violations.flatMap(v => v.nodes.map(n =>"
                + " v.id + ': ' + n.html))))");
  }

  /** Everything that the browser complains about, such as what a policy has stopped. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(Object::toString)
        .toList();
  }

  void forgetComplaints() {
    driver.manage().logs().get(LogType.BROWSER);
  }

  void picture(Path file) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
