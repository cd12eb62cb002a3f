# Tell it again: ./course search --replay FILE
rule: SAME_ANSWER (Equal requests sent again get equal answers)
decision: cyd-2.2 does = 1
decision: cyd-2.4 does = 2
decision: cyd-2.5 does = 3
  0:02.000  cyd-2.2: cyd-2 sends POST /basket 1 x cup
  0:02.836  cyd-2.2: cyd-2 hears 201, 1 x cup at 5.00 EUR
  0:04.836  cyd-2.4: cyd-2 sends POST /basket/checkout, seeing 1 x cup at 5.00 EUR
  0:04.862  cyd-2.4: cyd-2 hears 202, an order of 5.00 EUR
  0:05.821  The order of cyd-2.4 is written
  0:06.862  cyd-2.5: cyd-2 sends again POST /basket/checkout, seeing 1 x cup at 5.00 EUR
  0:06.880  cyd-2.5: cyd-2 hears 404
=> The request cyd-2.4 got 202 434eeee0-71d4-30d0-8e34-34c35c4ac113, sent again 404
