@eventbus
Feature: The safety net
  What cannot be processed is kept, somebody is called, and what was lost can be replayed.

  Rule: A message is tried three times, then set aside

    Scenario: Nobody manages to process a message
      Given the basket announced a checkout
      When 3 attempts to process it fail
      Then the message is among the dead letters
      And the order queue is empty

    Scenario: A message is not tried twice at the same time
      Given the basket announced a checkout
      When an attempt to process it is in progress
      Then nobody else gets it
      And after 2 minutes somebody else gets it

  Rule: Somebody is called when a message is set aside

    Scenario Outline: The dead letters of <queue>
      Given the alarm for the dead letters of <queue> is silent
      When a message lies among the dead letters of <queue> for 2 minutes
      Then the alarm for the dead letters of <queue> rings
      When the dead letters of <queue> were dealt with
      Then the alarm for the dead letters of <queue> falls silent

      Examples:
        | queue       |
        | the orders  |
        | the bus     |

    Scenario: An order that waits too long
      When a checkout waits for 10 minutes without being processed
      Then the alarm for waiting orders rings

  Rule: Checkouts are archived and can be replayed

    Scenario: The archive is kept for 30 days
      Then the archive of the bus keeps checkouts for 30 days

    Scenario: Replaying a checkout
      Given the basket announced a checkout, and it was processed
      When the archive is replayed
      Then the order queue gets it again
