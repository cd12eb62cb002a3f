@system @sign-in
Feature: From the catalogue to the order
  The whole shop, as a customer sees it.

  Rule: What is checked out becomes exactly one order

    Scenario: Product, basket, checkout, order
      Given the shop sells:
        | product | price     |
        | Mug     | 8.50 EUR  |
        | Teapot  | 24.90 EUR |
      And Anna has a basket with:
        | product | colour | quantity |
        | Mug     | blue   | 3        |
        | Teapot  |        | 1        |
      When Anna checks out
      Then the checkout is accepted with a total of 50.40 EUR
      And Anna has 1 order
      And the order is found where the answer said
      And the order's items are:
        | product | colour | quantity | unit price | line total |
        | Mug     | blue   | 3        | 8.50 EUR   | 25.50 EUR  |
        | Teapot  |        | 1        | 24.90 EUR  | 24.90 EUR  |
      And the order has the number, the date and the total that Anna was told
      And the checkout has a receipt

    Scenario: A price change after the basket was filled does not change the order
      Given the shop sells "Mug" for 8.50 EUR
      And Anna has a basket with 2 "Mug"
      And the price of "Mug" changed to 99.00 EUR
      When Anna checks out
      Then Anna has 1 order
      And the order totals 17.00 EUR

    Scenario: A product that is taken off sale after the basket was filled
      Given the shop sells "Mug" for 8.50 EUR
      And Anna has a basket with 2 "Mug"
      And "Mug" went off sale
      When Anna checks out
      Then Anna has 1 order
      And the order totals 17.00 EUR

    Scenario: Five impatient clicks
      Given the shop sells "Mug" for 8.50 EUR
      And Anna has a basket with 2 "Mug"
      When Anna checks out 5 times at once
      Then exactly one checkout is accepted
      And exactly one checkout of Anna is announced
      And Anna has 1 order

    Scenario: Several shoppers at once
      Given the shop sells "Mug" for 8.50 EUR
      And these shoppers have a basket with 1 "Mug": Anna, Bob, Carla, Dora
      When Anna, Bob, Carla, Dora check out at once
      Then each of Anna, Bob, Carla, Dora has 1 order

  Rule: Replaying the archive places no second order

    Scenario: The last hour is replayed
      Given the shop sells "Mug" for 8.50 EUR
      And Anna has a basket with 2 "Mug"
      And Anna checked out
      And Anna has 1 order
      When the archive is replayed
      Then the checkout of Anna passes the bus again
      And no message is waiting
      And Anna still has 1 order
