@ordering
Feature: Whose orders they are
  An order has a name and an address. Its shopper reads it, and a shopkeeper; nobody else does.

  Background:
    Given Anna has ordered at:
      | 2026-03-01T09:00:00.000Z |

  Rule: A shopper reads the own orders only

    Scenario Outline: <visitor> tries to <do something>
      When <visitor> tries to <do something>
      Then it is refused: <refusal>
      And the refusal says what to do

      Examples:
        | visitor    | do something            | refusal       |
        | a stranger | see Anna's orders       | not signed in |
        | a stranger | look through all orders | not signed in |
        | Bob        | see Anna's orders       | not allowed   |
        | Bob        | look through all orders | not allowed   |

    Scenario: Anna herself
      When Anna tries to see Anna's orders
      Then it is allowed

  Rule: Whoever takes the name of a shopper who has left is somebody else

    Scenario: A name that is free again
      Given Anna left the shop, and Bob signed up under the same name
      When Bob tries to see Anna's orders
      Then it is refused: not allowed
      When I ask for Bob's orders
      Then there are none

  Rule: A shopkeeper sees all orders

    Scenario Outline: A shopkeeper tries to <do something>
      When a shopkeeper tries to <do something>
      Then it is allowed

      Examples:
        | do something            |
        | see Anna's orders       |
        | look through all orders |
