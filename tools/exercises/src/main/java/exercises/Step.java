package exercises;

import java.util.List;

/**
 * One exercise.
 *
 * @param id short and stable, because progress is recorded under it
 * @param concept what it teaches, in a sentence
 * @param minutes how long it takes somebody who does it for the first time
 */
public record Step(
    String id,
    int chapter,
    String title,
    String concept,
    int minutes,
    Kind kind,
    List<Hole> holes,
    Proof proof,
    Hints hints,
    List<Trap> traps) {}
