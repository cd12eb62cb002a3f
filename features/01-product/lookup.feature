@product @sign-in
Feature: Several products at once
  Another part of the shop, such as the basket, asks for the products that it needs in one question.

  Background:
    Given the shop sells:
      | product | price     |
      | Mug     | 8.50 EUR  |
      | Teapot  | 24.90 EUR |

  Rule: One answer says which products there are, and which there are not

    Scenario: All of them are on sale
      When I ask at once for: Mug, Teapot
      Then the answer has exactly: Mug, Teapot
      And nothing is missing

    Scenario: One of them has gone off sale
      Given "Mug" went off sale
      When I ask at once for: Mug, Teapot
      Then the answer has exactly: Teapot
      And "Mug" is missing

    Scenario: The price is today's
      Given the price of "Mug" changed to 9.00 EUR
      When I ask at once for: Mug, Teapot
      Then the answer says that "Mug" costs 9.00 EUR

    Scenario: One product, asked for twice
      When I ask at once for: Mug, Mug
      Then the answer has exactly: Mug

    Scenario: Fifty products, as many as a basket has lines
      When I ask at once for 50 products that never existed
      Then 50 are missing

  Rule: A question that makes no sense is refused

    Scenario: More than a basket can have
      When I ask at once for 51 products that never existed
      Then it is refused: not valid
      And the refusal says what to do

    Scenario Outline: <id> cannot be a product
      When I ask at once for the product numbered <id>
      Then it is refused: not valid

      Examples:
        | id         |
        | "../basket" |
        | ""         |
        | 7          |
        | null       |
