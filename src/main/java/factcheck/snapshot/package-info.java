/** Reading snapshots: which documents there are, what they hold, and what keeps them from being used. */
@NullMarked
package factcheck.snapshot;

import org.jspecify.annotations.NullMarked;
