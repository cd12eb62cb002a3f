package course.workspace;

import exercises.source.Symbol;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A renamed type of the shop. */
public record Rename(Symbol was, Symbol now) {
  /** Quoted texts and comments, which are left alone, and names. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "\"\"\"(?s:.*?)\"\"\"|\"[^\"\\\\\n]*+(?:\\\\.[^\"\\\\\n]*+)*+\""
              + "|'[^'\\\\\n]*+(?:\\\\.[^'\\\\\n]*+)*+'"
              + "|//[^\n]*|(?s:/\\*.*?\\*/)"
              + "|[\\w$.]+");

  /** A source with the new name wherever the old one means this type. */
  public String in(String source) {
    if (!source.contains(was.shortly())) {
      return source;
    }
    boolean seen = isSeenBy(source);
    return TOKEN
        .matcher(source)
        .replaceAll(token -> Matcher.quoteReplacement(renamed(token, seen)));
  }

  /** The path of a source, which contains its type's name. */
  public String of(String path) {
    return isOf(path) ? path.substring(0, path.length() - was.file().length()) + now.file() : path;
  }

  /** Whether this is the old path of the type's source. */
  public boolean isOf(String path) {
    return path.endsWith("/" + was.file());
  }

  private String renamed(MatchResult token, boolean seen) {
    String name = token.group();
    if (begins(name, was.text())) {
      return now.text() + name.substring(was.text().length());
    }
    return seen && begins(name, was.shortly())
        ? now.shortly() + name.substring(was.shortly().length())
        : name;
  }

  private static boolean begins(String name, String with) {
    return name.startsWith(with)
        && (name.length() == with.length() || name.charAt(with.length()) == '.');
  }

  /** A type of another package may have the same short name. */
  private boolean isSeenBy(String source) {
    String home = Pattern.quote(was.packageName());
    String type = Pattern.quote(was.shortly());
    return Pattern.compile(
            "^(package " + home + ";|import (static )?" + home + "\\.(" + type + "\\b|\\*))",
            Pattern.MULTILINE)
        .matcher(source)
        .find();
  }
}
