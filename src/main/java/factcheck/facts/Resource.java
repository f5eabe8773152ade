package factcheck.facts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fact about one thing in one account and region, as rules see it. */
public interface Resource {

    /** What the fact was read from. */
    Element element();

    /** The name that a person knows the resource by; never null. */
    @Field(means = "the name that a person knows the resource by")
    String name();

    /** The resource's ARN, or null where AWS gives it none. */
    @Field(means = "the ARN; null where AWS gives the resource none")
    @Nullable
    String arn();

    /** The account's id, twelve digits. */
    @Field(means = "the account's id, twelve digits")
    default String account() {
        return element().scope().account();
    }

    /** The region's code, such as {@code eu-west-1}. */
    @Field(means = "the region's code, such as eu-west-1")
    default String region() {
        return element().scope().region();
    }

    /** The partition, such as {@code aws}. */
    @Field(means = "the partition, such as aws or aws-cn")
    default String partition() {
        return element().scope().partition();
    }

    /** The moment that ages are measured from, or null. */
    @Field(means = "the moment that ages are measured from: --as-of, or when the snapshot was collected")
    default @Nullable Instant asOf() {
        return element().scope().asOf();
    }

    /** The string at a path of the element's members, or null; see {@link Members}. */
    default @Nullable String text(String path) {
        return element().members().text(path);
    }

    /** The number at a path, or null. */
    default @Nullable BigDecimal number(String path) {
        return element().members().number(path);
    }

    /** The whole number at a path, or null. */
    default @Nullable Long integer(String path) {
        return element().members().integer(path);
    }

    /** The boolean at a path, or null. */
    default @Nullable Boolean flag(String path) {
        return element().members().flag(path);
    }

    /** The list at a path, or null. */
    default @Nullable List<@Nullable Object> list(String path) {
        return element().members().list(path);
    }

    /** The moment at a path, or null. */
    default @Nullable Instant time(String path) {
        return element().members().time(path);
    }

    /** Whether there is a value at a path. */
    default boolean has(String path) {
        return element().members().get(path) != null;
    }

    /** Why a top-level member is not known, or null where it is; see {@link Element#missing}. */
    default @Nullable Gap missing(String member) {
        return element().missing(member);
    }

    /** What a reading of these members of the fact rests on; of the fact as a whole where none is named. */
    default List<Evidence> evidence(Iterable<String> members) {
        return element().evidence(members);
    }
}
