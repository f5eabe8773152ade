package factcheck.engine;

import org.jspecify.annotations.Nullable;

/** What is wrong with an expression of a rule, and the word to blame. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1L;
    final String word;
    final @Nullable String help;

    Refused(String word, String message, @Nullable String help) {
        super(message);
        this.word = word;
        this.help = help;
    }
}
