package shop.foundation;

import java.util.BitSet;

/**
 * The digits of a text, whatever script they are written in, and the runs that they form. Whatever
 * is no digit ends a run, except for characters that nobody sees. A number may consist of several
 * runs, unless a letter stands between them.
 */
final class DigitRuns {
  private final byte[] digits;
  private final BitSet firsts = new BitSet();
  private final BitSet lasts = new BitSet();
  private final BitSet afterLetter = new BitSet();
  private final BitSet afterPlus = new BitSet();
  private int size;

  private DigitRuns(int most) {
    digits = new byte[most];
  }

  static DigitRuns of(String text) {
    var runs = new DigitRuns(text.length());
    runs.read(text);
    return runs;
  }

  private void read(String text) {
    boolean inRun = false;
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      i += Character.charCount(character);
      int digit = Character.digit(character, 10);
      if (digit >= 0) {
        firsts.set(size, !inRun);
        digits[size++] = (byte) digit;
        inRun = true;
      } else if (!isUnseen(character)) {
        lasts.set(Math.max(0, size - 1), size > 0);
        inRun = false;
        if (Character.isLetter(character)) {
          afterLetter.set(size);
        }
        afterPlus.set(size, character == '+');
      }
    }
    lasts.set(Math.max(0, size - 1), size > 0);
  }

  /** Marks that combine with the character before, soft hyphens, joiners. */
  private static boolean isUnseen(int character) {
    return switch (Character.getType(character)) {
      case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
      default -> false;
    };
  }

  int size() {
    return size;
  }

  int digit(int index) {
    return digits[index];
  }

  /** Whether a run begins with this digit. */
  boolean isFirst(int index) {
    return firsts.get(index);
  }

  /** Whether a run ends with this digit. */
  boolean isLast(int index) {
    return lasts.get(index);
  }

  /** Whether there is a letter between this digit and the one before. */
  boolean isAfterLetter(int index) {
    return afterLetter.get(index);
  }

  /** Whether there is a plus sign right before this digit. */
  boolean isAfterPlus(int index) {
    return afterPlus.get(index);
  }
}
