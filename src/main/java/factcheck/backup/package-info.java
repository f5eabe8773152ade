/** Working out which backup selection covers a table. */
@NullMarked
package factcheck.backup;

import org.jspecify.annotations.NullMarked;
