package shop.ordering;

import static shop.foundation.Rules.require;
import static shop.foundation.Rules.requireText;

import java.util.regex.Pattern;

/**
 * The buyer, and where to deliver. The basket has the same type, because modules share no code; it
 * stands at the door and refuses card numbers (docs/decisions/0013). Here is what was accepted.
 */
public record Customer(String firstName, String lastName, String email, String address) {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_ADDRESS = 500;

  /** Finds typing errors; only sending a mail shows whether the mailbox exists. */
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

  private static final int LONGEST_EMAIL = 254;

  public Customer {
    requireText(firstName, LONGEST_NAME, "firstName");
    requireText(lastName, LONGEST_NAME, "lastName");
    requireText(email, LONGEST_EMAIL, "email");
    require(EMAIL.matcher(email).matches(), "email is like ada@example.com");
    requireText(address, LONGEST_ADDRESS, "address");
  }

  /** Shows nothing, so that no personal data gets into a log by accident. */
  @Override
  public String toString() {
    return "Customer[not shown]";
  }
}
