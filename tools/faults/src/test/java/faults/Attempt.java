package faults;

import acceptance.shop.Answer;

/** How a request ended, as its client understands it. */
enum Attempt {
  ACCEPTED,
  REFUSED,
  /** 5xx: it may have been done, or not. */
  UNKNOWN;

  static Attempt of(Answer answer) {
    return answer.status() < 300 ? ACCEPTED : answer.status() < 500 ? REFUSED : UNKNOWN;
  }
}
