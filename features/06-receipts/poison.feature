@receipts
Feature: An order that has no receipt
  What breaks the contract is tried a few times, then set aside where somebody will look. It affects no other receipt.

  Rule: The orders next to a bad one have their receipts

    Scenario: One bad order in the middle of a delivery
      Given an order of Anna
      And an order of Bob with this fault: the total is wrong
      And an order of Carla
      When the orders arrive together
      Then Anna's order has a receipt
      And Carla's order has a receipt
      And Bob's order is set aside after some tries
      And Bob's order has no receipt

  Rule: What breaks the contract never has a receipt

    Scenario Outline: <fault>
      Given an order of Anna with this fault: <fault>
      When the order arrives
      Then Anna's order is set aside after some tries
      And Anna's order has no receipt

      Examples:
        | fault                            |
        | the total is wrong               |
        | the total is in another currency |
        | it has no items                  |
        | a quantity is negative           |
        | its date is not a date           |
        | it is of version 2               |
        | it is another kind of event      |
        | it comes from somebody else      |
        | it is not JSON                   |

  Rule: Whatever is set aside calls somebody

    Scenario Outline: The dead letters of <queue>
      Given the alarm for the dead letters of <queue> is silent
      When a message lies among the dead letters of <queue> for 1 minutes
      Then the alarm for the dead letters of <queue> rings
      When the dead letters of <queue> were dealt with
      Then the alarm for the dead letters of <queue> falls silent

      Examples:
        | queue              |
        | the receipts       |
        | the receipts' rule |
