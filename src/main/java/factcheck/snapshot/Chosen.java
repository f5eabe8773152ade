package factcheck.snapshot;

import org.jspecify.annotations.Nullable;

/**
 * What is known of one account in one region: the document that is used, or why none is.
 *
 * @param header of that document, or of one that cannot be used
 * @param document the document; null where none can be used
 * @param input its number among the run's inputs; -1 where there is none
 * @param fault why none can be used; empty where one is
 */
record Chosen(Header header, @Nullable Document document, int input, String fault) {}
