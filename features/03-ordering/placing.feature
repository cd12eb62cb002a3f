@ordering
Feature: Placing an order
  What was accepted at the checkout becomes an order with the same items, the same total and the same date.

  Rule: An order says what was accepted

    Scenario: A checkout becomes an order
      Given a checkout of Anna at 2026-03-01T10:15:30.123Z:
        | product | colour | quantity | unit price |
        | Mug     | blue   | 3        | 8.50 EUR   |
        | Teapot  |        | 1        | 24.90 EUR  |
      When the checkout arrives
      Then Anna has 1 order
      And the order is dated 2026-03-01T10:15:30.123Z
      And the order totals 50.40 EUR
      And the order's items are:
        | product | colour | quantity | unit price | line total |
        | Mug     | blue   | 3        | 8.50 EUR   | 25.50 EUR  |
        | Teapot  |        | 1        | 24.90 EUR  | 24.90 EUR  |

    Scenario: The order is dated at the checkout, however late it arrives
      Given a checkout of Anna a year ago
      When the checkout arrives
      Then Anna has 1 order
      And the order is dated a year ago

    Scenario: The order carries the mark of the request that started it
      Given a checkout of Anna under the mark "anna-clicked"
      When the checkout arrives
      Then Anna has 1 order
      And the order carries the mark "anna-clicked"

    Scenario: The order shows four digits of the payment, no more
      Given a checkout of Anna, paid with the token "tok_0123456789abcdef" and the digits "1111"
      When the checkout arrives
      Then Anna has 1 order
      And the order shows the digits "1111" and not the token

  Rule: Two checkouts are two orders, even in the same instant

    Scenario: The same shopper, the same millisecond
      Given a checkout of Anna at 2026-03-01T10:15:30.123Z
      And another checkout of Anna at 2026-03-01T10:15:30.123Z
      When the checkouts arrive together
      Then Anna has 2 orders
