@product @sign-in
Feature: Editing a product
  Two people may edit the same product. The last one to save must have seen what the other one did.

  Background:
    Given the shop sells "Lamp" for 40.00 EUR

  Rule: An edit based on the latest version is saved

    Scenario: Changing the price
      When I change the price of "Lamp" to 35.00 EUR
      Then the change is saved
      And visitors see:
        | name  | Lamp      |
        | price | 35.00 EUR |

    Scenario: Changing it again
      Given I changed the price of "Lamp" to 35.00 EUR
      When I change the price of "Lamp" to 30.00 EUR
      Then the change is saved

  Rule: An edit never overwrites a change that its author has not seen

    Scenario: The second of two editors is told
      Given a colleague changed the price of "Lamp" to 38.00 EUR after I looked at it
      When I change the price of "Lamp" to 35.00 EUR
      Then it is refused: outdated
      And the refusal says what to do
      And visitors see:
        | price | 38.00 EUR |

    Scenario: An editor has to say which version the change is based on
      When I change the price of "Lamp" to 35.00 EUR without saying which version I saw
      Then it is refused: no version
      And the refusal mentions "If-Match"

    Scenario: Five editors save at once
      When 5 colleagues change the price of "Lamp" at once
      Then exactly one change is saved
      And the others are refused: outdated

    Scenario: Taking an outdated product off sale
      Given a colleague changed the price of "Lamp" to 38.00 EUR after I looked at it
      When I take the "Lamp" that I saw off sale
      Then it is refused: outdated

  Rule: An edit obeys the same rules as a new product

    Scenario: Changing a product that does not exist
      When I change the price of a product that never existed
      Then it is refused: unknown

    Scenario: A price of zero
      When I change the price of "Lamp" to 0 EUR
      Then it is refused: not valid

    Scenario: A price that cannot be paid
      When I change the price of "Lamp" to 1.005 EUR
      Then it is refused: against the rules
