package faults.kill;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** A small stack with everything that accepts something, as the CDK would have written it. */
final class KillAssembly {
  private static final String TEMPLATE = "/faults/kill/Kill.template.json";
  private static final String FUNCTION = Echo.class.getName().replace('.', '/') + ".class";

  private KillAssembly() {}

  static Path write(Path folder) throws IOException {
    Files.writeString(
        folder.resolve("manifest.json"),
        """
        {"artifacts": {"Kill": {"type": "aws:cloudformation:stack",
          "properties": {"templateFile": "Kill.template.json"}}}}
        """);
    Files.writeString(
        folder.resolve("Kill.assets.json"),
        """
        {"files": {"echo": {"source": {"path": "echo.jar"},
          "destinations": {"here": {"objectKey": "echo.jar"}}}}}
        """);
    copy(TEMPLATE, folder.resolve("Kill.template.json"));
    try (OutputStream out = Files.newOutputStream(folder.resolve("echo.jar"));
        JarOutputStream jar = new JarOutputStream(out);
        InputStream code = resource("/" + FUNCTION)) {
      jar.putNextEntry(new JarEntry(FUNCTION));
      code.transferTo(jar);
      jar.closeEntry();
    }
    return folder;
  }

  private static void copy(String resource, Path to) throws IOException {
    try (InputStream in = resource(resource)) {
      Files.copy(in, to);
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(KillAssembly.class.getResourceAsStream(name), name);
  }
}
