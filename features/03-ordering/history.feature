@ordering
Feature: The order history
  Shoppers find their orders: newest first, by day, or the one that they were told about.

  Rule: A shopper's orders come newest first

    Background:
      Given Anna has ordered at:
        | 2026-03-01T09:00:00.000Z |
        | 2026-03-02T08:00:00.000Z |
        | 2026-03-01T23:59:59.999Z |
        | 2026-02-28T12:00:00.000Z |
        | 2026-03-01T00:00:00.000Z |

    Scenario: All orders of one shopper
      When I ask for Anna's orders
      Then they are dated:
        | 2026-03-02T08:00:00.000Z |
        | 2026-03-01T23:59:59.999Z |
        | 2026-03-01T09:00:00.000Z |
        | 2026-03-01T00:00:00.000Z |
        | 2026-02-28T12:00:00.000Z |

    Scenario: The orders of one day
      When I ask for Anna's orders of 2026-03-01
      Then they are dated:
        | 2026-03-01T23:59:59.999Z |
        | 2026-03-01T09:00:00.000Z |
        | 2026-03-01T00:00:00.000Z |

    Scenario: The order of a known moment
      When I ask for Anna's orders of 2026-03-01T09:00:00.000Z
      Then they are dated:
        | 2026-03-01T09:00:00.000Z |

    Scenario: A day without orders
      When I ask for Anna's orders of 2026-03-05
      Then there are none

    Scenario: Page by page
      When I page through Anna's orders 2 at a time
      Then the pages hold 2, 2, 1 orders
      And they are dated:
        | 2026-03-02T08:00:00.000Z |
        | 2026-03-01T23:59:59.999Z |
        | 2026-03-01T09:00:00.000Z |
        | 2026-03-01T00:00:00.000Z |
        | 2026-02-28T12:00:00.000Z |

    Scenario: Orders of one day page by page
      When I page through Anna's orders of 2026-03-01, 2 at a time
      Then the pages hold 2, 1 orders

    Scenario: A page mark from another shopper's list
      When I use the mark of a page of Anna's orders to go on in Bob's
      Then it is refused: not valid

  Rule: A shopper who never ordered has no orders, and that is not an error

    Scenario: A new shopper
      When I ask for Dora's orders
      Then there are none

  Rule: The shop sees everybody's orders, newest first

    Scenario: All orders
      Given Anna has ordered at:
        | 2026-01-10T09:00:00.000Z |
      And Bob has ordered at:
        | 2026-01-11T09:00:00.000Z |
      When I page through all orders 3 at a time
      Then the orders of Anna and Bob are among them
      And they come newest first

    Scenario: Several orders of one moment
      Given Anna has ordered at:
        | 2026-01-12T09:00:00.000Z |
        | 2026-01-12T09:00:00.000Z |
        | 2026-01-12T09:00:00.000Z |
      And Bob has ordered at:
        | 2026-01-12T09:00:00.000Z |
        | 2026-01-12T09:00:00.000Z |
      When I page through all orders 2 at a time
      Then 3 orders of Anna are among them, each once
      And 2 orders of Bob are among them, each once

  Rule: A question that makes no sense is refused

    Scenario Outline: The day "<date>"
      When I ask for Anna's orders of <date>
      Then it is refused: not valid
      And the refusal says what to do

      Examples:
        | date       |
        | yesterday  |
        | 2026-13-01 |
        | 2026-02-30 |
        | 01.03.2026 |

    Scenario Outline: A page of <size>
      When I ask for a page of <size> orders
      Then it is refused: not valid

      Examples:
        | size |
        | 0    |
        | 101  |
        | all  |

    Scenario: A page mark that the shop did not hand out
      When I ask for the orders after "!!!"
      Then it is refused: not valid

    Scenario Outline: <method> on <path>
      When I send <method> to the orders' <path>
      Then it is refused: unknown

      Examples: Nobody writes orders by hand
        | method | path     |
        | POST   | order    |
        | DELETE | order/anna |
        | GET    | orders   |
