# Tell it again: ./course search --replay FILE
rule: PRICES_END (Nobody buys at prices that have ended)
decision: ada-2.1 does = 1
decision: ada.1 does = 2
decision: ada.1 waits = 3
decision: ada.2 does = 1
decision: ada.2 waits = 5
decision: ada.4 does = 2
decision: keeper.1 does = 1
  0:02.000  ada-2.1: ada-2 sends POST /basket 1 x cup
  0:02.836  ada-2.1: ada-2 hears 201, 1 x cup at 5.00 EUR
  0:03.518  keeper.1: the shopkeeper changes the price of the cup to 1000
  0:03.536  keeper.1: the shopkeeper hears 200
  0:20.000  ada.1: ada sends GET /basket/{userName}
  0:20.018  ada.1: ada hears 200, 1 x cup at 5.00 EUR
  5:20.018  ada.2: ada sends POST /basket 1 x cup
  5:20.054  ada.2: ada hears 409
  5:22.054  ada.4: ada sends POST /basket/checkout, seeing 1 x cup at 5.00 EUR
  5:22.080  ada.4: ada hears 202, an order of 5.00 EUR
  5:23.039  The order of ada.4 is written
=> cup was sold for 5.00 EUR, which has not been its price for too long
