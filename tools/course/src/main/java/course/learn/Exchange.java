package course.learn;

import course.carve.Code;
import course.workspace.Saved;
import course.workspace.Workspace;
import exercises.Hole;
import exercises.Step;

/** Puts another version of a step into the workspace; the old one is saved first. */
record Exchange(Desk desk, Step step) {

  void with(Code other) {
    Workspace workspace = desk.workspace();
    Code code = workspace.code();
    new Saved(workspace)
        .keep(step, code)
        .ifPresent(kept -> System.out.println("Your version is saved in " + kept + "."));
    workspace.write(code.with(step.holes().stream().map(Hole::symbol).toList(), other));
  }
}
