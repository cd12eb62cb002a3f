package search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import search.choice.Seeded;
import search.history.History;
import search.hunt.StoryFile;
import search.rule.ShopRules;

/**
 * A story is the same, byte for byte, in another JVM: with other compilers, another locale, another
 * zone, another encoding, and in another folder. {@code -Dseed=N} chooses others.
 */
class ReplayElsewhereIT {
  private static final long SEED = Long.getLong("seed", 20260105);
  private static final List<List<String>> COMPILERS =
      List.of(List.of("-Xint"), List.of("-XX:TieredStopAtLevel=1"), List.of("-Xbatch"));
  private static final List<String> COLLECTORS =
      List.of("-XX:+UseSerialGC", "-XX:+UseParallelGC", "-XX:+UseG1GC");
  private static final List<String> ENCODINGS = List.of("UTF-8", "ISO-8859-1", "UTF-16");

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> a_story_is_the_same_wherever_it_is_told() {
    var random = new Random(SEED);
    return IntStream.range(0, COMPILERS.size())
        .mapToObj(i -> options(random, COMPILERS.get(i)))
        .map(options -> DynamicTest.dynamicTest(String.join(" ", options), () -> tell(options)));
  }

  private static List<String> options(Random random, List<String> compilers) {
    var locales = Locale.getAvailableLocales();
    var zones = TimeZone.getAvailableIDs();
    var locale = locales[random.nextInt(locales.length)];
    var options = new ArrayList<>(compilers);
    options.add(COLLECTORS.get(random.nextInt(COLLECTORS.size())));
    options.add("-Duser.language=" + locale.getLanguage());
    options.add("-Duser.country=" + locale.getCountry());
    options.add("-Duser.timezone=" + zones[random.nextInt(zones.length)]);
    options.add("-Dfile.encoding=" + ENCODINGS.get(random.nextInt(ENCODINGS.size())));
    options.add("-XX:hashCode=" + random.nextInt(5));
    return options;
  }

  private void tell(List<String> options) throws Exception {
    long seed = new Random(SEED + options.hashCode()).nextInt(1_000_000);
    var rule = ShopRules.named("WORKS");
    var history = History.run(Templates.SPEC, List.of(rule), new Seeded(seed));
    var file = folder.resolve("a.story");
    var told = StoryFile.of(history, rule);
    Files.writeString(file, told.text() + (told.breaks() ? "" : "=> It broke the rule once\n"));
    var elsewhere = copyOfTemplates();

    var said = replay(options, elsewhere, file);

    String holds = told.breaks() ? "" : "The rule holds: this history no longer breaks it.\n";
    assertThat(said).as("seed %d", seed).isEqualTo(told.text() + holds);
  }

  private Path copyOfTemplates() throws Exception {
    var to = Files.createDirectories(folder.resolve("cdk.out"));
    var cdkOut = Templates.ROOT.resolve("modules/05-system/target/cdk.out");
    try (var files = Files.list(cdkOut)) {
      for (var file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
        Files.write(to.resolve(file.getFileName()), Files.readAllBytes(file));
      }
    }
    return to;
  }

  private String replay(List<String> options, Path templates, Path file) throws Exception {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options.stream().filter(o -> !o.startsWith("-XX:hashCode")).toList());
    command.addAll(
        options.stream()
            .filter(o -> o.startsWith("-XX:hashCode"))
            .flatMap(o -> Stream.of("-XX:+UnlockExperimentalVMOptions", o))
            .toList());
    command.addAll(
        List.of(
            "-Dstdout.encoding=UTF-8",
            "-cp",
            System.getProperty("java.class.path"),
            "search.Main"));
    command.addAll(List.of("templates=" + templates, "replay=" + file));
    var program =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(folder.resolve("errors.txt").toFile())
            .start();
    var said = new String(program.getInputStream().readAllBytes(), UTF_8);
    assertThat(program.waitFor()).as(Files.readString(folder.resolve("errors.txt"))).isIn(0, 1);
    return said;
  }
}
