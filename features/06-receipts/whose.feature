@receipts
Feature: Whose receipt it is
  A receipt says what somebody has bought. Its shopper reads it, and a shopkeeper; nobody else does.

  Background:
    Given an order of Anna
    And ordering has announced the order
    And the order has a receipt

  Rule: Shoppers read only the receipts of their own orders

    Scenario Outline: <visitor> tries to see it
      When <visitor> tries to see the receipt of Anna's order
      Then it is refused: <refusal>
      And the refusal says what to do

      Examples:
        | visitor    | refusal       |
        | a stranger | not signed in |
        | Bob        | not allowed   |

    Scenario Outline: <visitor> sees it
      When <visitor> tries to see the receipt of Anna's order
      Then it is allowed

      Examples:
        | visitor      |
        | Anna         |
        | a shopkeeper |

  Rule: Where there is no receipt, the shop says so

    Scenario: An order that nobody placed
      When Anna asks for the receipt of an order that nobody placed
      Then it is refused: unknown
      And the refusal says what to do

    Scenario: What is no number of an order
      When Anna asks for the receipt of the order "4711"
      Then it is refused: not valid
      And the refusal says what to do
