package faults;

/**
 * A kind of token.
 *
 * @param token what is sent; nothing if it is empty
 * @param subject whose basket and orders are asked for
 */
record TokenKind(String name, String token, String subject) {}
