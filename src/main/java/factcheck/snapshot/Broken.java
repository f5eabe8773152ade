package factcheck.snapshot;

/**
 * A document that cannot be used though it says which account and region it is about.
 *
 * @param header what it says of itself
 * @param where the file and place for a person
 */
record Broken(Header header, String where) {}
