package localcloud.assembly;

import java.nio.file.Path;
import java.util.Map;

/**
 * A stack as synthesized.
 *
 * @param assets the file or directory for each S3 key
 */
public record Stack(Template template, Map<String, Path> assets) {

  public String name() {
    return template.stack();
  }

  public Path asset(String key) {
    Path file = assets.get(key);
    if (file == null) {
      throw new TemplateException(name(), "has no asset with the S3 key " + key);
    }
    return file;
  }
}
