# Tell it again: ./course search --replay FILE
rule: TRIED (No valid checkout is set aside untried)
decision: Orders has a spell = 1
decision: ada.1 does = 1
decision: ada.3 does = 2
decision: cyd-2.1 does = 1
decision: cyd-2.3 does = 2
  0:02.000  ada.1: ada sends POST /basket 1 x cup
  0:02.000  cyd-2.1: cyd-2 sends POST /basket 1 x cup
  0:02.836  ada.1: ada hears 201, 1 x cup at 5.00 EUR
  0:02.836  cyd-2.1: cyd-2 hears 201, 1 x cup at 5.00 EUR
  0:04.836  ada.3: ada sends POST /basket/checkout, seeing 1 x cup at 5.00 EUR
  0:04.836  cyd-2.3: cyd-2 sends POST /basket/checkout, seeing 1 x cup at 5.00 EUR
  0:04.862  ada.3: ada hears 202, an order of 5.00 EUR
  0:04.862  cyd-2.3: cyd-2 hears 202, an order of 5.00 EUR
  0:05.817  Orders needs 2.5 s for everything, from 0:00 on, for 4 min
  0:07.067  The order of ada.3 is written
  0:11.817  ordering-checkout hands back the checkout of ada.3, the checkout of cyd-2.3
  1:11.427  ordering-checkout hands back the checkout of ada.3, the checkout of cyd-2.3
  2:11.437  ordering-checkout hands back the checkout of ada.3, the checkout of cyd-2.3
  3:05.447  the checkout of ada.3 is set aside: received 3 times
  3:05.447  the checkout of cyd-2.3 is set aside: received 3 times
=> the checkout of cyd-2.3 was set aside, and no function ever tried to place it
