@ordering
Feature: Exactly one order
  Messages are delivered at least once, sometimes twice, and not always in order. A customer gets one order.

  Rule: One checkout, one order, however often its message comes

    Scenario: The same message three times, one after the other
      Given a checkout of Anna
      When the checkout arrives 3 times
      Then no message is waiting
      And Anna has 1 order

    Scenario: The same message three times in one delivery
      Given a checkout of Anna
      When the checkout arrives 3 times together
      Then no message is waiting
      And Anna has 1 order

    Scenario: A second message with the same number does not change the order
      Given a checkout of Anna with 2 items
      And the checkout has arrived
      When a checkout with the same number but 9 items arrives
      Then Anna has 1 order
      And the order has 2 items

  Rule: The order of arrival does not matter

    Scenario: The later checkout arrives first
      Given a checkout of Anna at 2026-03-01T09:00:00.000Z
      And another checkout of Anna at 2026-03-01T10:00:00.000Z
      When the checkouts arrive in reverse
      Then Anna has 2 orders
      And Anna's orders are dated:
        | 2026-03-01T10:00:00.000Z |
        | 2026-03-01T09:00:00.000Z |
