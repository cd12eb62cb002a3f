package course.run;

import java.util.Locale;
import java.util.regex.Pattern;

/** Words of a command that is suggested, so that a shell reads them as they are meant. */
public final class ShellWord {
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}._@%+=:,/-]+");

  private ShellWord() {}

  /** The word, in quotes if it needs them. */
  public static String of(String word) {
    return PLAIN.matcher(word).matches()
        ? word
        : String.format(Locale.ROOT, "'%s'", word.replace("'", "'\\''"));
  }

  /** A command with a last word that is no option, even if it looks like one. */
  public static String command(String command, String last) {
    return command + (last.startsWith("-") ? " -- " : " ") + of(last);
  }
}
