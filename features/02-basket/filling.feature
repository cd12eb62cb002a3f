@basket
Feature: Filling a basket
  A shopper says which products and how many. The catalogue says what they are called and what they cost.

  Background:
    Given the shop sells:
      | product | price     |
      | Mug     | 8.50 EUR  |
      | Teapot  | 24.90 EUR |
      | Stamp   | 0.10 EUR  |

  Rule: The catalogue names and prices what is in a basket

    Scenario: A new basket
      When Anna fills a basket with:
        | product | colour | quantity |
        | Mug     | blue   | 3        |
        | Teapot  |        | 1        |
      Then the basket is kept
      And Anna's basket shows:
        | product | colour | quantity | unit price | line total |
        | Mug     | blue   | 3        | 8.50 EUR   | 25.50 EUR  |
        | Teapot  |        | 1        | 24.90 EUR  | 24.90 EUR  |
      And Anna's basket totals 50.40 EUR

    Scenario: A price that the shopper names is refused
      When Anna fills a basket with 1 "Mug" and names the price 0.01 EUR
      Then it is refused: not valid
      And Anna has no basket

    Scenario: A product name that the shopper makes up is refused
      When Anna fills a basket with 1 "Mug" and calls it "Golden mug"
      Then it is refused: not valid

    Scenario: A product that the catalogue does not know
      When Anna fills a basket with a product that never existed
      Then it is refused: against the rules
      And the refusal names that product
      And Anna has no basket

    Scenario Outline: <id> cannot be a product
      When Anna fills a basket with the product numbered <id>
      Then it is refused: not valid

      Examples:
        | id               |
        | "../basket"      |
        | "a b"            |
        | "x?category=mug" |
        | ""               |
        | 7                |

  Rule: The total is the sum of price times quantity, to the last cent

    Scenario Outline: <quantity> × <product> is <total>
      When Anna fills a basket with <quantity> "<product>"
      Then Anna's basket totals <total>

      Examples:
        | quantity | product | total       |
        | 1        | Mug     | 8.50 EUR    |
        | 3        | Stamp   | 0.30 EUR    |
        | 99       | Teapot  | 2465.10 EUR |

    Scenario: An empty basket has no total
      When Anna fills a basket with nothing
      Then the basket is kept
      And Anna's basket has no total

    Scenario: Prices in two currencies cannot be added
      Given the shop sells "Kokeshi doll" for 3000 JPY
      When Anna fills a basket with:
        | product      | quantity |
        | Mug          | 1        |
        | Kokeshi doll | 1        |
      Then it is refused: against the rules

  Rule: A line is one product in one colour

    Scenario: The same product in two colours is two lines
      When Anna fills a basket with:
        | product | colour | quantity |
        | Mug     | blue   | 1        |
        | Mug     | red    | 1        |
      Then the basket is kept

    Scenario: The same line twice
      When Anna fills a basket with:
        | product | colour | quantity |
        | Mug     | blue   | 1        |
        | Mug     | blue   | 2        |
      Then it is refused: against the rules

    Scenario Outline: A quantity of <quantity>
      When Anna fills a basket with a line whose quantity is <quantity>
      Then it is refused: not valid

      Examples:
        | quantity |
        | 0        |
        | -1       |
        | 100      |
        | 1.5      |
        | "two"    |
        | missing  |
        | null     |

    Scenario: Fifty lines are enough for anybody
      When Anna fills a basket with 51 different lines
      Then it is refused: not valid

  Rule: A basket belongs to a name

    Scenario Outline: The name <name>
      When somebody called <name> fills a basket
      Then it is refused: <refusal>

      Examples:
        | name          | refusal           |
        | "checkout"    | against the rules |
        | "CheckOut"    | against the rules |
        | ""            | not valid         |
        | "a b"         | not valid         |
        | "a/b"         | not valid         |
        | ".."          | not valid         |
        | 65 characters | not valid         |
        | missing       | not valid         |
        | 7             | not valid         |
