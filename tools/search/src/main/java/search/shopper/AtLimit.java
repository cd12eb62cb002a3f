package search.shopper;

import shop.basket.WantedItem;

/** Some ask for as much of everything as the API takes, and some for as little. */
enum AtLimit {
  NONE,
  MOST,
  LEAST;

  private static final String COLOUR = ",\"colour\":\"";

  /** A quantity; at a limit with a colour, of which an ordinary line says nothing. */
  String quantity(int ordinary) {
    return switch (this) {
      case NONE -> Integer.toString(ordinary);
      case MOST -> WantedItem.MOST + COLOUR + "x".repeat(WantedItem.LONGEST_COLOUR) + "\"";
      case LEAST -> "1" + COLOUR + "x\"";
    };
  }

  String text(String ordinary, int longest) {
    return switch (this) {
      case NONE -> ordinary;
      case MOST -> ordinary + "x".repeat(longest - ordinary.length());
      case LEAST -> CardForms.isIn(ordinary) ? ordinary : ordinary.substring(0, 1);
    };
  }
}
