package search.judge;

import search.api.ApiReply;

/**
 * A request for what is another's, and the answer.
 *
 * @param name of the request
 * @param sender whose token it had
 * @param owner whose thing it was about
 */
public record Trespass(String name, String sender, String owner, ApiReply reply) {}
