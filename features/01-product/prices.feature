@product @sign-in
Feature: Prices
  A price is what the shop asks for. It is exact to the smallest coin, and it is never zero.

  Rule: A price is kept to the last digit

    Scenario Outline: A price of <price>
      When I offer "Vase" for <price>
      Then the product is on sale
      And visitors see:
        | price | <price> |

      Examples:
        | price       |
        | 0.01 EUR    |
        | 0.10 EUR    |
        | 19.99 USD   |
        | 500 JPY     |
        | 1000000 EUR |

  Rule: A price is more than zero and at most a million

    Scenario Outline: <price> is not a price
      When I offer "Vase" for <price>
      Then it is refused: not valid

      Examples:
        | price          |
        | 0 EUR          |
        | -1.00 EUR      |
        | 1000000.01 EUR |
        | 5.00 QQQ       |

  Rule: A price can be paid in coins of its currency

    Scenario Outline: <price> cannot be paid
      When I offer "Vase" for <price>
      Then it is refused: against the rules

      Examples:
        | price     | why                       |
        | 9.999 EUR | the euro has two decimals |
        | 500.5 JPY | the yen has none          |
