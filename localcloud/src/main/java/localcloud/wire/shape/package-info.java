/**
 * Checks a call's input against the shapes of AWS's API models before a service reads it, so that
 * no service meets a list where it expects a text.
 */
@NullMarked
package localcloud.wire.shape;

import org.jspecify.annotations.NullMarked;
