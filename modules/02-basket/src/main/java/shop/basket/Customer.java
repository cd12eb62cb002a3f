package shop.basket;

import java.util.regex.Pattern;
import shop.foundation.RuleBroken;

/** Who buys, and where it goes. */
public record Customer(String firstName, String lastName, String email, String address) {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_ADDRESS = 500;
  private static final int LONGEST_EMAIL = 254;
  // Whether a mailbox exists, only a mail can tell; this finds slips of the finger.
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

  public Customer {
    RuleBroken.unlessText(firstName, LONGEST_NAME, "firstName");
    RuleBroken.unlessText(lastName, LONGEST_NAME, "lastName");
    RuleBroken.unlessText(email, LONGEST_EMAIL, "email");
    RuleBroken.unless(EMAIL.matcher(email).matches(), "email is like ada@example.com");
    RuleBroken.unlessText(address, LONGEST_ADDRESS, "address");
  }
}
