# Tell it again: ./course search --replay FILE
rule: ONE_VERSION (A version names one basket, and no other)
decision: cyd-2.1 does = 2
decision: cyd-2.2 basket-api PutItem to Baskets = 8
decision: cyd-2.2 does = 1
decision: cyd-2.2 product = 1
decision: cyd.2 does = 2
decision: cyd.3 does = 1
decision: cyd.4 does = 2
  0:02.000  cyd.2: cyd sends GET /basket/{userName}
  0:02.000  cyd-2.1: cyd-2 sends GET /basket/{userName}
  0:02.418  cyd.2: cyd hears 404
  0:02.418  cyd-2.1: cyd-2 hears 404
  0:04.418  cyd.3: cyd sends POST /basket 1 x cup
  0:04.418  cyd-2.2: cyd-2 sends POST /basket 1 x rake
  0:04.841  cyd-2.2 basket-api PutItem to Baskets takes 2.5 s
  0:04.854  cyd.3: cyd hears 201, 1 x cup at 5.00 EUR
  0:06.854  cyd.4: cyd sends POST /basket/checkout, seeing 1 x cup at 5.00 EUR
  0:06.880  cyd.4: cyd hears 202, an order of 5.00 EUR
  0:06.904  cyd-2.2: cyd-2 hears 201, 1 x rake at 19.90 EUR
  0:07.839  The order of cyd.4 is written
=> Version "1767600004841" was 1 x cup at 5.00 EUR, and then 1 x rake at 19.90 EUR
