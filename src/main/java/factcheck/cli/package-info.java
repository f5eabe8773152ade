/** The command line: one verb a file. */
@NullMarked
package factcheck.cli;

import org.jspecify.annotations.NullMarked;
