@ordering
Feature: Two versions of a checkout
  The basket has begun to announce money in whole cents. What it announced before is still on its way, and in the archive for
  a month. An order is an order, whichever version its checkout has.

  Rule: A checkout of version 2 becomes the order that it always became

    Scenario: Items, prices and total
      Given a checkout of Anna in version 2, at 2026-03-01T10:15:30.123Z:
        | product | colour | quantity | unit price |
        | Mug     | blue   | 3        | 8.50 EUR   |
        | Teapot  |        | 1        | 24.90 EUR  |
      When the checkout arrives
      Then Anna has 1 order
      And the order is announced
      And the announced order's items are:
        | product | colour | quantity | unit price |
        | Mug     | blue   | 3        | 8.50 EUR   |
        | Teapot  |        | 1        | 24.90 EUR  |
      And the announced order totals 50.40 EUR
      And the announced number, date and shopper are those of the checkout

    Scenario: A currency that has no cents
      Given a checkout of Anna in version 2, at 2026-03-01T10:15:30.123Z:
        | product | colour | quantity | unit price |
        | Mug     |        | 2        | 1250 JPY   |
      When the checkout arrives
      Then the order is announced
      And the announced order totals 2500 JPY

    Scenario: A property that came later
      Given a checkout of Anna in version 2, with a property that ordering does not know
      When the checkout arrives
      Then Anna has 1 order

  Rule: Both versions side by side

    Scenario: One of each in one delivery
      Given a checkout of Anna
      And a checkout of Bob in version 2, at 2026-03-01T10:15:30.123Z:
        | product | colour | quantity | unit price |
        | Mug     | blue   | 3        | 8.50 EUR   |
      When the checkouts arrive together
      Then Anna has 1 order
      And Bob has 1 order

    Scenario: The same checkout in both
      Given a checkout of Anna
      And the same checkout in version 2
      When the checkouts arrive together
      Then no message is waiting
      And Anna has 1 order
