@system @sign-in
Feature: One part of the shop asks another
  The basket asks the catalogue for several products in one question. It signs the question, and nobody else may ask it.

  Rule: The basket may ask

    Scenario: Two products, signed for by the basket
      Given the shop sells:
        | product | price     |
        | Mug     | 8.50 EUR  |
        | Teapot  | 24.90 EUR |
      When Anna fills a basket with:
        | product | quantity |
        | Mug     | 3        |
        | Teapot  | 1        |
      Then Anna's basket totals 50.40 EUR

  Rule: A person may not, not even a shopkeeper

    Scenario Outline: <visitor> asks
      Given the shop sells "Mug" for 8.50 EUR
      When <visitor> tries to ask for "Mug" as the basket does
      Then it is refused: unknown or not allowed

      Examples:
        | visitor      |
        | a stranger   |
        | Anna         |
        | a shopkeeper |
