package factcheck.snapshot;

/** A line and column, both from 1. */
record Place(int line, int column) {

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
