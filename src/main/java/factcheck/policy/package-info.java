/** Judging a resource policy: whom it lets in, and from where. */
@NullMarked
package factcheck.policy;

import org.jspecify.annotations.NullMarked;
