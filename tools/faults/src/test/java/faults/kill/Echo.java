package faults.kill;

import java.util.Map;

/** The function that is invoked asynchronously. */
public final class Echo {

  public Map<String, Object> answer(Map<String, Object> event) {
    return event;
  }
}
