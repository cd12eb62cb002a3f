@ordering
Feature: Announcing an order
  Who packs, who bills and who writes receipts learns of an order from one announcement. Ordering need not know any of them.

  Rule: The announcement says what was placed

    Scenario: Items, total, date and number
      Given a checkout of Anna at 2026-03-01T10:15:30.123Z:
        | product | colour | quantity | unit price |
        | Mug     | blue   | 3        | 8.50 EUR   |
        | Teapot  |        | 1        | 24.90 EUR  |
      When the checkout arrives
      Then the order is announced
      And the announced order's items are:
        | product | colour | quantity | unit price |
        | Mug     | blue   | 3        | 8.50 EUR   |
        | Teapot  |        | 1        | 24.90 EUR  |
      And the announced order totals 50.40 EUR
      And the announced number, date and shopper are those of the checkout

    Scenario: The mark of the request that started it
      Given a checkout of Anna under the mark "anna-clicked"
      When the checkout arrives
      Then the order is announced
      And the announced order carries the mark "anna-clicked"

    Scenario: Nobody who only counts mugs learns an address
      Given a checkout of Anna
      When the checkout arrives
      Then the order is announced
      And the announcement says neither who lives where nor who pays how

  Rule: A checkout that arrives again is no news

    Scenario: The same message three times
      Given a checkout of Anna
      And the checkout arrives 3 times
      And a checkout of Anna
      When the checkout arrives
      Then each of the orders is announced
      And the order was announced once

  Rule: Somebody is called when an order waits too long to be announced

    Scenario: Nobody passes orders on
      Given orders are not passed on any more
      And a checkout of Anna
      When the checkout arrives
      Then Anna has 1 order
      And after 5 minutes the alarm for waiting orders rings
      When orders are passed on again
      Then the order is announced
      And the alarm for waiting orders falls silent

    Scenario: Somebody sends again what waits
      Given orders are not passed on any more
      And a checkout of Anna
      And the checkout arrives
      And Anna has 1 order
      When somebody sends again what waits
      Then the order is announced
      And after 5 minutes the alarm for waiting orders is still silent

    Scenario: An order of a checkout that comes a year late does not wait for a year
      Given a checkout of Anna a year ago
      When the checkout arrives
      Then the order is announced
      And after 5 minutes the alarm for waiting orders is still silent

    Scenario: Nobody looks
      When nobody looks any more whether orders wait
      Then after 5 minutes without a look the alarm for waiting orders rings
