@product
Feature: What the catalogue refuses
  A sender of nonsense learns what was wrong and what to do about it. That is part of the interface,
  so these scenarios speak of fields and formats.

  Rule: A product has to be described in the agreed format

    @sign-in
    Scenario Outline: <field> is <value>
      When I offer a product whose <field> is <value>
      Then it is refused: not valid
      And the refusal says what to do

      Examples: Something is missing or empty
        | field    | value   |
        | name     | missing |
        | name     | ""      |
        | category | missing |
        | price    | missing |
        | price    | {}      |
        | price    | null    |

      Examples: Something is too long
        | field       | value           |
        | name        | 101 characters  |
        | description | 1001 characters |
        | category    | 41 characters   |

      Examples: Something is of the wrong type
        | field    | value                                |
        | name     | 42                                   |
        | category | "Upper Case"                         |
        | price    | 8.50                                 |
        | price    | {"amount":"8.50","currency":"EUR"}   |
        | price    | {"amount":8.50,"currency":"euro"}    |
        | price    | {"amount":8.50,"currency":978}       |
        | price    | {"amount":8.50}                      |
        | price    | {"amount":8.50,"currency":"EUR","discount":1} |

      Examples: Something is not the sender's to say
        | field   | value |
        | id      | "my-own-number" |
        | version | 7     |
        | hidden  | true  |

  Rule: A request has to be readable

    @sign-in
    Scenario: Text that is not JSON
      When I send the catalogue the text "{'name': oops"
      Then it is refused: not valid

    @sign-in
    Scenario: A list instead of a product
      When I send the catalogue the text "[]"
      Then it is refused: not valid

    @sign-in
    Scenario: Another format
      When I send the catalogue a product as "text/plain"
      Then it is refused: wrong format

    @sign-in
    Scenario: More than the shop is willing to read
      When I send the catalogue a product of 70000 bytes
      Then it is refused: too large

  Rule: An address that does not exist is not found, whoever asks

    Scenario Outline: <method> on <path>
      When I send <method> to the catalogue's <path>
      Then it is refused: unknown

      Examples:
        | method | path       |
        | GET    | nothing    |
        | GET    | product/a/b |

      @sign-in
      Examples: Where somebody has signed in
        | method | path    |
        | PATCH  | product |

  Rule: Every answer can be traced

    Scenario: The caller's own mark comes back
      When I look at a product that never existed, under the mark "trace-me.42"
      Then the answer carries the mark "trace-me.42"

    Scenario: A mark that could harm a log is replaced
      When I look at a product that never existed, under the mark "bad mark; drop"
      Then the answer carries a mark of the shop's own
