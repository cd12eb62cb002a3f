package shop.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The code that is deployed, which is the same for all functions of a stack. */
class FunctionCodeIT {
  private static final Path CDK_OUT = Path.of("target/cdk.out");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long MOST_BYTES = 12_000_000;

  /** The numbers of processors in the header of a library (elf.h, EM_AARCH64 and EM_X86_64). */
  private static final Map<String, Short> PROCESSORS =
      Map.of("arm64", (short) 183, "x86_64", (short) 62);

  static Stream<Arguments> functions() throws IOException {
    var functions = Stream.<Arguments>builder();
    for (var stack : Templates.STACKS) {
      var assets = read(stack + ".assets.json").path("files");
      for (var resource : read(stack + ".template.json").path("Resources")) {
        if (resource.path("Type").asText().equals("AWS::Lambda::Function")) {
          var properties = resource.path("Properties");
          var hash = properties.at("/Code/S3Key").asText().replace(".zip", "");
          var zip = CDK_OUT.resolve(assets.path(hash).at("/source/path").asText());
          functions.add(
              Arguments.of(
                  properties.path("FunctionName").asText(),
                  properties.path("Architectures").path(0).asText(),
                  zip));
        }
      }
    }
    return functions.build();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("functions")
  void a_functions_zip_is_small(String function, String architecture, Path zip) {
    assertThat(zip).isRegularFile();
    assertThat(zip.toFile().length()).isLessThan(MOST_BYTES);
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("functions")
  void its_one_native_library_is_for_the_machine_that_the_template_declares(
      String function, String architecture, Path zip) throws IOException {
    var libraries = new TreeMap<String, byte[]>();
    addLibraries("", Files.newInputStream(zip), libraries);

    assertThat(libraries.keySet()).containsExactly("lib/libaws-crt-jni.so");
    var library = libraries.firstEntry().getValue();
    var processor = ByteBuffer.wrap(library).order(ByteOrder.LITTLE_ENDIAN).getShort(18);
    assertThat(processor).isEqualTo(PROCESSORS.get(architecture));
    assertThat(new String(library, StandardCharsets.ISO_8859_1)).contains("GLIBC_");
  }

  private static void addLibraries(String in, InputStream content, Map<String, byte[]> libraries)
      throws IOException {
    try (var zip = new ZipInputStream(content)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var name = in + entry.getName();
        if (name.endsWith(".jar")) {
          addLibraries(name + "!", new ByteArrayInputStream(zip.readAllBytes()), libraries);
        } else if (name.matches(".*\\.(so|dylib|jnilib|dll)")) {
          libraries.put(name, zip.readAllBytes());
        }
      }
    }
  }

  private static JsonNode read(String file) throws IOException {
    return JSON.readTree(CDK_OUT.resolve(file).toFile());
  }
}
