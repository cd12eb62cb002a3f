package shop.basket;

import shop.foundation.Money;

/** What a basket needs to know about a product. */
public record CatalogueProduct(String name, Money price) {}
