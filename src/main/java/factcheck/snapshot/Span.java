package factcheck.snapshot;

/**
 * A sound document in a file.
 *
 * @param number which document of the file, from 1
 * @param place where it begins
 * @param start the byte at which it begins
 * @param end the byte after it
 * @param fingerprint of what it says
 * @param header what it says of itself
 */
record Span(int number, Place place, long start, long end, Fingerprint.Value fingerprint, Header header) {}
