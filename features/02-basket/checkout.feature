@basket
Feature: Checking out
  A checkout is accepted, with a number and a date, or refused, with a reason. There is nothing in between.

  Background:
    Given the shop sells:
      | product | price     |
      | Mug     | 8.50 EUR  |
      | Teapot  | 24.90 EUR |

  Rule: A basket with something in it can be checked out, once

    Scenario: The checkout is accepted
      Given Anna has a basket with 2 "Mug"
      When Anna checks out
      Then the checkout is accepted with a total of 17.00 EUR
      And the order is dated at the moment of the checkout
      And the answer says where the order will be found
      And Anna has no basket

    Scenario: Another basket, another order
      Given Anna has a basket with 2 "Mug"
      And Anna checked out
      And Anna has a basket with 1 "Teapot"
      When Anna checks out
      Then the checkout is accepted with a total of 24.90 EUR
      And it is another order than before

    Scenario: No basket
      When Bob checks out
      Then it is refused: unknown

    Scenario: A basket that has already been checked out
      Given Anna has a basket with 2 "Mug"
      And Anna checked out
      When Anna checks out
      Then it is refused: unknown

    Scenario: An empty basket
      Given Anna has an empty basket
      When Anna checks out
      Then it is refused: conflict
      And the refusal says what to do

    Scenario: Five impatient clicks
      Given Anna has a basket with 2 "Mug"
      When Anna checks out 5 times at once
      Then exactly one checkout is accepted
      And the others are refused: conflict or outdated or unknown
      And exactly one checkout of Anna is announced

  Rule: Nobody buys what he has not seen

    Scenario: The basket was changed in another window
      Given Anna has a basket with 1 "Mug"
      And Anna changed the basket to 40 "Mug" in another window
      When Anna checks out
      Then it is refused: outdated
      And the refusal says what to do
      And Anna's basket totals 340.00 EUR

    Scenario: The basket was replaced by another in another window
      Given Anna has a basket with 1 "Mug"
      And Anna threw the basket away and filled another with 40 "Mug" in another window
      When Anna checks out
      Then it is refused: outdated
      And Anna's basket totals 340.00 EUR

    Scenario: A shopper who looks again can check out
      Given Anna has a basket with 1 "Mug"
      And Anna changed the basket to 40 "Mug" in another window
      When Anna looks at the basket
      And Anna checks out
      Then the checkout is accepted with a total of 340.00 EUR

    Scenario: A checkout has to say which basket was seen
      Given Anna has a basket with 1 "Mug"
      When Anna checks out without saying which basket was seen
      Then it is refused: no version
      And the refusal mentions "If-Match"
      And Anna's basket totals 8.50 EUR

  Rule: The shop computes what there is to pay, and handles no cards

    Scenario Outline: A checkout that also sends the <field>
      Given Anna has a basket with 2 "Mug"
      When Anna checks out and also sends the <field> <value>
      Then it is refused: not valid
      And Anna's basket totals 17.00 EUR

      Examples:
        | field      | value                            |
        | totalPrice | 0.01                             |
        | total      | {"amount":0.01,"currency":"EUR"} |
        | items      | []                               |
        | cardInfo   | "4111111111111111"               |
        | orderDate  | "2001-01-01T00:00:00.000Z"       |

    Scenario Outline: Paying with <payment>
      Given Anna has a basket with 2 "Mug"
      When Anna checks out paying with <payment>
      Then it is refused: <refusal>
      And the refusal does not repeat "4111111111111111"

      Examples:
        | payment                                                 | refusal           |
        | {"cardNumber":"4111111111111111"}                       | not valid         |
        | {"token":"tok_4111111111111111","cvv":"123"}            | not valid         |
        | {"token":"4111111111111111"}                            | against the rules |
        | {"token":"tok_12345678","cardLast4":"4111111111111111"} | against the rules |
        | {}                                                      | not valid         |
        | null                                                    | not valid         |

    Scenario Outline: A card number that somebody types into the <field>
      Given Anna has a basket with 2 "Mug"
      When Anna checks out with a customer whose <field> is <value>
      Then it is refused: against the rules
      And Anna's basket totals 17.00 EUR

      Examples:
        | field     | value                                        |
        | lastName  | "Miller4111111111111111"                     |
        | lastName  | "４１１１ １１１１ １１１１ １１１１"        |
        | firstName | "4111_1111/1111,1111"                        |
        | address   | "1 Mill Lane, 4111  1111  1111 1111"         |
        | address   | "1 Mill Lane, 4111–1111–1111–1111"           |
        | address   | "1 Mill Lane\\n4111\\t1111\\u00a0 1111 1111" |

    Scenario: The last four digits are optional
      Given Anna has a basket with 2 "Mug"
      When Anna checks out paying with {"token":"tok_12345678"}
      Then the checkout is accepted with a total of 17.00 EUR

  Rule: The shop knows who orders, and where to send the order

    Scenario Outline: The customer's <field> is <value>
      Given Anna has a basket with 2 "Mug"
      When Anna checks out with a customer whose <field> is <value>
      Then it is refused: not valid
      And Anna's basket totals 17.00 EUR

      Examples:
        | field     | value          |
        | firstName | missing        |
        | lastName  | ""             |
        | lastName  | 101 characters |
        | email     | "not an email" |
        | address   | missing        |
        | address   | 501 characters |
        | nickname  | "Annie"        |
