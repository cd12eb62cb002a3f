package shop.basket;

import static shop.foundation.Rules.require;
import static shop.foundation.Rules.requireText;

import java.util.regex.Pattern;

/** Who buys, and where it goes. */
public record Customer(String firstName, String lastName, String email, String address) {
  public static final int LONGEST_NAME = 100;
  public static final int LONGEST_ADDRESS = 500;

  /** Whether a mailbox exists, only a mail can tell; this finds slips of the finger. */
  public static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

  private static final int LONGEST_EMAIL = 254;

  public Customer {
    requireText(firstName, LONGEST_NAME, "firstName");
    requireText(lastName, LONGEST_NAME, "lastName");
    requireText(email, LONGEST_EMAIL, "email");
    require(EMAIL.matcher(email).matches(), "email is like ada@example.com");
    requireText(address, LONGEST_ADDRESS, "address");
  }

  /** Says nothing, so that no person's data gets into a log by accident. */
  @Override
  public String toString() {
    return "Customer[not shown]";
  }
}
