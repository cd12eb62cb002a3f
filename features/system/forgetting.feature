@system @sign-in
Feature: A shopper who wants to be forgotten
  Whoever asks for it is erased wherever the shop may be without the data. What was bought is sent all the same, and what the
  shop knows about it ends by itself.

  Background:
    Given the shop sells "Mug" for 8.50 EUR
    And Anna has a basket with 2 "Mug"
    And Anna checked out

  Rule: Nothing is left but what was bought

    Scenario: A shopper who has filled a basket again
      Given Anna has 1 order
      And Anna has a basket with 1 "Mug"
      And Bob has a basket with 3 "Mug"
      When the shop forgets Anna
      Then Anna cannot sign in any more
      And nothing about Anna is left among the baskets
      And Anna still has 1 order
      And Bob's basket totals 25.50 EUR

    Scenario: Once is enough, and twice does no harm
      When the shop forgets Anna
      And the shop forgets Anna by the number that it knew her by
      Then nothing about Anna is left among the baskets
      And Anna still has 1 order

  Rule: What was accepted becomes an order first

    Scenario: A shopper who wants to be forgotten in the moment of buying
      When the shop forgets Anna
      Then Anna has 1 order
      And the checkout has a receipt
      And nothing about Anna is left among the baskets

  Rule: What is forgotten stays forgotten

    Scenario: The archive is replayed afterwards
      Given Anna has 1 order
      And the shop forgets Anna
      When the archive is replayed
      Then the checkout of Anna passes the bus again
      And no message is waiting
      And Anna still has 1 order
      And nothing about Anna is left among the baskets
