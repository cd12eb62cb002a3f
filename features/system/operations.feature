@system
Feature: Running the shop
  When something happens, the people who run the shop can see where. They see nothing that is none of their business.

  Rule: One mark connects everything in the shop

    @sign-in
    Scenario: From the click to the order
      Given the shop sells "Mug" for 8.50 EUR
      When Anna fills a basket with 2 "Mug" under the mark "find-me"
      And Anna checks out under the mark "find-me"
      Then Anna has 1 order
      And the order carries the mark "find-me"
      And the mark "find-me" is in the logs of:
        | shop-dev-product-api       |
        | shop-dev-basket-api        |
        | shop-dev-basket-relay      |
        | shop-dev-ordering-checkout |

  Rule: No log and no answer reveals what is none of the reader's business

    @sign-in
    Scenario: A card number that a shopper sends by mistake
      Given the shop sells "Mug" for 8.50 EUR
      And Anna has a basket with 2 "Mug"
      When Anna checks out paying with {"cardNumber":"4111111111111111"}
      Then it is refused: not valid
      And Anna checked out
      And Anna has 1 order
      And no log contains "4111111111111111"
      And no log contains the token that Anna paid with

    @sign-in
    Scenario: An error is explained in a sentence
      When I send the catalogue the text "{"
      Then it is refused: not valid
      And no log shows a stack trace of a refused request

  @dead-letters
  Rule: A message that nobody can process is set aside, and somebody is called

    @sign-in
    Scenario: The alarm rings
      Given a checkout of Bob with this fault: the total is wrong
      When the checkout arrives
      Then Bob's message is set aside after some tries, and stays there
      And the alarm for the dead letters of the orders rings
      And Bob has no order

  Rule: There is one place to look

    Scenario: The dashboard
      Then the dashboard shows the order queue and the dead letters
      And the dashboard shows:
        | shop-dev-product-api       |
        | shop-dev-basket-api        |
        | shop-dev-basket-relay      |
        | shop-dev-basket-watch      |
        | shop-dev-ordering-api      |
        | shop-dev-ordering-checkout |
