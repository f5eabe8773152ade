package factcheck.policy;

import factcheck.policy.Principal.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a policy into statements, and notes what cannot be read. The letter case of element names does not matter. */
final class PolicyReader {

    private static final Set<String> ELEMENTS = Set.of(
            "sid",
            "effect",
            "principal",
            "notprincipal",
            "action",
            "notaction",
            "resource",
            "notresource",
            "condition");

    private final PolicyContext context;
    private final PrincipalReader principals;
    private final List<Statement> statements = new ArrayList<>();
    private final List<PolicyFault> faults = new ArrayList<>();

    PolicyReader(PolicyContext context) {
        this.context = context;
        this.principals = new PrincipalReader(context.ownerAccount());
    }

    List<Statement> statements() {
        return statements;
    }

    List<PolicyFault> faults() {
        return faults;
    }

    void read(@Nullable Object policy) {
        if (!(policy instanceof Map<?, ?> map)) {
            faults.add(new PolicyFault(null, "the policy is not an object"));
            return;
        }
        Object found = null;
        int times = 0;
        for (Map.Entry<?, ?> member : map.entrySet()) {
            if (String.valueOf(member.getKey()).equalsIgnoreCase("Statement")) {
                found = member.getValue();
                times++;
            }
        }
        if (times > 1) {
            faults.add(new PolicyFault(null, "the policy has its statements twice"));
        } else if (!(found instanceof Map<?, ?>) && !(found instanceof List<?>)) {
            faults.add(new PolicyFault(null, "the policy has no list or object of statements"));
        } else {
            int index = 0;
            for (Object statement : Values.list(found)) {
                statement(index++, statement);
            }
        }
    }

    private void statement(int index, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            faults.add(new PolicyFault(index, "statement " + index + " is not an object"));
            return;
        }
        Map<String, Object> elements = new HashMap<>();
        boolean twice = false;
        for (Map.Entry<?, ?> member : map.entrySet()) {
            String name = String.valueOf(member.getKey()).toLowerCase(Locale.ROOT);
            if (member.getValue() != null) {
                twice |= elements.put(name, member.getValue()) != null;
            }
        }
        String sid = Values.scalar(elements.get("sid"));
        String name = "statement " + index + (sid == null ? "" : " (`" + Values.shorten(sid) + "`)");
        if (twice) {
            faults.add(new PolicyFault(index, name + " has an element twice"));
            return;
        }
        Object effect = elements.get("effect");
        if (!"Allow".equals(effect) && !"Deny".equals(effect)) {
            String found = effect == null ? "no Effect" : "the Effect `" + Values.show(effect) + "`";
            faults.add(new PolicyFault(index, name + " has " + found + ", which is neither `Allow` nor `Deny`"));
            return;
        }
        read(index, sid, name, "Allow".equals(effect), elements);
    }

    private void read(int index, @Nullable String sid, String name, boolean allows, Map<String, Object> elements) {
        Object plain = elements.get("principal");
        Object except = elements.get("notprincipal");
        if (plain == null == (except == null)) {
            String found = plain == null ? "no Principal" : "both Principal and NotPrincipal";
            faults.add(new PolicyFault(index, name + " has " + found));
            return;
        }
        if (allows && except != null) {
            faults.add(new PolicyFault(index, name + " has NotPrincipal beside Allow, which AWS does not support"));
        }
        List<Condition> conditions = Condition.read(elements.get("condition"));
        if (conditions == null) {
            faults.add(new PolicyFault(index, name + " has a Condition that cannot be read"));
            return;
        }
        Map<String, Principal> readable = new LinkedHashMap<>();
        boolean whole = ELEMENTS.containsAll(elements.keySet());
        for (Principal principal : principals.read(plain != null ? plain : except)) {
            if (principal.is(Kind.UNREADABLE)) {
                whole = false;
                String type = principal.type().isEmpty() ? "" : principal.type() + " ";
                faults.add(new PolicyFault(
                        index,
                        name + " has the principal " + type + "`" + Values.shorten(principal.text())
                                + "`, which cannot be read"));
            } else {
                readable.putIfAbsent(principal.key(), principal);
            }
        }
        statements.add(new Statement(
                index,
                sid,
                allows,
                List.copyOf(readable.values()),
                except != null,
                Actions.read(elements.get("action"), elements.get("notaction"), allows, context.service()),
                Resources.read(elements.get("resource"), elements.get("notresource"), allows),
                conditions,
                whole));
    }
}
