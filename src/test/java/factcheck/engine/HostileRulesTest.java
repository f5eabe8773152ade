package factcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;

import factcheck.rules.Diagnostic;
import factcheck.rules.RulesException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule texts written to run code, or to take more time or room than their size: each is refused before it is compiled. */
class HostileRulesTest {

    private static final String THEN = " then insert( Finding.fail( $t, \"x\" ) ); end";
    private static final String WHEN = "rule r when $t : Table( ) ";

    private static List<Diagnostic> faults(String drl) {
        return RuleFile.read(RuleFileTest.text(drl)).faults();
    }

    private static void refused(String drl) {
        List<Diagnostic> faults = faults(drl);
        assertThat(faults).isNotEmpty();
        assertThat(faults).allSatisfy(fault -> assertThat(fault.line()).isPositive());
        assertThat(faults)
                .allSatisfy(fault -> assertThat(fault.message())
                        .doesNotContain("Exception")
                        .doesNotContain("org.drools")
                        .doesNotContain("checks."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name == \"\\u0022 + System.getProperty(\\u0022x\\u0022) + \\u0022\"",
                "name == \"a\\\\u0022\"",
                "n\\u0061me == \"x\"",
                "name == '\" + System.getProperty(\"x\") + \"'",
                "name == 'a'",
                "name == \"\"\"a\"\"\"",
                "((String) name) == \"x\"",
                "(java.lang.String) name == \"x\"",
                "name instanceof String",
                "Table.of( null ) != null",
                "Table.class != null",
                "factcheck.facts.Table.of( null ) != null",
                "Status.FAIL != null",
                "new String[5] != null",
                "new String( \"a\" ) == name",
                "new String[] { name } != null",
                "Table::of != null",
                "(x -> x) != null",
                "((java.util.function.Supplier) () -> name) != null",
                "$t.<String>name() == \"x\"",
                "this.getClass() != null",
                "this.class != null",
                "getClass() != null",
                "name.getClass() != null",
                "name.class != null",
                "class != null",
                "$t.element() != null",
                "element != null",
                "this.element.members.asMap.size > 0",
                "hashCode() == 5",
                "toString() == \"x\"",
                "missing( \"Tags\" ) == null",
                "evidence( null ) == null",
                "name.hashCode() == 5",
                "name.repeat( 100000000 ) != null",
                "name.intern() == name",
                "name.matches( \"(a+)+b\" )",
                "name.replaceAll( \"(a+)+\", \"b\" ) == \"b\"",
                "name.split( \"(a+)+\" ) != null",
                "name.concat( name ) != null",
                "name.format( name ) != null",
                "tags.clear() == null",
                "tags.put( \"a\", \"b\" ) == null",
                "tags.computeIfAbsent( \"a\", x -> x ) == null",
                "tags.entrySet().stream().count() > 0",
                "globalSecondaryIndexes.remove( 0 ) != null",
                "(name = \"x\") != null",
                "name += \"x\"",
                "readCapacityUnits++ > 5",
                "$n := name",
                "name#String.length > 3",
                "this#Table.name == \"x\"",
                "this#java.lang.Runtime.getRuntime() != null",
                "(true ? name : arn) == \"x\"",
                "/globalSecondaryIndexes[ status == \"x\" ]",
                "eval( true )",
                "eval( System.exit( 1 ) )",
                "name soundslike \"x\"",
                "name str[startsWith] \"x\"",
                "name after \"x\"",
                "readCapacityUnits / 0 > 1",
                "readCapacityUnits % 0 > 1",
                "readCapacityUnits << 5 > 1",
                "(readCapacityUnits & 5) > 1",
                "number( \"x\" ) > 1e999999999",
                "number( \"x\" ) > 0xFF",
                "number( \"x\" ) > 010",
                "number( \"x\" ) > 5B",
                "number( \"x\" ) > 99999999999999999999999999",
                "text( name ) == \"x\"",
                "text( \"a\" + \"b\" ) == \"x\"",
                "name matches ( \"(a+)+\" + \"b\" )",
                "name matches arn",
                "name matches \"(a+)+b\"",
                "name matches \"(a|aa)+b\"",
                "name matches \"(a|a?)*b\"",
                "name matches \"(.*a){20}\"",
                "name matches \".*.*b\"",
                "name matches \"a?a?a?a?a?a?a?a?a?aaaaaaaaa\"",
                "name matches \"(?=a).*\"",
                "name matches \"(a)\\\\1\"",
                "name matches \"(?<n>a*)\\\\k<n>\"",
                "name == name + name",
                "\"a\" + this == \"x\"",
                "$a : name + name",
                "$a : readCapacityUnits * readCapacityUnits",
                "$a : \"x\"",
                "$x : $y : name",
                "$p : text( $t.name )",
                "name == \"x\" && $y : status == \"z\"",
                "name ( 5 )",
                "\"x\";",
                "System.exit( 1 ) == null",
                "java.lang.System.exit( 1 ) == null",
                "tags[ System.getProperty( \"x\" ) ] == null",
                "name in ( System.getProperty( \"x\" ) )",
                "name == /* \" */ System.getProperty( \"x\" )",
                "name == \"a\" // \" )\n, System.exit( 1 ) == null",
                "drools.getRule() != null",
                "kcontext != null",
                "_this.element() != null",
            })
    void refusesConstraints(String constraint) {
        refused("rule r when $t : Table( ) Table( " + constraint + " )" + THEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Table( ) @watch( name )",
                "Table( ) @foo( \"a\" + System.exit( 1 ) )",
                "( Table( ) or Table( ) ) @foo( 1 )",
                "/tables[ name == \"x\" ]",
                "$x : /tables",
                "$x := Table( )",
                "?query( $t; )",
                "query( $t; )",
                "do[x]",
                "if ( name == \"x\" ) break[x]",
                "if ( System.exit( 1 ) ) do[x] else do[y]",
                "eval( System.exit( 1 ) == null )",
                "Table( ) from entry-point \"x\"",
                "Table( ) over window:length( 1 )",
                "Table( ) from System.getProperties().values()",
                "String( ) from System.out",
                "String( ) from new String[] { \"a\" }",
                "String( ) from [ \"a\" ]",
                "GlobalSecondaryIndex( ) from $t.element",
                "GlobalSecondaryIndex( ) from $t.globalSecondaryIndexes.clear()",
                "Table( ) from $t.globalSecondaryIndexes",
                "GlobalSecondaryIndex( )",
                "$l : List( ) from collect( Table( ) )",
                "$l : java.util.ArrayList( ) from collect( Table( ) )",
                "String( ) from collect( Table( ) )",
                "accumulate( Table( ), init( int x = 0; ), action( x++; ), result( x ) )",
                "Number( ) from accumulate( Table( ), init( System.exit( 1 ); ), action( ), result( null ) )",
                "accumulate( $y : Table( ); $n : evil( $y ) )",
                "accumulate( $y : Table( ); $n : count( System.exit( 1 ) ) )",
                "accumulate( $y : Table( ); $n : count( $y ); $n > 3, System.exit( 1 ) == null )",
                "accumulate( Table( $m : tags ); $l : collectList( $m ) )",
                "accumulate( Table( $n : name ); $l : collectList( $n ) ) accumulate( Table( ); $m : collectList( $l ) )",
                "accumulate( Table( $n : number( \"x\" ) ); $a : sum( $n ) ) accumulate( Table( ); $b : sum( $a * $a ) )",
                "Runtime( ) from accumulate( $y : Table( ), count( $y ) )",
                "java.lang.Runtime( ) from accumulate( $y : Table( ), count( $y ) )",
                "groupby( $s : ScalableTarget( ); System.exit( 0 ); $c : count( $s ) )",
                "groupby( $s : ScalableTarget( $n : name ); $k : $n; $c : count( $s ) )",
                "Object( )",
                "String( )",
                "Finding( )",
                "java.lang.Runtime( )",
                "factcheck.facts.Table( )",
                "Element( )",
                "Fact( )",
                "Fact( type == \"A\" || true )",
                "Fact( type == \"ScalableTarget\" )",
                "Parameters( check == \"other\" )",
                "Parameters( values.size > 0 )",
                "BackupCoverage( status( true, true, true, true, true ) != \"COVERED\" )",
                "BackupCoverage( !( status( true, true, true, true, true ) == \"COVERED\" ) )",
                "BackupCoverage( status( true, true, true, true, true ) not in ( \"COVERED\" ) )",
            })
    void refusesConditions(String condition) {
        refused(WHEN + condition + THEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "// \\u000a System.exit( 1 );\ninsert( Finding.fail( $t, \"x\" ) );",
                "insert( Finding.fail( $t, \"\\u0022 + System.getProperty( \\u0022x\\u0022 ) + \\u0022\" ) );",
                "insert( Finding.fail( $t, 'a\" + System.getProperty( \"x\" ) + \"b' ) );",
                "insert( Finding.fail( $t, \"x\" ) ); } { System.exit( 1 );",
                "insert( Finding.fail( $t, \"x\" ) ); } static { System.exit( 1 ); } void x() {",
                "insert( Finding.fail( $t, \"x\" + System.getProperty( \"x\" ) ) );",
                "insert( Finding.fail( $t, \"x\" + new Object() ) );",
                "insert( Finding.fail( $t, \"x\" + $t ) );",
                "insert( Finding.fail( $t, \"x\" + $t.tags() ) );",
                "insert( Finding.fail( $t, \"x\".repeat( 100000000 ) ) );",
                "insert( Finding.fail( $t, ((java.util.function.Supplier<String>) () -> \"x\").get() ) );",
                "insert( Finding.fail( $t, String.valueOf( 5 ) ) );",
                "insert( Finding.fail( $t, $t.name ) );",
                "insert( Finding.fail( $t, $t.name() == \"x\" ? \"a\" : \"b\" ) );",
                "insert( Finding.fail( Table.of( null ), \"x\" ) );",
                "insert( Finding.fail( $t, \"x\" ).resource() );",
                "insert( Finding.fail( $t, \"x\" ).part( $t ) );",
                "insert( Finding.fail( $t, \"x\" ).severity( $t.name() ) );",
                "insert( Finding.fail( $t, \"x\" ), true );",
                "insert( $t );",
                "insertLogical( Finding.fail( $t, \"x\" ) );",
                "drools.insert( Finding.fail( $t, \"x\" ) );",
                "kcontext.getKnowledgeRuntime();",
                "this.insert( Finding.fail( $t, \"x\" ) );",
                "while ( true ) insert( Finding.fail( $t, \"x\" ) );",
                "{ insert( Finding.fail( $t, \"x\" ) ); }",
                "if ( true ) insert( Finding.fail( $t, \"x\" ) );",
                "label: insert( Finding.fail( $t, \"x\" ) );",
                "var f = Finding.fail( $t, \"x\" ); insert( f );",
                "class A { } insert( Finding.fail( $t, \"x\" ) );",
                "synchronized ( $t ) { }",
                "assert false;",
                "throw null;",
                "return;",
                ";",
                "modify( $t ) { name() }",
                "update( $t );",
                "delete( $t );",
                "retract( $t );",
                "Finding.fail( $t, \"x\" );",
            })
    void refusesThenParts(String then) {
        refused(WHEN + "then " + then + " end");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rule \"a\\\" + System.getProperty( \\\"x\\\" ) + \\\"b\"",
                "rule 'a\" + System.getProperty( \"x\" ) + \"b'",
                "rule \"*/ static { System.exit( 1 ); } /*\"",
                "rule \"a\\nb\"",
                "rule \"a\nb\"",
                "rule \" \"",
                "rule r @foo( System.exit( 1 ) )",
                "rule r @foo( \"a\\\" + System.exit( 1 ) + \\\"\" )",
                "rule r @Propagation( EAGER )",
                "rule r salience $t.readCapacityUnits",
                "rule r salience ( System.exit( 1 ) )",
                "rule r agenda-group \"a\"",
                "rule r activation-group \"a\"",
                "rule r ruleflow-group \"a\"",
                "rule r lock-on-active true",
                "rule r auto-focus true",
                "rule r date-effective \"1-Jan-2020\"",
                "rule r calendars \"a\"",
                "rule r timer ( int: 1s )",
                "rule r extends \"other\"",
            })
    void refusesHeads(String head) {
        refused(head + " when $t : Table( )" + THEN);
    }

    @Test
    void refusesWhatIsNestedTooDeeplyOrTooLong() {
        for (String condition : List.of(
                "(".repeat(5_000) + "name" + ")".repeat(5_000) + " == \"x\"",
                "!".repeat(3_000) + "hasResourcePolicy",
                "-".repeat(3_000) + "5 == readCapacityUnits",
                "name == \"x\"" + " || name == \"x\"".repeat(200),
                "name == \"x\"" + " || name == \"x\"".repeat(20_000),
                "tags" + ".get( \"a\" )".repeat(300) + " == null",
                "name in ( \"x\"" + ", \"x\"".repeat(3_000) + " )")) {
            refused("rule r when $t : Table( " + condition + " )" + THEN);
        }
        refused(WHEN + "not ( ".repeat(5_000) + "Table( )" + " )".repeat(5_000) + THEN);
        refused(WHEN + "not ( ".repeat(35) + "Table( )" + " )".repeat(35) + THEN);
        refused(WHEN + "then insert( Finding.fail( $t, \"x\"" + " + $t.name()".repeat(500) + " ) ); end");
        refused(WHEN + "then insert( Finding.fail( $t, " + "(".repeat(5_000) + "\"x\"" + ")".repeat(5_000)
                + " ) ); end");
        refused(WHEN + "then " + "insert( Finding.fail( $t, \"x\" ) );".repeat(1_000) + " end");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Parameters( integer( \"minDays\" ) > 3 )",
                "Parameters /* ( */ ( /* ) */ integer( \"minDays\" ) > 3 )",
                "exists Parameters( integer( \"minDays\" ) > 3 )",
                "not ( Parameters( integer( \"minDays\" ) > 3 ) )",
                "( Parameters( integer( \"minDays\" ) > 3 ) or Table( ) )",
                "$p : Parameters( integer( \"minDays\" ) > 3 || integer( \"minDays\" ) < 1 )",
                "accumulate( $p : Parameters( integer( \"minDays\" ) > 3 ); $n : count( $p ) )",
            })
    void ownParametersAreTheFirstTestWhereverTheyStand(String condition) {
        RuleFile file = RuleFile.read(RuleFileTest.text(WHEN + condition + THEN));
        assertThat(file.faults()).isEmpty();
        assertThat(file.compiled())
                .containsPattern("Parameters (/\\* \\( \\*/ )?\\( ?check == \"my_check\", "
                        .replace("Parameters (", "Parameters ?("));
    }

    @Test
    void whatLooksLikeCodeInStringsAndCommentsIsHarmless() throws RulesException {
        String drl = """
                // end of rule "x" then insert( System.exit( 1 ) );
                rule "it's then, when and end; ( not ) – ü"
                when
                    /* $x : Table( */
                    $t : Table( name != "\\" + System.exit( 1 ) + \\"", arn != "then end rule // */" )
                then
                    // System.exit( 1 );
                    insert( Finding.fail( $t, "\\\\" + $t.name() + "\\" ) ); System.exit( 1 ); //" ) );
                end
                """;
        assertThat(faults(drl)).isEmpty();
        Bench bench = Bench.layer().check("strings", "", drl).compile();
        Bench.same(bench.verdicts("strings", Bench.document(Bench.tables(Bench.table("a")))), """
                FAIL Table a: \\a" ) ); System.exit( 1 ); //
                  0/facts/Table/0 dynamodb:DescribeTable
                  rule it's then, when and end; ( not ) – ü svc/strings/strings.drl:2
                """);
    }

    @Test
    void checksMayBeNamedLikeWordsOfTheLanguage() {
        Bench bench = Bench.layer()
                .check("new", "", Bench.rule("class", "$t : Table()", "pass( $t, \"x\" )"))
                .check("int", "", Bench.rule("rule", "$t : Table()", "pass( $t, \"y\" )"))
                .check(
                        "rule",
                        "",
                        Bench.rule("a b", "$t : Table()", "pass( $t, \"z\" )")
                                + Bench.rule("a_b", "$t : Table()", "pass( $t, \"z\" )"))
                .compile();
        Bench.same(bench.verdicts("new", Bench.document(Bench.tables(Bench.table("a")))), """
                PASS Table a: x
                  0/facts/Table/0 dynamodb:DescribeTable
                  rule class svc/new/new.drl:1
                """);
    }

    @Test
    void admittedExpressionsTakeLittleTime() {
        String longest = "a".repeat(1 << 20);
        Bench bench = Bench.layer()
                .check(
                        "matching",
                        "",
                        Bench.rule("r", "$t : Table( tags[\"a\"] matches \"[a-z]*-[a-z]*b\" )", "pass( $t, \"x\" )")
                                + Bench.rule("t", "$t : Table( tags[\"a\"] matches \".*b\" )", "pass( $t, \"x\" )")
                                + Bench.rule(
                                        "s",
                                        "$t : Table( !( tags[\"a\"] matches \"[a-z]*-[a-z]*b\" ) )",
                                        "fail( $t, \"x\" )"))
                .compile();
        String document =
                Bench.document(Bench.tables(Bench.table("a", "'Tags': [{'Key': 'a', 'Value': '" + longest + "'}]")));
        Assertions.assertTimeout(Duration.ofSeconds(60), () -> bench.verdicts("matching", document));
    }
}
