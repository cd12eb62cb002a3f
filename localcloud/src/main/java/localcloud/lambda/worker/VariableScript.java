package localcloud.lambda.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A shell script that sets variables to texts in UTF-8 and is itself written in ASCII. */
final class VariableScript {
  private final StringBuilder script = new StringBuilder();

  void set(String name, String value) {
    // The full stop keeps line breaks at the end, which a substitution would drop.
    script.append(name).append("=\"$(printf %b '").append(escaped(value)).append(".')\"; ");
    script.append("export ").append(name).append("=\"${").append(name).append("%.}\"; ");
  }

  /** Lets a process be started by the script, unless that sets nothing. */
  void startBefore(ProcessBuilder process) {
    if (!script.isEmpty()) {
      List<String> command =
          new ArrayList<>(List.of("/bin/sh", "-c", script + "exec \"$@\"", "sh"));
      command.addAll(process.command());
      process.command(command);
    }
  }

  private static String escaped(String value) {
    StringBuilder octal = new StringBuilder();
    for (byte each : value.getBytes(UTF_8)) {
      octal.append(String.format(Locale.ROOT, "\\0%03o", each & 0xff));
    }
    return octal.toString();
  }
}
