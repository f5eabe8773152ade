/**
 * What is known: facts as AWS said them, what could not be asked, and what a rule says of them. Immutable, and free of any
 * library, so that a rule, a reader and a report share one vocabulary.
 */
@NullMarked
package factcheck.facts;

import org.jspecify.annotations.NullMarked;
