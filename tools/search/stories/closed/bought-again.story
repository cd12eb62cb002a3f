# Tell it again: ./course search --replay FILE
rule: ONCE (A request sent again buys nothing more)
decision: all act in step = 1
decision: bob-2.1 basket-api PutItem to Baskets = 9
decision: bob-2.1 does = 1
decision: bob-2.2 does = 2
decision: bob-2.2 forgets Idempotency-Key = 1
decision: bob-2.3 does = 3
  0:20.000  bob-2.1: bob-2 sends POST /basket 1 x cup
  0:20.823  bob-2.1 basket-api PutItem to Baskets hangs for a minute
  0:22.886  bob-2.1: bob-2 hears 201, 1 x cup at 5.00 EUR
  0:40.000  bob-2.2: bob-2 sends POST /basket/checkout, seeing 1 x cup at 5.00 EUR, without Idempotency-Key
  0:40.026  bob-2.2: bob-2 hears 202, an order of 5.00 EUR
  0:40.985  The order of bob-2.2 is written
  0:41.497  The order of bob-2.2 waits no longer
  1:00.000  bob-2.3: bob-2 sends again POST /basket/checkout, seeing 1 x cup at 5.00 EUR, without Idempotency-Key
  1:00.026  bob-2.3: bob-2 hears 202, an order of 5.00 EUR
  1:00.185  The order of bob-2.3 is written
  1:00.297  The order of bob-2.3 waits no longer
=> The request bob-2.2 bought 1 x cup at 5.00 EUR and 1 x cup at 5.00 EUR
