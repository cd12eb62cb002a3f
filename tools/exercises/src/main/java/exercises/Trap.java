package exercises;

import exercises.source.Symbol;
import java.util.Map;

/**
 * A plausible wrong answer.
 *
 * @param name what it gets wrong, such as "A total that ignores the quantity"
 * @param why the reason it is wrong
 * @param bodies statements for methods by symbol, or whole declarations for types; holes that are
 *     not named are as in the reference
 */
public record Trap(String name, String why, Map<Symbol, String> bodies) {}
