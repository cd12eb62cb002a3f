@basket
Feature: Checkouts that wait
  What the shop has accepted must go out. If it does not, the people who run the shop learn of it before the shopper asks.

  Background:
    Given the shop sells "Mug" for 8.50 EUR
    And Anna has a basket with 2 "Mug"

  Rule: Somebody is called when a checkout waits too long

    Scenario: Nobody passes checkouts on
      Given checkouts are not passed on any more
      When Anna checks out
      Then after 5 minutes the alarm for waiting checkouts rings
      When checkouts are passed on again
      Then the checkout is announced
      And the alarm for waiting checkouts falls silent

    Scenario: Somebody sends again what waits
      Given checkouts are not passed on any more
      And Anna checked out
      When somebody sends again what waits
      Then the checkout is announced
      And after 5 minutes the alarm for waiting checkouts is still silent

  Rule: Silence means that nothing waits, not that nobody looks

    Scenario: Hours in which nobody buys anything
      When 6 hours pass in which nobody buys anything
      Then the alarm for waiting checkouts is silent

    Scenario: Nobody looks
      When nobody looks any more whether checkouts wait
      Then after 5 minutes without a look the alarm for waiting checkouts rings
