/** The rules for the repository's own files; each refusal is a sentence with a remedy. */
@NullMarked
package rules;

import org.jspecify.annotations.NullMarked;
