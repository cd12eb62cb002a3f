/** The SDK's and the JDK's HTTP clients, as the functions see them. */
@NullMarked
package search.aws;

import org.jspecify.annotations.NullMarked;
