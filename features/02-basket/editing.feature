@basket
Feature: Changing a basket
  The same shopper may have the shop open in two windows. Neither may silently undo what the other one did.

  Background:
    Given the shop sells "Mug" for 8.50 EUR
    And Anna has a basket with 1 "Mug"

  Rule: A change replaces the basket that was seen

    Scenario: More of the same
      When Anna changes the basket to 4 "Mug"
      Then the change is saved
      And Anna's basket totals 34.00 EUR

    Scenario: A change based on an outdated basket
      Given Anna changed the basket to 2 "Mug" in another window
      When Anna changes the basket to 4 "Mug"
      Then it is refused: outdated
      And Anna's basket totals 17.00 EUR

    Scenario: A change based on a basket that has been replaced
      Given Anna threw the basket away and filled another with 2 "Mug" in another window
      When Anna changes the basket to 4 "Mug"
      Then it is refused: outdated
      And Anna's basket totals 17.00 EUR

    Scenario: Filling a basket when there already is one
      When Anna fills a basket with 9 "Mug"
      Then it is refused: conflict
      And the refusal mentions "If-Match"
      And Anna's basket totals 8.50 EUR

    Scenario: Five windows save at once
      When Anna changes the basket in 5 windows at once
      Then exactly one change is saved
      And the others are refused: outdated

    Scenario: Changing a basket that does not exist
      When Bob changes a basket that he never had
      Then it is refused: outdated

  Rule: A basket can be thrown away

    Scenario: Throwing it away
      When Anna throws the basket away
      Then Anna has no basket

    Scenario: Throwing away a basket that does not exist
      When Bob throws the basket away
      Then it is refused: unknown

    Scenario: Throwing away an outdated basket
      Given Anna changed the basket to 2 "Mug" in another window
      When Anna throws away the basket as it was seen
      Then it is refused: outdated

    Scenario: Throwing away a basket that has been replaced
      Given Anna threw the basket away and filled another with 2 "Mug" in another window
      When Anna throws away the basket as it was seen
      Then it is refused: outdated
      And Anna's basket totals 17.00 EUR

  Rule: The price is fixed when the basket is filled

    Scenario: The catalogue changes its mind
      Given the price of "Mug" changed to 9.90 EUR
      Then Anna's basket totals 8.50 EUR

    Scenario: Filling it again takes the new price
      Given the price of "Mug" changed to 9.90 EUR
      When Anna changes the basket to 2 "Mug"
      Then Anna's basket totals 19.80 EUR
