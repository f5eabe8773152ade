/** Writing verdicts, one format a file. */
@NullMarked
package factcheck.report;

import org.jspecify.annotations.NullMarked;
