package localcloud.access;

/**
 * Text in a policy in which {@code *} stands for any characters and {@code ?} for any single one
 * (IAM User Guide, "IAM JSON policy elements: Resource"). No regular expression compares it: with
 * many stars, that could take for ever.
 */
record Wildcards(String text, boolean ignoresCase) {

  static Wildcards of(String text) {
    return new Wildcards(text, false);
  }

  /** For actions, which are not case-sensitive. */
  static Wildcards ignoringCase(String text) {
    return new Wildcards(text, true);
  }

  /** Only the last star seen may have to take more characters: earlier ones have what they need. */
  boolean matches(String value) {
    int at = 0;
    int star = -1;
    int taken = 0;
    for (int i = 0; i < value.length(); ) {
      if (at < text.length() && text.charAt(at) == '*') {
        star = at++;
        taken = i;
      } else if (at < text.length() && fits(text.charAt(at), value.charAt(i))) {
        at++;
        i++;
      } else if (star >= 0) {
        at = star + 1;
        i = ++taken;
      } else {
        return false;
      }
    }
    while (at < text.length() && text.charAt(at) == '*') {
      at++;
    }
    return at == text.length();
  }

  private boolean fits(char wanted, char given) {
    return wanted == '?'
        || wanted == given
        || ignoresCase && Character.toLowerCase(wanted) == Character.toLowerCase(given);
  }
}
