/**
 * Working out which backup selection covers a table. Selections are read entry by entry, indexed by region, and met by each
 * table in three-valued logic, in every reading of what AWS's documentation leaves open at once; words are found for one
 * reading when a rule asks.
 */
@NullMarked
package factcheck.backup;

import org.jspecify.annotations.NullMarked;
