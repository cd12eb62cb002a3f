@basket
Feature: Announcing a checkout
  Everybody who ships, bills or says thanks learns of a checkout from one announcement. Its content is a contract.

  Background:
    Given the shop sells:
      | product | price     |
      | Mug     | 8.50 EUR  |
      | Teapot  | 24.90 EUR |
    And Anna has a basket with:
      | product | colour | quantity |
      | Mug     | blue   | 3        |
      | Teapot  |        | 1        |

  Rule: The announcement says what was accepted

    Scenario: Items, total, date and number
      When Anna checks out
      Then the checkout is announced
      And the announced items are:
        | product | colour | quantity | unit price |
        | Mug     | blue   | 3        | 8.50 EUR   |
        | Teapot  |        | 1        | 24.90 EUR  |
      And the announced total is 50.40 EUR
      And the announced number and date are those that Anna was told
      And the announcement keeps the contract

    Scenario: The mark of the request travels along
      When Anna checks out under the mark "anna-clicked"
      Then the checkout is announced
      And the announcement carries the mark "anna-clicked"

    Scenario: The announced price is the one in the basket
      Given the price of "Mug" changed to 99.00 EUR
      When Anna checks out
      Then the checkout is announced
      And the announced total is 50.40 EUR

    Scenario: The announcement contains no card data
      When Anna checks out paying with {"token":"tok_0123456789abcdef","cardLast4":"1111"}
      Then the checkout is announced
      And the announced payment is a token and the digits "1111"

  Rule: The announcement says money as those who take it count it

    Scenario: Version 2, in whole cents
      When Anna checks out
      Then the checkout is announced
      And the announcement is of version 2
      And all its money is in whole cents

  Rule: What was refused is not announced

    Scenario: A refused checkout
      When Anna checks out and also sends the totalPrice 0.01
      Then it is refused: not valid
      And no checkout of Anna is announced
