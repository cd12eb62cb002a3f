package faults;

import acceptance.shop.Answer;

/** How a request ended, as far as its client can tell. */
enum Attempt {
  ACCEPTED,
  REFUSED,
  /** 5xx: it may or may not have been carried out. */
  UNKNOWN;

  static Attempt of(Answer answer) {
    return answer.status() < 300 ? ACCEPTED : answer.status() < 500 ? REFUSED : UNKNOWN;
  }
}
