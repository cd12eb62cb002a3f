/** What every API needs when deployed alone: a pool whose users sign in. */
@NullMarked
package acceptance.neighbours.signin;

import org.jspecify.annotations.NullMarked;
