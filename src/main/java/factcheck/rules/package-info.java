/** Checks as folders of files: metadata, rule text, cases, layers, and the configuration over them. */
@NullMarked
package factcheck.rules;

import org.jspecify.annotations.NullMarked;
