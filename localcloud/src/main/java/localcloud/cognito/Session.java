package localcloud.cognito;

import java.time.Instant;

/**
 * What one sign-in has started, and a refresh token continues; once it is revoked it is removed.
 *
 * @param id in the tokens, {@code origin_jti}
 * @param refreshHash of the refresh token, which itself is not kept
 * @param until when the refresh token expires
 */
record Session(String id, String client, String refreshHash, Instant signedIn, Instant until) {}
