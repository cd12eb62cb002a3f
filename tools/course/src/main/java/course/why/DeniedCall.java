package course.why;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A denied call: the missing statement, and where CDK writes it. */
record DeniedCall(String user, String action, String resource, boolean explicit) {
  private static final Pattern WORDS =
      Pattern.compile(
          "User: (\\S+) is not authorized to perform: (\\S+) on resource: (\\S+) (\\S+)");

  static DeniedCall of(JourneyHop step) {
    Matcher words = WORDS.matcher(step.answer());
    if (!words.find()) {
      return new DeniedCall(
          step.caller(), step.service() + ":" + step.operation(), step.where(), false);
    }
    return new DeniedCall(
        words.group(1), words.group(2), words.group(3), words.group(4).equals("with"));
  }

  List<String> lines(Path root) {
    List<String> lines = new ArrayList<>();
    lines.add(String.format(Locale.ROOT, "%s may not %s on %s.", who(), action, resource));
    if (explicit) {
      lines.add("A statement with \"Effect\": \"Deny\" says so.");
      return lines;
    }
    lines.add("No policy has this statement: " + statement());
    lines.addAll(
        isService()
            ? new CdkSources(root).resourcePolicy(user, action)
            : new CdkSources(root).grants(function(), action));
    return lines;
  }

  private boolean isService() {
    return user.endsWith(".amazonaws.com");
  }

  private String function() {
    return user.substring(user.lastIndexOf('/') + 1);
  }

  private String who() {
    return isService() ? user : "The function " + function();
  }

  private String statement() {
    String principal =
        isService()
            ? String.format(Locale.ROOT, "\"Principal\": {\"Service\": \"%s\"}, ", user)
            : "";
    return String.format(
        Locale.ROOT,
        "{\"Effect\": \"Allow\", %s\"Action\": \"%s\", \"Resource\": \"%s\"}",
        principal,
        action,
        resource);
  }
}
