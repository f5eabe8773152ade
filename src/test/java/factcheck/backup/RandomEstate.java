package factcheck.backup;

import factcheck.facts.Sections;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** An account made up from a seed, small enough for clauses to meet its tables often. */
final class RandomEstate {

    record Test(String operator, String key, String value) {}

    /** A selection; {@code told} is false where AWS did not tell it. */
    record Choice(
            String id,
            List<String> resources,
            List<Test> tags,
            List<Test> conditions,
            List<String> notResources,
            boolean told) {}

    /** A table; its tags are null where they are not known. */
    record Row(String name, @Nullable List<String> tags) {}

    private static final List<String> ENTRIES = List.of(
            Estate.arn("alpha"),
            Estate.arn("alpine"),
            Estate.arn("beta"),
            "*",
            "arn:aws:dynamodb:*",
            "arn:aws:dynamodb:*:*:table/*",
            "arn:aws:dynamodb:::table/al*",
            "arn:aws:dynamodb:*:*:table/*a",
            "arn:aws:ec2:*:*:volume/*",
            "arn:aws:dynamodb:us-east-2:*:table/*");
    private static final List<String> KEYS = List.of("a", "b", "aws:ResourceTag/a", "aws:ResourceTag/b");
    private static final List<String> VALUES = List.of("x", "xy", "x*", "*");
    private static final List<String> OPERATORS =
            List.of("StringEquals", "StringNotEquals", "StringLike", "StringNotLike", "NumericEquals");

    final List<Row> tables = new ArrayList<>();
    final List<Choice> choices = new ArrayList<>();

    @Nullable
    Boolean optedIn;

    boolean whole = true;

    private RandomEstate() {}

    /** An account with gaps where {@code gaps} says so. */
    static RandomEstate of(SplittableRandom random, boolean gaps) {
        RandomEstate made = new RandomEstate();
        for (String name : List.of("alpha", "alpine", "beta")) {
            List<String> tags = new ArrayList<>();
            for (String key : List.of("a", "b", "aws:ResourceTag/b")) {
                if (random.nextInt(3) > 0) {
                    tags.add(key + "=" + VALUES.get(random.nextInt(2)));
                }
            }
            made.tables.add(new Row(name, gaps && random.nextInt(4) == 0 ? null : tags));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            made.choices.add(choice(random, "s" + i, gaps));
        }
        made.optedIn = (gaps && random.nextInt(3) == 0) ? null : Boolean.valueOf(random.nextBoolean());
        made.whole = !gaps || random.nextInt(4) > 0;
        return made;
    }

    static Choice choice(SplittableRandom random, String id, boolean gaps) {
        return new Choice(
                id,
                entries(random, 3),
                tests(random, 2, 1),
                tests(random, 2, gaps ? 5 : 4),
                entries(random, 2),
                !gaps || random.nextInt(5) > 0);
    }

    static String entry(SplittableRandom random) {
        return ENTRIES.get(random.nextInt(ENTRIES.size()));
    }

    private static List<String> entries(SplittableRandom random, int most) {
        List<String> found = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            found.add(entry(random));
        }
        return found;
    }

    private static List<Test> tests(SplittableRandom random, int most, int operators) {
        List<Test> found = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            found.add(new Test(
                    OPERATORS.get(random.nextInt(operators)),
                    KEYS.get(random.nextInt(KEYS.size())),
                    VALUES.get(random.nextInt(VALUES.size()))));
        }
        return found;
    }

    RandomEstate copy() {
        RandomEstate copy = new RandomEstate();
        copy.tables.addAll(tables);
        copy.choices.addAll(choices);
        copy.optedIn = optedIn;
        copy.whole = whole;
        return copy;
    }

    /** The same with every list in another order. */
    RandomEstate shuffled(SplittableRandom random) {
        Random order = new Random(random.nextLong());
        RandomEstate copy = copy();
        copy.choices.replaceAll(c -> new Choice(
                c.id(),
                shuffled(c.resources(), order),
                shuffled(c.tags(), order),
                shuffled(c.conditions(), order),
                shuffled(c.notResources(), order),
                c.told()));
        copy.tables.replaceAll(t -> t.tags() == null ? t : new Row(t.name(), shuffled(t.tags(), order)));
        Collections.shuffle(copy.choices, order);
        Collections.shuffle(copy.tables, order);
        return copy;
    }

    private static <T> List<T> shuffled(List<T> list, Random order) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, order);
        return copy;
    }

    Estate estate() {
        Estate estate = optedIn == null ? Estate.silent() : new Estate().settings(optedIn);
        for (Row table : tables) {
            if (table.tags() == null) {
                estate.tableWithoutTags(table.name());
            } else {
                estate.table(table.name(), table.tags().toArray(new String[0]));
            }
        }
        for (Choice choice : choices) {
            if (choice.told()) {
                estate.selection(choice.id(), body(choice));
            } else {
                estate.selectionWithoutBody(choice.id(), Map.of());
            }
        }
        return whole ? estate : estate.partial(Sections.BACKUP_SELECTION, "AccessDeniedException", "p/s");
    }

    private static Body body(Choice choice) {
        Body body = Body.of()
                .resources(choice.resources().toArray(new String[0]))
                .notResources(choice.notResources().toArray(new String[0]));
        choice.tags().forEach(t -> body.tag(t.operator(), t.key(), t.value()));
        choice.conditions().forEach(t -> body.condition(t.operator(), t.key(), t.value()));
        return body;
    }

    @Override
    public String toString() {
        return "optedIn=" + optedIn + " whole=" + whole + "\n" + tables + "\n" + choices;
    }
}
