package exercises;

/**
 * @param about what the chapter builds, in a sentence
 */
public record Chapter(int number, String title, String about) {}
