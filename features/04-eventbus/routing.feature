@eventbus
Feature: Who gets which event
  The bus carries many events. The order queue gets the checkouts, all of them, and nothing else.

  Rule: Checkouts of the basket go to the order queue

    Scenario: A checkout is queued with its envelope
      When the basket announces a checkout
      Then the order queue gets it
      And its envelope names the source "shop.basket" and the kind "CheckoutBasket"
      And its envelope has the date of the checkout

    Scenario Outline: <kind> from <source> is not for the order queue
      When "<source>" announces "<kind>", and then the basket announces a checkout
      Then the order queue gets the checkout only

      Examples:
        | source           | kind             |
        | shop.product     | CheckoutBasket   |
        | shop.basket      | BasketAbandoned  |
        | shop.basket.evil | CheckoutBasket   |
        | shop.basket      | checkoutbasket   |
        | shop.basket      | CheckoutBasketV2 |

    Scenario: A checkout in a version that nobody knows yet
      When the basket announces a checkout of version 3
      Then the order queue gets it

    Scenario: Ten at once
      When the basket announces 10 checkouts at once
      Then the order queue gets all 10

  Rule: The bus tells which entries it did not accept

    Scenario: A broken entry among good ones
      When the basket announces a checkout together with something that is not JSON
      Then the bus says that 1 entry failed, and why
      And the order queue gets the checkout only
