# Tell it again: ./course search --replay FILE
rule: NO_CARD (No card number is kept or sent)
decision: cyd-2.1 does = 1
decision: cyd-2.2 does = 2
decision: cyd-2.2 types a card = 5
  0:02.000  cyd-2.1: cyd-2 sends POST /basket 1 x cup
  0:02.836  cyd-2.1: cyd-2 hears 201, 1 x cup at 5.00 EUR
  0:04.836  cyd-2.2: cyd-2 sends POST /basket/checkout, seeing 1 x cup at 5.00 EUR, with a card number in the address
  0:04.862  cyd-2.2: cyd-2 hears 202, an order of 5.00 EUR
  0:05.821  The order of cyd-2.2 is written
=> Baskets has a card number in a checkout
=> Orders has a card number in an item
