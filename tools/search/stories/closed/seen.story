# Tell it again: ./course search --replay FILE
rule: SEEN (Nobody buys what he has not seen)
decision: bob-2.2 does = 1
decision: bob-2.2 product = 1
decision: bob-2.2 waits = 1
decision: bob-2.3 does = 1
decision: bob-2.5 does = 2
decision: bob.3 does = 2
decision: bob.5 does = 4
  0:00.000  bob-2.2: bob-2 sends POST /basket 1 x rake
  0:00.836  bob-2.2: bob-2 hears 201, 1 x rake at 19.90 EUR
  0:02.000  bob.3: bob sends GET /basket/{userName}
  0:02.018  bob.3: bob hears 200, 1 x rake at 19.90 EUR
  0:02.836  bob-2.3: bob-2 sends POST /basket 1 x cup
  0:02.872  bob-2.3: bob-2 hears 409
  0:04.018  bob.5: bob sends POST /basket 1 x cup
  0:04.054  bob.5: bob hears 200, 1 x cup at 5.00 EUR
  0:04.872  bob-2.5: bob-2 sends POST /basket/checkout, seeing 1 x rake at 19.90 EUR
  0:04.898  bob-2.5: bob-2 hears 202, an order of 5.00 EUR
  0:05.857  The order of bob-2.5 is written
=> bob-2.5 saw 1 x rake at 19.90 EUR and bought 1 x cup at 5.00 EUR
