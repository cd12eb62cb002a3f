package course.cost;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads the tables of this package, whose fields are written in kebab-case. */
final class Yaml {
  private static final YAMLMapper MAPPER =
      YAMLMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private Yaml() {}

  static <T> T read(String file, Class<T> type) {
    try (InputStream table = Yaml.class.getResourceAsStream(file)) {
      return MAPPER.readValue(table, type);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
