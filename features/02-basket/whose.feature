@basket
Feature: Whose basket it is
  A shopper signs in. Who is asking is what the sign-in says, never what the request says about itself.

  Background:
    Given the shop sells "Mug" for 8.50 EUR
    And Anna has a basket with 1 "Mug"

  Rule: A shopper reaches the own basket only

    Scenario Outline: <visitor> tries to <do something>
      When <visitor> tries to <do something>
      Then it is refused: <refusal>
      And the refusal says what to do
      And Anna's basket totals 8.50 EUR

      Examples:
        | visitor      | do something                      | refusal       |
        | a stranger   | see Anna's basket                 | not signed in |
        | a stranger   | fill Anna's basket with 5 "Mug"   | not signed in |
        | a stranger   | remove Anna's basket              | not signed in |
        | a stranger   | check out Anna's basket           | not signed in |
        | Bob          | see Anna's basket                 | not allowed   |
        | Bob          | fill Anna's basket with 5 "Mug"   | not allowed   |
        | Bob          | remove Anna's basket              | not allowed   |
        | Bob          | check out Anna's basket           | not allowed   |
        | a shopkeeper | fill Anna's basket with 5 "Mug"   | not allowed   |
        | a shopkeeper | remove Anna's basket              | not allowed   |
        | a shopkeeper | check out Anna's basket           | not allowed   |

    Scenario: Anna herself
      When Anna tries to see Anna's basket
      Then it is allowed

  Rule: Whether somebody has a basket is nobody else's business

    Scenario: Bob hears the same about a basket that is there and one that is not
      When Bob tries to see Anna's basket
      And Bob tries to see Carla's basket
      Then both refusals are the same

  Rule: Only a shopkeeper sees all baskets

    Scenario Outline: <visitor> tries to look through all baskets
      When <visitor> tries to look through all baskets
      Then it is refused: <refusal>

      Examples:
        | visitor    | refusal       |
        | a stranger | not signed in |
        | Anna       | not allowed   |

    Scenario: A shopkeeper looks through all baskets, and into one
      When a shopkeeper tries to look through all baskets
      Then it is allowed
      When a shopkeeper tries to see Anna's basket
      Then it is allowed
