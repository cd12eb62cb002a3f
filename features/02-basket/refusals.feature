@basket
Feature: What the basket refuses
  These scenarios speak of formats, because the format is what they are about.

  Rule: A request has to be readable

    Scenario Outline: <what> sent to <where>
      When I send <where> <what>
      Then it is refused: <refusal>
      And the refusal says what to do

      Examples:
        | where        | what                     | refusal      |
        | the baskets  | the text "{"             | not valid    |
        | the baskets  | the text "[1]"           | not valid    |
        | the baskets  | a request as "text/xml"  | wrong format |
        | the baskets  | a request of 70000 bytes | too large    |
        | the checkout | the text "nonsense"      | not valid    |
        | the checkout | a request as "text/csv"  | wrong format |
        | the checkout | a request of 70000 bytes | too large    |

  Rule: An address that does not exist is not found

    Scenario Outline: <method> on <path>
      When I send <method> to the baskets' <path>
      Then it is refused: unknown

      Examples:
        | method | path            |
        | GET    | basket/a/b      |
        | PUT    | basket          |
        | GET    | basket/nobody-has-this-name |
