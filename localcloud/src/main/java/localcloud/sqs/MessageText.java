package localcloud.sqs;

import java.util.Locale;
import java.util.Optional;

/** The characters of a message (Amazon SQS API Reference, "SendMessage", MessageBody). */
final class MessageText {
  private MessageText() {}

  /** Names the first character that a message must not have; empty if there is none. */
  static Optional<String> refusal(String text) {
    return text.codePoints()
        .filter(character -> !isAllowed(character))
        .mapToObj(
            character ->
                String.format(
                    Locale.ROOT,
                    "Invalid binary character '#x%X' was found in the message body, the set of"
                        + " allowed characters is #x9 | #xA | #xD | #x20 to #xD7FF | #xE000 to"
                        + " #xFFFD | #x10000 to #x10FFFF",
                    character))
        .findFirst();
  }

  private static boolean isAllowed(int character) {
    return character == '\t'
        || character == '\n'
        || character == '\r'
        || character >= ' ' && character <= 0xD7FF
        || character >= 0xE000 && character <= 0xFFFD
        || character >= 0x10000;
  }
}
