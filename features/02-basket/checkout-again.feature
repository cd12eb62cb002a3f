@basket
Feature: Sending a checkout again
  An answer can get lost on its way. Whoever sends the same checkout again, under the same key, gets the same answer
  and buys nothing more.

  Background:
    Given the shop sells:
      | product | price     |
      | Mug     | 8.50 EUR  |
      | Teapot  | 24.90 EUR |
    And Anna has a basket with 2 "Mug"

  Rule: Sent again, a checkout gets the same answer

    Scenario: The answer got lost
      Given Anna checks out with a key
      When Anna sends the same checkout again
      Then the checkout is accepted with a total of 17.00 EUR
      And the answer is the same as before
      And exactly one checkout of Anna is announced

    Scenario: Anna has filled another basket meanwhile
      Given Anna checks out with a key
      And Anna has a basket with 10 "Teapot"
      When Anna sends the same checkout again
      Then the checkout is accepted with a total of 17.00 EUR
      And the answer is the same as before
      And Anna's basket totals 249.00 EUR
      And exactly one checkout of Anna is announced

    Scenario: Five impatient clicks under one key
      When Anna sends the same checkout 5 times at once
      Then all accepted answers are the same
      And exactly one checkout of Anna is announced

    Scenario: Without a key, it is only refused
      Given Anna checked out
      And Anna has a basket with 10 "Teapot"
      When Anna checks out the basket that was seen before
      Then it is refused: outdated
      And Anna's basket totals 249.00 EUR

  Rule: A key is for one checkout

    Scenario Outline: Another <field> under the same key
      Given Anna checks out with a key
      When Anna sends another <field> under the same key
      Then it is refused: against the rules
      And the refusal says what to do

      Examples:
        | field    |
        | customer |
        | payment  |

    Scenario: Another basket under the same key
      Given Anna checks out with a key
      And Anna has a basket with 10 "Teapot"
      When Anna checks out the basket as it is now under the same key
      Then it is refused: against the rules
      And Anna's basket totals 249.00 EUR

    Scenario: A refused checkout does not use its key up
      Given Anna changed the basket to 3 "Mug" in another window
      And Anna checks out with the key "my-click"
      And it is refused: outdated
      When Anna looks at the basket
      And Anna checks out with the key "my-click"
      Then the checkout is accepted with a total of 25.50 EUR

    Scenario: Two shoppers may choose the same key
      Given Bob has a basket with 1 "Teapot"
      And Anna checks out with the key "1"
      When Bob checks out with the key "1"
      Then the checkout is accepted with a total of 24.90 EUR

  Rule: A key is a text in quotes

    Scenario Outline: The key <key>
      When Anna checks out with the key <key>
      Then it is refused: <refusal>
      And Anna's basket totals 17.00 EUR

      Examples:
        | key                   | refusal           |
        | ""                    | not valid         |
        | "open                 | not valid         |
        | two words             | not valid         |
        | "one", "two"          | not valid         |
        | "4111 1111 1111 1111" | against the rules |

    Scenario: A key of 129 characters
      When Anna checks out with a key of 129 characters
      Then it is refused: not valid

    Scenario Outline: <key> is a key
      When Anna checks out with the key <key>
      Then the checkout is accepted with a total of 17.00 EUR

      Examples:
        | key                                    |
        | "8e03978e-40d5-43e8-bc93-6894a57f9324" |
        | 8e03978e-40d5-43e8-bc93-6894a57f9324   |
        | "two words"                            |
