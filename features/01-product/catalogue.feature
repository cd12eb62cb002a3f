@product
Feature: The catalogue
  The shop owner puts products on sale. Everybody who looks at a product sees what the owner entered, no more and no less.

  Rule: A product on sale can be seen by everybody

    @sign-in
    Scenario: Putting a product on sale
      When I put on sale:
        | name        | Espresso cup           |
        | description | White porcelain, 80 ml |
        | category    | cups                   |
        | price       | 8.50 EUR               |
      Then the product is on sale
      And visitors see:
        | name        | Espresso cup           |
        | description | White porcelain, 80 ml |
        | category    | cups                   |
        | price       | 8.50 EUR               |

    @sign-in
    Scenario: A description is optional
      When I put on sale:
        | name     | Saucer   |
        | category | cups     |
        | price    | 2.00 EUR |
      Then the product is on sale

    @sign-in
    Scenario: A name in another script is kept as it was written
      When I put on sale:
        | name     | Tasse à café ☕ 杯子 |
        | category | cups              |
        | price    | 9.00 EUR          |
      Then the product is on sale
      And visitors see:
        | name | Tasse à café ☕ 杯子 |

    @sign-in
    Scenario: The shop, not the owner, numbers the products
      When I put "Cup" on sale twice
      Then they are two different products

  Rule: What is not on sale is not found

    Scenario: A product that never existed
      When I look at a product that never existed
      Then it is refused: unknown

    @sign-in
    Scenario: A product taken off sale
      Given the shop sells "Teapot" for 24.90 EUR
      When I take "Teapot" off sale
      Then nobody finds "Teapot" any more

    @sign-in
    Scenario: Taking a product that does not exist off sale
      When I take a product off sale that never existed
      Then it is refused: unknown
