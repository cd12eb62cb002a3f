@basket
Feature: Looking through the baskets
  Support staff look through all baskets, page by page.

  Rule: Every basket is on exactly one page

    Scenario: Several pages
      Given the shop sells "Mug" for 8.50 EUR
      And these shoppers have a basket with 1 "Mug": Anna, Bob, Carla
      When I look through the baskets 2 at a time
      Then each of Anna, Bob, Carla came exactly once
      And no page held more than 2 baskets

    Scenario: A checkout on its way is not a basket
      Given the shop sells "Mug" for 8.50 EUR
      And Anna has a basket with 1 "Mug"
      And Anna checked out
      When I look through the baskets 100 at a time
      Then Anna is not among them

  Rule: A request for an impossible page is refused

    Scenario Outline: A page of <size>
      When I ask for a page of <size> baskets
      Then it is refused: not valid

      Examples:
        | size |
        | 0    |
        | 101  |
        | few  |

    Scenario: A page mark that the shop did not hand out
      When I ask for the baskets after "eyJ4IjoxfQ"
      Then it is refused: not valid
