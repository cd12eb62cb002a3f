/** Intrinsic functions as a template has them: what each is called, is given, and refers to. */
@NullMarked
package localcloud.template.function;

import org.jspecify.annotations.NullMarked;
