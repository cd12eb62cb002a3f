@basket @stub-catalogue
Feature: When the catalogue is down
  The basket asks the catalogue for names and prices. If it gets no answer, it says so, and sells nothing for free.

  Background:
    Given the shop sells "Mug" for 8.50 EUR
    And Anna has a basket with 2 "Mug"

  Rule: Nothing goes into a basket without a price

    Scenario Outline: The catalogue <trouble>
      Given the catalogue <trouble>
      When Bob fills a basket with 1 "Mug"
      Then it is refused: unavailable
      And the refusal says when to try again
      When the catalogue is back
      Then Bob has no basket

      Examples:
        | trouble              |
        | refuses connections  |
        | hangs                |
        | answers with errors  |
        | answers with nonsense |

  Rule: What is already in a basket does not need the catalogue

    Scenario: Looking at a basket
      Given the catalogue refuses connections
      Then Anna's basket totals 17.00 EUR

    Scenario: Checking out
      Given the catalogue refuses connections
      When Anna checks out
      Then the checkout is accepted with a total of 17.00 EUR

  Rule: However much is in a basket, the catalogue is asked once

    Scenario: Two products, one question
      Given the shop sells "Teapot" for 24.90 EUR
      When Bob fills a basket under the mark "bobs-question" with:
        | product | colour | quantity |
        | Mug     | blue   | 1        |
        | Mug     | red    | 1        |
        | Teapot  |        | 1        |
      Then the basket is kept
      And the catalogue was asked once under the mark "bobs-question"

  Rule: The mark of a request travels to the catalogue

    Scenario: One mark for both
      When Bob fills a basket with 1 "Mug" under the mark "bobs-request"
      Then the catalogue was asked under the mark "bobs-request"
