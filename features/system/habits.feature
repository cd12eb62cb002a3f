@system @original-bug @sign-in
Feature: Habits that this shop does not have
  The JavaScript system that this course comes from teaches a few bad habits without meaning to.
  Each has one scenario here, so that nobody learns it.

  Background:
    Given the shop sells "Mug" for 8.50 EUR

  Rule: Money

    Scenario: The total ignored the quantity
      Given Anna has a basket with 3 "Mug"
      When Anna checks out
      Then the checkout is accepted with a total of 25.50 EUR

    Scenario: The price came from the shopper
      When Anna fills a basket with 1 "Mug" and names the price 0.01 EUR
      Then it is refused: not valid

    Scenario: The total came from the shopper
      Given Anna has a basket with 3 "Mug"
      When Anna checks out and also sends the totalPrice 0.01
      Then it is refused: not valid

    Scenario: The card number was passed on and stored
      Given Anna has a basket with 3 "Mug"
      When Anna checks out and also sends the cardInfo "4111111111111111"
      Then it is refused: not valid

  Rule: Orders

    Scenario: An order was dated when it was processed
      Given a checkout of Anna a year ago
      When the checkout arrives
      Then Anna has 1 order
      And the order is dated a year ago

    Scenario: A message delivered twice became two orders
      Given a checkout of Anna
      When the checkout arrives 2 times
      Then no message is waiting
      And Anna has 1 order

    Scenario: Two checkouts in one millisecond became one order
      Given a checkout of Anna at 2026-03-01T10:15:30.123Z
      And another checkout of Anna at 2026-03-01T10:15:30.123Z
      When the checkouts arrive together
      Then Anna has 2 orders

    Scenario: Two clicks became two orders
      Given Anna has a basket with 3 "Mug"
      When Anna checks out 2 times at once
      Then exactly one checkout is accepted
      And Anna has 1 order

    @dead-letters
    Scenario: One bad message held up all others
      Given a checkout of Bob with this fault: the total is wrong
      And a checkout of Anna
      When the checkouts arrive together
      Then Anna has 1 order
      And Bob's message is set aside after some tries

  Rule: Answers

    Scenario: Looking up an unknown product was a success
      When I look at a product that never existed
      Then it is refused: unknown

    Scenario: Deleting a product that did not exist was a success
      When I take a product off sale that never existed
      Then it is refused: unknown

    Scenario: Changing a product that did not exist created it
      When I change the price of a product that never existed
      Then it is refused: unknown

    Scenario: A sender's mistake was a server error
      When I send the catalogue the text "{"
      Then it is refused: not valid

    Scenario: A checkout without a basket was a server error
      When Bob checks out
      Then it is refused: unknown

    Scenario: The answer to an error exposed the program's internals
      When I send the catalogue a product as "text/plain"
      Then it is refused: wrong format

    Scenario: A shopper called "checkout" could never check out
      When somebody called "checkout" fills a basket
      Then it is refused: against the rules

  Rule: Lists

    Scenario: A category was found by part of its name
      Given the shop sells 1 products in the category "cups"
      And the shop sells 1 products in the category "cups-of-gold"
      When I browse the category "cups"
      Then the pages hold 1 products

    Scenario: A list was as long as the table
      Given the shop sells 21 products in the category "spoons"
      When I browse the category "spoons"
      Then the pages hold 20, 1 products

  Rule: Edits

    Scenario: The last one to save won
      Given a colleague changed the price of "Mug" to 9.00 EUR after I looked at it
      When I change the price of "Mug" to 8.00 EUR
      Then it is refused: outdated
