# Tell it again: ./course search --replay FILE
rule: ONCE (A request sent again buys nothing more)
decision: ada-2.2 does = 1
decision: ada-2.3 does = 1
decision: ada.2 does = 1
decision: ada.3 does = 2
decision: ada.4 does = 3
  0:02.000  ada.2: ada sends POST /basket 1 x cup
  0:02.000  ada-2.2: ada-2 sends POST /basket 1 x cup
  0:02.836  ada.2: ada hears 201, 1 x cup at 5.00 EUR
  0:02.836  ada-2.2: ada-2 hears 409
  0:04.836  ada.3: ada sends POST /basket/checkout, seeing 1 x cup at 5.00 EUR
  0:04.836  ada-2.3: ada-2 sends POST /basket 1 x cup
  0:04.862  ada.3: ada hears 202, an order of 5.00 EUR
  0:04.872  ada-2.3: ada-2 hears 201, 1 x cup at 5.00 EUR
  0:05.821  The order of ada.3 is written
  0:06.862  ada.4: ada sends again POST /basket/checkout, seeing 1 x cup at 5.00 EUR
  0:06.888  ada.4: ada hears 202, an order of 5.00 EUR
  0:07.047  The order of ada.4 is written
=> The request ada.3 bought 1 x cup at 5.00 EUR and 1 x cup at 5.00 EUR
