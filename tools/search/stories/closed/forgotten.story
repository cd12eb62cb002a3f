# Tell it again: ./course search --replay FILE
rule: FORGOTTEN (Who was erased is forgotten)
decision: Orders has a spell = 49
decision: batch 3 ordering-checkout PutItem to Orders = 1
decision: bob-2.2 does = 1
decision: bob-2.2 waits = 1
decision: bob-2.4 does = 2
decision: cyd.2 does = 1
decision: cyd.3 does = 2
decision: somebody wants to be forgotten = 3
decision: the checkout of cyd.3 comes twice = 1
  0:00.000  bob-2.2: bob-2 sends POST /basket 1 x cup
  0:00.836  bob-2.2: bob-2 hears 201, 1 x cup at 5.00 EUR
  0:02.000  cyd.2: cyd sends POST /basket 1 x cup
  0:02.036  cyd.2: cyd hears 201, 1 x cup at 5.00 EUR
  0:02.836  bob-2.4: bob-2 sends POST /basket/checkout, seeing 1 x cup at 5.00 EUR
  0:02.862  bob-2.4: bob-2 hears 202, an order of 5.00 EUR
  0:03.817  Orders throttles everything, from 0:00 on, for 4 min
  0:04.036  cyd.3: cyd sends POST /basket/checkout, seeing 1 x cup at 5.00 EUR
  0:04.062  cyd.3: cyd hears 202, an order of 5.00 EUR
  0:04.062  cyd closes all tabs, and wants to be forgotten
  0:04.082  erasure.1: somebody erases cyd
  0:04.092  erasure.1 must wait
  0:04.187  the checkout of cyd.3 is delivered twice
  0:05.023  ordering-checkout hands back the checkout of bob-2.4
  0:05.823  ordering-checkout hands back the checkout of cyd.3
  0:06.217  batch 3 ordering-checkout PutItem to Orders takes 50 ms
  0:06.241  The order of cyd.3 is written
  1:04.092  erasure.2: somebody erases cyd
  1:04.102  erasure.2 must wait
  2:04.102  erasure.3: somebody erases cyd
  2:04.112  erasure.3 must wait
  2:04.633  ordering-checkout hands back the checkout of bob-2.4
  2:05.433  ordering-checkout hands back the checkout of cyd.3
  3:04.112  erasure.4: somebody erases cyd
  3:04.122  erasure.4 must wait
  4:03.441  The order of bob-2.4 is written
  4:03.553  The order of bob-2.4 waits no longer
  4:04.122  erasure.5: somebody erases cyd
  4:04.132  erasure.5 must wait
  5:04.132  erasure.6: somebody erases cyd
  5:04.142  erasure.6 must wait
  6:04.142  erasure.7: somebody erases cyd
  6:04.152  erasure.7 must wait
  7:04.152  erasure.8: somebody erases cyd
  7:04.162  erasure.8 must wait
  8:04.162  erasure.9: somebody erases cyd
  8:04.172  erasure.9 must wait
  9:04.172  erasure.10: somebody erases cyd
  9:04.182  erasure.10 must wait
 10:04.182  erasure.11: somebody erases cyd
 10:04.192  erasure.11 must wait
 11:04.192  erasure.12: somebody erases cyd
 11:04.202  erasure.12 must wait
 12:04.202  erasure.13: somebody erases cyd
 12:04.212  erasure.13 must wait
 13:04.212  erasure.14: somebody erases cyd
 13:04.222  erasure.14 must wait
 14:04.222  erasure.15: somebody erases cyd
 14:04.232  erasure.15 must wait
 15:04.232  erasure.16: somebody erases cyd
 15:04.242  erasure.16 must wait
 16:04.242  erasure.17: somebody erases cyd
 16:04.252  erasure.17 must wait
 17:04.252  erasure.18: somebody erases cyd
 17:04.262  erasure.18 must wait
 18:04.262  erasure.19: somebody erases cyd
 18:04.272  erasure.19 must wait
 19:04.272  erasure.20: somebody erases cyd
 19:04.282  erasure.20 must wait
 20:04.282  erasure.21: somebody erases cyd
 20:04.292  erasure.21 must wait
 21:04.292  erasure.22: somebody erases cyd
 21:04.302  erasure.22 must wait
 22:04.302  erasure.23: somebody erases cyd
 22:04.312  erasure.23 must wait
 23:04.312  erasure.24: somebody erases cyd
 23:04.322  erasure.24 must wait
 24:04.322  erasure.25: somebody erases cyd
 24:04.332  erasure.25 must wait
 25:04.332  erasure.26: somebody erases cyd
 25:04.342  erasure.26 must wait
 26:04.342  erasure.27: somebody erases cyd
 26:04.352  erasure.27 must wait
 27:04.352  erasure.28: somebody erases cyd
 27:04.362  erasure.28 must wait
 28:04.362  erasure.29: somebody erases cyd
 28:04.372  erasure.29 must wait
 29:04.372  erasure.30: somebody erases cyd
 29:04.382  erasure.30 must wait
 30:04.382  erasure.31: somebody erases cyd
 30:04.392  erasure.31 must wait
 31:04.392  erasure.32: somebody erases cyd
 31:04.402  erasure.32 must wait
 32:04.402  erasure.33: somebody erases cyd
 32:04.412  erasure.33 must wait
 33:04.412  erasure.34: somebody erases cyd
 33:04.422  erasure.34 must wait
 34:04.422  erasure.35: somebody erases cyd
 34:04.432  erasure.35 must wait
 35:04.432  erasure.36: somebody erases cyd
 35:04.442  erasure.36 must wait
 36:04.442  erasure.37: somebody erases cyd
 36:04.452  erasure.37 must wait
 37:04.452  erasure.38: somebody erases cyd
 37:04.462  erasure.38 must wait
 38:04.462  erasure.39: somebody erases cyd
 38:04.472  erasure.39 must wait
 39:04.472  erasure.40: somebody erases cyd
 39:04.482  erasure.40 must wait
 40:04.482  erasure.41: somebody erases cyd
 40:04.492  erasure.41 must wait
 41:04.492  erasure.42: somebody erases cyd
 41:04.502  erasure.42 must wait
 42:04.502  erasure.43: somebody erases cyd
 42:04.512  erasure.43 must wait
 43:04.512  erasure.44: somebody erases cyd
 43:04.522  erasure.44 must wait
 44:04.522  erasure.45: somebody erases cyd
 44:04.532  erasure.45 must wait
 45:04.532  erasure.46: somebody erases cyd
 45:04.542  erasure.46 must wait
 46:04.542  erasure.47: somebody erases cyd
 46:04.552  erasure.47 must wait
 47:04.552  erasure.48: somebody erases cyd
 47:04.562  erasure.48 must wait
 48:04.562  erasure.49: somebody erases cyd
 48:04.572  erasure.49 must wait
 49:04.572  erasure.50: somebody erases cyd
 49:04.582  erasure.50 must wait
 50:04.582  erasure.51: somebody erases cyd
 50:04.592  erasure.51 must wait
 51:04.592  erasure.52: somebody erases cyd
 51:04.602  erasure.52 must wait
 52:04.602  erasure.53: somebody erases cyd
 52:04.612  erasure.53 must wait
 53:04.612  erasure.54: somebody erases cyd
 53:04.622  erasure.54 must wait
 54:04.622  erasure.55: somebody erases cyd
 54:04.632  erasure.55 must wait
 55:04.632  erasure.56: somebody erases cyd
 55:04.642  erasure.56 must wait
 56:04.642  erasure.57: somebody erases cyd
 56:04.652  erasure.57 must wait
 57:04.652  erasure.58: somebody erases cyd
 57:04.662  erasure.58 must wait
 58:04.662  erasure.59: somebody erases cyd
 58:04.672  erasure.59 must wait
 59:04.672  erasure.60: somebody erases cyd
 59:04.682  erasure.60 must wait
=> The erasure of cyd never comes to its end
