package factcheck.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement that can be read.
 *
 * @param index its number, from 0
 * @param sid its Sid, or null
 * @param allows whether it is an Allow; else a Deny
 * @param principals whom it names, without those that cannot be read
 * @param excepts whether it is about all but those
 * @param actions what it is about
 * @param resources what it is about
 * @param conditions the tests of its condition; all hold
 * @param whole whether all of it was understood, so that a Deny can be relied on
 */
record Statement(
        int index,
        @Nullable String sid,
        boolean allows,
        List<Principal> principals,
        boolean excepts,
        Actions actions,
        Resources resources,
        List<Condition> conditions,
        boolean whole) {}
