@ordering @dead-letters
Feature: A message that nobody can process
  It is tried a few times, then set aside where somebody will look. It affects no other order.

  Rule: The messages next to a bad one become orders

    Scenario: One bad message in the middle of a delivery
      Given a checkout of Anna
      And a checkout of Bob with this fault: the total is wrong
      And a checkout of Carla
      When the checkouts arrive together
      Then Anna has 1 order
      And Carla has 1 order
      And Bob's message is set aside after some tries
      And Bob has no order
      And nothing else was set aside

  Rule: What breaks the contract never becomes an order

    Scenario Outline: <fault>
      Given a checkout of Anna with this fault: <fault>
      When the checkout arrives
      Then Anna's message is set aside after some tries
      And Anna has no order

      Examples:
        | fault                    |
        | the total is wrong       |
        | the total is in another currency |
        | it has no items          |
        | a quantity is negative   |
        | a price is negative      |
        | it has no number         |
        | its date is not a date      |
        | it is of version 3       |
        | its version is 2, but its money that of version 1 |
        | its version is 1, but its money that of version 2 |
        | it is another kind of event |
        | it comes from somebody else |
        | it is not JSON           |
