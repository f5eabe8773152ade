@NullMarked
package factcheck.backup;

import org.jspecify.annotations.NullMarked;
