package factcheck.snapshot;

/** A sound document, with the file that it stands in. */
record Document(SourceFile file, Span span) {

    Header header() {
        return span.header();
    }

    /** The document for a person: the file, and its place where there are several. */
    String describe() {
        return file.documents() == 1 ? file.name() : file.name() + ":" + span.place();
    }
}
