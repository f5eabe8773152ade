@NullMarked
package factcheck.facts;

import org.jspecify.annotations.NullMarked;
