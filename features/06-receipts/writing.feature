@receipts
Feature: A receipt for each order
  Ordering announces what it has placed. It does not know who listens: one of those who do writes the receipts.

  Rule: A receipt shows what was paid, line by line

    Scenario: A placed order has a receipt
      Given an order of Anna at 2026-03-01T10:15:30.123Z:
        | product | colour | quantity | unit price |
        | Mug     | blue   | 3        | 8.50 EUR   |
        | Teapot  |        | 1        | 24.90 EUR  |
      When ordering announces the order
      Then the order has a receipt
      And the receipt is dated 2026-03-01T10:15:30.123Z
      And the receipt totals 50.40 EUR
      And the receipt's lines are:
        | product | colour | quantity | unit price | line total |
        | Mug     | blue   | 3        | 8.50 EUR   | 25.50 EUR  |
        | Teapot  |        | 1        | 24.90 EUR  | 24.90 EUR  |

    Scenario: The receipt carries the mark of the request that started it
      Given an order of Anna under the mark "anna-clicked"
      When ordering announces the order
      Then the order has a receipt
      And the receipt carries the mark "anna-clicked"

  Rule: One order, one receipt, however often it is announced

    Scenario: The same order three times, one after the other
      Given an order of Anna with 2 items
      When ordering announces the order 3 times
      Then no order is waiting for its receipt
      And the order has a receipt
      And the receipt has 2 items

    Scenario: The same order three times in one delivery
      Given an order of Anna
      When the order arrives 3 times together
      Then no order is waiting for its receipt
      And the order has a receipt

    Scenario: A second announcement with the same number does not change the receipt
      Given an order of Anna with 2 items
      And ordering has announced the order
      And the order has a receipt
      When ordering announces the order with the same number but 9 items
      Then the receipt has 2 items

    Scenario: Two orders of one shopper have two receipts
      Given an order of Anna
      And another order of Anna
      When the orders arrive together
      Then each order has a receipt

  Rule: Only an order that ordering has placed has a receipt

    Scenario Outline: <kind> from <source> has none
      Given an order of Bob
      And "<source>" announces the order as "<kind>"
      And an order of Anna
      When ordering announces the order
      Then Anna's order has a receipt
      And no order is waiting for its receipt
      And Bob's order has no receipt

      Examples:
        | source             | kind           |
        | shop.basket        | OrderPlaced    |
        | shop.ordering.evil | OrderPlaced    |
        | shop.ordering      | OrderCancelled |
        | shop.ordering      | orderplaced    |
