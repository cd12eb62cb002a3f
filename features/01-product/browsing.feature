@product
Feature: Browsing the catalogue
  A catalogue grows. Visitors read it page by page, and no page costs more than what is on it.

  Rule: A category is read page by page, each product once

    @sign-in
    Scenario: Several pages
      Given the shop sells 7 products in the category "lamps"
      When I browse the category "lamps" 3 at a time
      Then the pages hold 3, 3, 1 products
      And every product of "lamps" came exactly once

    @sign-in
    Scenario: A page shows 20 products unless told otherwise
      Given the shop sells 21 products in the category "chairs"
      When I browse the category "chairs"
      Then the pages hold 20, 1 products

    @sign-in
    Scenario: A category shows only its own
      Given the shop sells 2 products in the category "rugs"
      And the shop sells 2 products in the category "rugs-and-more"
      When I browse the category "rugs"
      Then the pages hold 2 products

    Scenario: A category without products
      When I browse the category "unicorns"
      Then the pages hold 0 products

    @sign-in
    Scenario: The whole catalogue
      Given the shop sells 3 products in the category "tables"
      When I browse the whole catalogue 2 at a time
      Then every product of "tables" came exactly once

  Rule: A request for an impossible page is refused

    Scenario Outline: A page of <size>
      When I ask for a page of <size> products
      Then it is refused: not valid

      Examples:
        | size |
        | 0    |
        | -1   |
        | 101  |
        | ten  |

    Scenario: A page mark that the shop did not hand out
      When I ask for the page after "page-two-please"
      Then it is refused: not valid

    @sign-in
    Scenario: A page mark from another list
      Given the shop sells 3 products in the category "desks"
      When I use the mark of a page of "desks" to go on in "beds"
      Then it is refused: not valid
