/** Evaluating facts against checks: compiling rules, running sessions, and deciding which findings stand. */
@NullMarked
package factcheck.engine;

import org.jspecify.annotations.NullMarked;
