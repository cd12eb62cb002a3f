package shop.ordering;

import java.util.regex.Pattern;
import shop.foundation.RuleBroken;

/** Who gets the goods, and where. Never in a log: see {@link #toString}. */
public record Customer(String firstName, String lastName, String email, String address) {
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

  public Customer {
    RuleBroken.unlessText(firstName, 100, "A first name");
    RuleBroken.unlessText(lastName, 100, "A last name");
    RuleBroken.unlessText(email, 254, "An e-mail address");
    RuleBroken.unless(
        EMAIL.matcher(email).matches(), "An e-mail address looks like name@example.org");
    RuleBroken.unlessText(address, 500, "An address");
  }

  /** Says nothing, so that no order brings a person's data into a log by accident. */
  @Override
  public String toString() {
    return "Customer[not shown]";
  }
}
