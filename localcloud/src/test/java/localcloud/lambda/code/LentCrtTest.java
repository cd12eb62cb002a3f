package localcloud.lambda.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import localcloud.lambda.NativeProbe;
import localcloud.lambda.TestCloud;
import localcloud.lambda.runtimeapi.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import software.amazon.awssdk.crt.CRT;

/** Which native library of aws-crt a function uses on this machine. */
@Isolated("starts processes, and others count those of this JVM")
class LentCrtTest {
  private static final String HERE = Machine.here() + "/";
  private static final Predicate<String> LIBRARIES =
      name -> name.matches("(linux|osx|windows)/.*\\.(so|dylib|dll)");

  @TempDir private Path temp;
  private TestCloud cloud;

  @BeforeEach
  void start() {
    cloud = new TestCloud(temp.resolve("cloud"));
  }

  @AfterEach
  void close() {
    cloud.close();
  }

  @Test
  void code_with_the_clouds_version_is_lent_the_clouds_library() throws IOException {
    Outcome outcome = invoke(code("", LIBRARIES.negate()));

    assertThat(outcome.succeeded()).isTrue();
    assertThat(libraryPath(outcome)).first().satisfies(LentCrtTest::hasLibrary);
  }

  @Test
  void code_with_another_version_keeps_the_library_that_it_brings() throws IOException {
    Outcome outcome = invoke(code("0.1.0", name -> !LIBRARIES.test(name) || name.startsWith(HERE)));

    assertThat(outcome.succeeded()).isTrue();
    assertThat(libraryPath(outcome)).isNotEmpty().noneSatisfy(LentCrtTest::hasLibrary);
    assertThat(cloud.log).noneMatch(line -> line.contains("native library"));
  }

  @Test
  void code_with_another_version_and_no_library_for_this_machine_is_told_what_to_do()
      throws IOException {
    Outcome outcome = invoke(code("0.1.0", LIBRARIES.negate()));

    assertThat(outcome.succeeded()).isFalse();
    assertThat(cloud.log)
        .anyMatch(
            line ->
                line.startsWith("The code has aws-crt 0.1.0, but no native library")
                    && line.contains(Machine.here().toString()));
  }

  @Test
  void a_function_may_choose_where_its_libraries_are() throws IOException {
    ObjectNode function = TestCloud.function("probe", NativeProbe.class);
    function
        .putObject("Environment")
        .putObject("Variables")
        .put("JAVA_TOOL_OPTIONS", "-Djava.library.path=" + temp.resolve("nowhere"));
    cloud.deploy("AWS::Lambda::Function", function, code("", LIBRARIES.negate()));

    assertThat(cloud.invoke("probe", "{}").succeeded()).isFalse();
  }

  private static List<Path> libraryPath(Outcome outcome) {
    String path = outcome.json().path(0).asText();
    return Stream.of(path.split(File.pathSeparator)).map(Path::of).toList();
  }

  private static void hasLibrary(Path folder) {
    assertThat(folder.resolve(System.mapLibraryName("aws-crt-jni"))).exists();
  }

  private Outcome invoke(Path code) {
    cloud.deploy("AWS::Lambda::Function", TestCloud.function("probe", NativeProbe.class), code);
    return cloud.invoke("probe", "{}");
  }

  /**
   * The probe with a jar of aws-crt.
   *
   * @param version if empty, the one that the local cloud has
   */
  private Path code(String version, Predicate<String> kept) throws IOException {
    Path file = temp.resolve("code.zip");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      String probe = NativeProbe.class.getName().replace('.', '/') + ".class";
      zip.putNextEntry(new ZipEntry(probe));
      Files.copy(TestCloud.home(NativeProbe.class).resolve(probe), zip);
      zip.putNextEntry(new ZipEntry("lib/aws-crt-0.jar"));
      zip.write(crt(version, kept));
    }
    return file;
  }

  private static byte[] crt(String version, Predicate<String> kept) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JarFile original = new JarFile(TestCloud.home(CRT.class).toFile());
        ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (var entry : original.stream().filter(one -> kept.test(one.getName())).toList()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        if (entry.getName().equals(PackagedCrt.PROPERTIES) && !version.isEmpty()) {
          zip.write(("version=" + version).getBytes(StandardCharsets.ISO_8859_1));
        } else {
          original.getInputStream(entry).transferTo(zip);
        }
      }
    }
    return bytes.toByteArray();
  }
}
