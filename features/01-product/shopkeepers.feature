@product @sign-in
Feature: Who maintains the catalogue
  Shopkeepers do. Everybody else looks at it, without being asked who they are.

  Rule: Everybody may look at the products

    Scenario Outline: <visitor> looks
      Given the shop sells "Mug" for 8.50 EUR
      When <visitor> looks at "Mug"
      Then it is allowed

      Examples:
        | visitor      |
        | a stranger   |
        | Anna         |
        | a shopkeeper |

  Rule: Only a shopkeeper changes the catalogue

    Background:
      Given the shop sells "Mug" for 8.50 EUR

    Scenario Outline: <visitor> tries to <do something>
      When <visitor> tries to <do something>
      Then it is refused: <refusal>
      And the refusal says what to do
      And "Mug" is still on sale for 8.50 EUR

      Examples:
        | visitor    | do something                  | refusal       |
        | a stranger | put "Bowl" on sale            | not signed in |
        | a stranger | change the price of "Mug"     | not signed in |
        | a stranger | take "Mug" off the shelf      | not signed in |
        | Anna       | put "Bowl" on sale            | not allowed   |
        | Anna       | change the price of "Mug"     | not allowed   |
        | Anna       | take "Mug" off the shelf      | not allowed   |

    Scenario: A shopkeeper may
      When a shopkeeper tries to change the price of "Mug"
      Then it is allowed
