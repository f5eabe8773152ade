package factcheck.snapshot;

/**
 * How much of an input is read before it is refused. Every limit is kept while reading, so that no file can use up memory,
 * disk or time without bound.
 *
 * @param fileBytes bytes of one file, after decompression; also what standard input may hold
 * @param expansion how many times larger than its compressed form a file may be, once it is past 16 MiB
 * @param nesting levels of objects and lists in a document, the document itself being the first
 * @param stringLength characters of one string
 * @param nameLength bytes of one member's name
 * @param numberDigits digits of one number
 * @param exponent the largest power of ten, up or down, that a number may be written with
 * @param members members of one object
 * @param elements elements of one section, and entries of {@code gaps}
 * @param documentsPerFile documents in one file
 * @param documents documents in one run
 * @param problems problems reported for one document; the rest are counted
 */
public record Limits(
        long fileBytes,
        int expansion,
        int nesting,
        int stringLength,
        int nameLength,
        int numberDigits,
        int exponent,
        int members,
        int elements,
        int documentsPerFile,
        int documents,
        int problems) {

    /**
     * What holds where nothing else is asked for: 2 GiB per file, 500 times the compressed size, 64 levels, strings of 1 Mi
     * characters, names of 8 KiB, numbers of 100 digits and exponents up to 400, 100,000 members per object, 1,000,000
     * elements per section, 500,000 documents per file, 1,000,000 per run, 1,000 problems per document.
     */
    public static final Limits DEFAULT =
            new Limits(2L << 30, 500, 64, 1 << 20, 8 << 10, 100, 400, 100_000, 1_000_000, 500_000, 1_000_000, 1_000);

    /** A size for a person: {@code 2 GiB}, {@code 1 MiB}, {@code 700 bytes}. */
    static String bytes(long size) {
        String[] units = {"GiB", "MiB", "KiB"};
        for (int i = 0; i < units.length; i++) {
            long unit = 1L << (30 - 10 * i);
            if (size >= unit && size % unit == 0) {
                return size / unit + " " + units[i];
            }
        }
        return size + " bytes";
    }
}
