package exercises;

import java.util.List;

/**
 * One exercise.
 *
 * @param id short and stable: progress is kept under it
 * @param concept what it teaches, in a sentence
 * @param minutes how long it takes somebody who meets it the first time
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
