package faults;

import java.util.List;
import java.util.Random;

/** Texts that programs stumble over. */
final class Nasty {
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\u0000",
          "a\u0000b",
          "\r\nSet-Cookie: a=b",
          "'; DROP TABLE products; --",
          "\" OR \"\"=\"",
          "${jndi:ldap://127.0.0.1/a}",
          "{{7*7}}",
          "<script>alert(1)</script>",
          "../../../etc/passwd",
          "..%2f..%2f",
          "%s%s%s%n",
          "$(reboot)",
          "`id`",
          "{\"$ne\":null}",
          "attribute_exists(pk) OR :a = :a",
          "checkout#00000000-0000-0000-0000-000000000000",
          "CHECKOUT",
          "undefined",
          "NaN",
          "-0",
          "1e400",
          "9223372036854775808",
          "\ud83d\ude00\ud83d\ude00",
          "\u202eevil",
          "a\u0301\u0301\u0301\u0301\u0301\u0301",
          "\ufeffbom",
          "\u0130stanbul",
          "\uff10\uff11\uff12",
          "\u2028line",
          "\ud800",
          "x".repeat(101),
          "x".repeat(2_000),
          "\u00e9".repeat(300));

  private Nasty() {}

  static String text(Random random) {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }
}
