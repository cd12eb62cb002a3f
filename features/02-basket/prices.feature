@basket
Feature: Prices that hold
  A price in a basket is a promise, and it has an end. For a week the shopper pays what the basket shows. After that the
  shop asks for a new basket, so that nobody buys for ever at an old price.

  Background:
    Given the shop sells:
      | product | price     |
      | Mug     | 8.50 EUR  |
      | Teapot  | 24.90 EUR |
    And Anna has a basket with:
      | product | quantity |
      | Mug     | 2        |
      | Teapot  | 1        |

  Rule: Until their end, the prices in a basket hold

    Scenario: The basket says until when
      Then Anna's basket shows that its prices hold for 7 days

    Scenario: The catalogue has changed its prices since
      Given the price of "Mug" changed to 99.00 EUR
      When Anna checks out
      Then the checkout is accepted with a total of 41.90 EUR

    Scenario: A product has gone off sale since
      Given "Teapot" went off sale
      When Anna checks out
      Then the checkout is accepted with a total of 41.90 EUR

    Scenario: On the last day
      Given Anna filled that basket 167 hours ago
      And the price of "Mug" changed to 99.00 EUR
      When Anna checks out
      Then the checkout is accepted with a total of 41.90 EUR

  Rule: After their end, nobody buys at them

    Scenario: A week later
      Given Anna filled that basket 168 hours ago
      When Anna checks out
      Then it is refused: conflict
      And the refusal says what to do
      And the refusal mentions "If-Match"
      And Anna's basket totals 41.90 EUR
      And no checkout of Anna is announced

    Scenario: Filled again, it takes today's prices
      Given Anna filled that basket 168 hours ago
      And the price of "Mug" changed to 9.00 EUR
      When Anna changes the basket to 2 "Mug"
      And Anna checks out
      Then the checkout is accepted with a total of 18.00 EUR

    Scenario: Filled again, it cannot have what the shop no longer sells
      Given Anna filled that basket 168 hours ago
      And "Teapot" went off sale
      When Anna changes the basket to 1 "Teapot"
      Then it is refused: against the rules
      And Anna's basket totals 41.90 EUR

    Scenario: A basket from the time before prices had an end
      Given Anna filled that basket before prices had an end
      When Anna checks out
      Then it is refused: conflict
      And the refusal says what to do
