package course.aws;

import java.util.Map;

/**
 * What an erasure has come to.
 *
 * @param byPlace the number of things erased, by the place's name in the list
 * @param onTheirWay accepted checkouts that are not sent yet: they must become orders first
 * @param kept the number of things that stay, by the place's name in the list
 */
public record Erased(Map<String, Integer> byPlace, int onTheirWay, Map<String, Integer> kept) {}
