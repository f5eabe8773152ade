package factcheck.engine;

import factcheck.engine.Evaluator.AccountResult;
import factcheck.rules.Configuration;
import factcheck.snapshot.Expectation;
import factcheck.snapshot.LoadOptions;
import factcheck.snapshot.SnapshotIndex;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Evaluates all accounts of a run on several threads and hands the results on in the order of the accounts. At most twice as
 * many accounts as threads are held at once.
 */
public final class Pipeline {

    private final SnapshotIndex index;
    private final Evaluator evaluator;
    private final Configuration configuration;
    private final LoadOptions options;

    /** A pipeline over the accounts of an index. */
    public Pipeline(SnapshotIndex index, Evaluator evaluator, Configuration configuration, LoadOptions options) {
        this.index = index;
        this.evaluator = evaluator;
        this.configuration = configuration;
        this.options = options;
    }

    /** Takes the result of one account. */
    @FunctionalInterface
    public interface Sink {
        /** Called once per account, in order, from the thread that runs the pipeline. */
        void accept(AccountResult result) throws IOException;
    }

    /**
     * Runs to the end.
     *
     * @param expected accounts and regions that must be there
     * @param threads at least 1
     * @throws IOException if the sink fails
     */
    public void run(List<Expectation> expected, int threads, Sink sink) throws IOException {
        Map<String, Set<String>> regions = new TreeMap<>();
        expected.forEach(
                e -> regions.computeIfAbsent(e.account(), a -> new TreeSet<>()).addAll(e.regions()));
        Set<String> accounts = new TreeSet<>(index.accounts());
        Set<String> all = new TreeSet<>(accounts);
        all.addAll(regions.keySet());

        ExecutorService pool = Executors.newFixedThreadPool(threads);
        Deque<Future<AccountResult>> pending = new ArrayDeque<>();
        try {
            for (String account : all) {
                Set<String> wanted = regions.getOrDefault(account, Set.of());
                pending.add(pool.submit(() -> accounts.contains(account)
                        ? evaluate(account, wanted)
                        : evaluator.absent(account, configuration)));
                if (pending.size() >= 2 * threads) {
                    sink.accept(take(pending));
                }
            }
            while (!pending.isEmpty()) {
                sink.accept(take(pending));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private AccountResult evaluate(String account, Set<String> wanted) {
        var facts = index.load(account, options);
        List<String> missing = new ArrayList<>(wanted);
        facts.regions().forEach(scope -> missing.remove(scope.region()));
        return evaluator.evaluate(facts, configuration, missing);
    }

    private static AccountResult take(Deque<Future<AccountResult>> pending) {
        try {
            return pending.remove().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
