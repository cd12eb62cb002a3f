@basket
Feature: What proves who is asking
  A token says who is asking. Anybody can write one, or change one. So it counts only if the shop's own sign-in has
  signed it, for asking, within the last hour.

  Rule: A token that the shop has not signed, or not for this, opens nothing

    Scenario Outline: A shopkeeper's token <that>
      When somebody looks through all baskets with a shopkeeper's token <that>
      Then the token opens nothing

      Examples:
        | that                               |
        | with a shopper's signature         |
        | that needs no signature            |
        | that is signed with the public key |
        | that is more than an hour old      |
        | of another shop                    |
        | that only tells who has signed in  |

  Rule: A token that the shop has signed for asking is good

    Scenario: A shopkeeper's own token
      When a shopkeeper tries to look through all baskets
      Then it is allowed
