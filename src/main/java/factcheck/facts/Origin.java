package factcheck.facts;

/**
 * The place in the input that something rests on.
 *
 * @param input the number of the snapshot document among the run's inputs, from 0
 * @param pointer a JSON Pointer (RFC 6901) into that document
 */
public record Origin(int input, String pointer) {

    /** The place of one member below this one. */
    public Origin member(String name) {
        return new Origin(input, pointer + "/" + name.replace("~", "~0").replace("/", "~1"));
    }

    /** The place of one list element below this one. */
    public Origin element(int index) {
        return new Origin(input, pointer + "/" + index);
    }
}
