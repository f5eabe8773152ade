package factcheck.snapshot;

import factcheck.facts.Gap;
import factcheck.facts.Scope;
import factcheck.facts.Section;
import org.jspecify.annotations.Nullable;

/**
 * A resource that is known to exist while nothing else about it can be used.
 *
 * @param section the kind of resource
 * @param scope where it is
 * @param arn its ARN; null where only ids are known
 * @param name the name that a person knows it by
 * @param gap why nothing else can be used
 */
public record NamedOnly(
        Section section, Scope scope, @Nullable String arn, String name, Gap gap) {}
