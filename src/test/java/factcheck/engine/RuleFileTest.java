package factcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;

import factcheck.engine.RuleReads.Look;
import factcheck.engine.RuleReads.PatternReads;
import factcheck.rules.FactTypes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleFileTest {

    private static final String THEN = " then insert( Finding.fail( $t, \"x\" ) ); end";

    static RuleText text(String drl) {
        return new RuleText(
                "my_check",
                "dynamodb",
                "rules/my_check.drl",
                "my_check.drl",
                drl,
                "Table",
                Map.of("minDays", "integer", "trusted", "list"),
                Set.of(),
                FactTypes.none());
    }

    private static List<PatternReads> reads(String condition) {
        RuleFile file = RuleFile.read(text("rule r when " + condition + THEN));
        assertThat(file.faults()).isEmpty();
        return file.rules().rules().get(0).patterns();
    }

    private static String faults(String drl) {
        StringBuilder out = new StringBuilder();
        RuleFile.read(text(drl))
                .faults()
                .forEach(fault -> out.append(fault.render()).append('\n'));
        return out.toString();
    }

    @Test
    void namesTheMembersBehindFieldsPathsTagsAndNestedLists() {
        assertThat(reads(
                                "$t : Table( sseType != \"KMS\", text(\"TableClassSummary.TableClass\") == null, tags[\"env\"] == \"prod\" )"
                                        + " $i : GlobalSecondaryIndex( status == \"ACTIVE\" ) from $t.globalSecondaryIndexes")
                        .get(0)
                        .members())
                .containsExactlyInAnyOrder("SSEDescription", "TableClassSummary", "Tags", "GlobalSecondaryIndexes");
    }

    @Test
    void countsWhatTheThenPartReads() {
        RuleFile file = RuleFile.read(
                text("rule r when $t : Table() then insert( Finding.fail( $t, \"status \" + $t.pitrStatus() ) ); end"));
        assertThat(file.faults()).isEmpty();
        assertThat(file.rules().rules().get(0).patterns().get(0).members())
                .containsExactly("ContinuousBackupsDescription");
    }

    @Test
    void knowsWhatIsFoundNegatedAndCounted() {
        List<PatternReads> reads = reads("$t : Table() ScalableTarget( tableArn == $t.arn )"
                + " exists BackupPlan( region == $t.region ) not ( BackupVault() and KmsKey() )"
                + " accumulate( $s : ScalingPolicy( tableArn == $t.arn ); $n : count($s); $n == 0 )"
                + " forall( $d : DaxCluster() DaxCluster( this == $d, status == \"available\" ) )");
        assertThat(reads.stream().map(r -> r.type().name() + " " + r.look() + " " + r.sameRegion()))
                .containsExactly(
                        "Table FOUND false",
                        "ScalableTarget FOUND true",
                        "BackupPlan EXISTS true",
                        "BackupVault COUNTED false",
                        "KmsKey COUNTED false",
                        "ScalingPolicy COUNTED true",
                        "DaxCluster COUNTED false",
                        "DaxCluster COUNTED false");
    }

    @Test
    void joinsOnTheRegionOnlyThroughTheJudgedResource() {
        assertThat(reads("$t : Table( $arn : arn ) not ScalableTarget( tableArn == $arn )")
                        .get(1)
                        .sameRegion())
                .isTrue();
        assertThat(reads("$t : Table() not ScalableTarget( region == \"eu-west-1\" )")
                        .get(1)
                        .sameRegion())
                .isFalse();
        assertThat(reads("$t : Table() not ScalableTarget( tableArn == $t.arn || minCapacity > 3 )")
                        .get(1)
                        .sameRegion())
                .isFalse();
        assertThat(reads("$t : Table() $v : BackupVault() not ScalableTarget( region == $v.region )")
                        .get(2)
                        .sameRegion())
                .isFalse();
    }

    @Test
    void leavesOutWhatTheMetadataIgnores() {
        RuleText source =
                text("rule r when $t : Table( sseType == \"KMS\", pitrStatus == \"ENABLED\" ) not BackupPlan()" + THEN);
        RuleText ignoring = new RuleText(
                source.id(),
                source.service(),
                source.file(),
                source.path(),
                source.text(),
                source.resource(),
                source.parameters(),
                Set.of("Table.SSEDescription", "BackupPlan"),
                FactTypes.none());
        List<PatternReads> patterns =
                RuleFile.read(ignoring).rules().rules().get(0).patterns();
        assertThat(patterns).hasSize(1);
        assertThat(patterns.get(0).members()).containsExactly("ContinuousBackupsDescription");
        assertThat(patterns.get(0).look()).isEqualTo(Look.FOUND);
    }

    @Test
    void keepsLinesAndBindsParametersToTheirOwnCheck() {
        String compiled = RuleFile.read(text(
                        "package dynamodb.my_check\nimport factcheck.facts.Table\n\nrule r when\n  Parameters( $d : integer(\"minDays\") )\n  Parameters()\n  $t : Table()"
                                + THEN))
                .compiled();
        assertThat(compiled)
                .isEqualTo("package checks.of_my_check; import factcheck.facts.*; " + " ".repeat(25) + "\n"
                        + " ".repeat(28) + "\n\nrule r when\n"
                        + "  Parameters( check == \"my_check\",  $d : integer(\"minDays\") )\n  Parameters( check == \"my_check\")\n  $t : Table()"
                        + THEN);
    }

    @Test
    void explainsAnUnknownFieldWithItsPlace() {
        assertThat(faults("rule r\nwhen\n    $t : Table( pitrStatsu == \"ENABLED\" )\n" + THEN.trim()))
                .startsWith("""
                        rules/my_check.drl:3:17: `Table` has no field `pitrStatsu`
                          3 |     $t : Table( pitrStatsu == "ENABLED" )
                            |                 ^^^^^^^^^^
                          help: did you mean `pitrStatus`?""");
    }

    @Test
    void blamesTheRuleThatLacksItsEnd() {
        assertThat(faults("""
                        rule "one"
                        when
                            $t : Table()
                        then
                            insert( Finding.pass( $t, "x" ) );

                        rule "two"
                        when
                            $t : Table()
                        then
                            insert( Finding.pass( $t, "x" ) );
                        end
                        """)).isEqualTo("""
                        rules/my_check.drl:1:1: rule `one` lacks its `end`
                          1 | rule "one"
                            | ^^^^^^^^^^
                          help: end each rule with `end` on a line of its own
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eval( true )",
                "$x : Object()",
                "String()",
                "$f : Finding()",
                "Table( name == System.getProperty(\"x\") )",
                "Table( Runtime.getRuntime() != null )",
                "Table( new String(\"a\") == name )",
                "Table( name.getClass() != null )",
                "Table( name.matches(\"(a+)+\") )",
                "Table( name matches \"(a+)+b\" )",
                "Table( tags.clear() == null )",
                "Table( (name = \"x\") != null )",
                "Table( name#length > 3 )",
                "Table( name soundslike \"x\" )",
                "String() from $t.getClass().getName()",
                "Table( element.members.asMap.clear() == null )",
                "accumulate( Table(), init( int x = 0; ), action( x++; ), result( x ) )",
                "accumulate( $y : Table(); $n : evil($y) )",
                "$l : java.util.List() from collect( Table() )",
                "Table() from entry-point \"x\"",
                "Table() over window:time(1s)",
                "?q( $t; )",
                "Table( \"x\"; )",
                "Fact( text(\"x\") == \"y\" )",
            })
    void refusesWhatARuleMayNotUse(String condition) {
        assertThat(faults("rule r when $t : Table() " + condition + THEN)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.exit(1);",
                "insert( new Object() );",
                "insert( \"x\" );",
                "update( $t );",
                "modify( $t ) { };",
                "delete( $t );",
                "drools.halt();",
                "for (;;) { }",
                "String s = \"x\";",
                "insert( Finding.fail( $t, \"x\" ) ); drools.halt();",
                "insert( Finding.fail( $t, new java.util.Scanner(System.in).next() ) );",
                "insert( Finding.fail( $t, $t.element().toString() ) );",
                "insert( Finding.fail( $t, \"x\" ).getClass() );",
                "insert( Finding.fail( $t, \"x\" ).severity( \"dire\" ) );",
                "insert( Finding.fail( $t.getClass(), \"x\" ) );",
                "insert( Finding.fail( $t ) );",
                "",
            })
    void refusesWhatAThenPartMayNotDo(String then) {
        assertThat(faults("rule r when $t : Table() then " + then + " end")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "function int f() { return 1; }",
                "global java.util.List list;",
                "declare X a : int end",
                "query q() Table() end",
                "import java.util.Scanner",
                "import static java.lang.System.exit",
                "import function java.lang.System.exit",
                "package other.name",
                "dialect \"mvel\"",
                "unit x;",
            })
    void refusesDeclarationsBesideRules(String declaration) {
        assertThat(faults(declaration + "\nrule r when $t : Table()" + THEN)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "salience ( $x )",
                "timer (int: 1s)",
                "duration 10",
                "no-loop true",
                "dialect \"mvel\"",
                "enabled false",
                "extends \"r\""
            })
    void refusesAttributesThatRunCode(String attribute) {
        assertThat(faults("rule r2 " + attribute + " when $t : Table()" + THEN)).isNotEmpty();
    }
}
