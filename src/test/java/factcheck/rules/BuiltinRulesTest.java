package factcheck.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuiltinRulesTest {

    @TempDir
    Path temp;

    @AfterEach
    void clear() {
        System.clearProperty(BuiltinRules.PROPERTY);
    }

    @Test
    void readsThePropertysFolder() throws IOException, RulesException {
        Layers.check(temp, "tables_ok", Layers.METADATA);
        System.setProperty(BuiltinRules.PROPERTY, temp.toString());
        try (BuiltinRules builtin = BuiltinRules.open()) {
            Check check = RuleBook.load(List.of(builtin.source())).checks().get(0);
            assertThat(check.layer()).isEqualTo("builtin");
            assertThat(check.drlPath()).isEqualTo(temp + "/dynamodb/tables_ok/tables_ok.drl");
        }
    }

    @Test
    void readsAJar() throws IOException, RulesException {
        Path jar = temp.resolve("x.jar");
        try (FileSystem archive = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            Layers.check(Files.createDirectory(archive.getPath("/rules")), "tables_ok", Layers.METADATA);
            Files.writeString(archive.getPath("/rules/facts.yaml"), "Own: { fields: { a: { type: text } } }\n");
        }
        try (BuiltinRules builtin = BuiltinRules.beside(jar)) {
            RuleBook book = RuleBook.load(List.of(builtin.source()));
            Check check = book.checks().get(0);
            assertThat(check.drlPath()).isEqualTo("builtin/dynamodb/tables_ok/tables_ok.drl");
            assertThat(check.packageName()).isEqualTo("dynamodb.tables_ok");
            assertThat(book.factTypes().names()).containsExactly("Own");
        }
    }

    @Test
    void readsAFolderOfClasses() throws IOException, RulesException {
        Layers.check(temp.resolve("rules"), "tables_ok", Layers.METADATA);
        try (BuiltinRules builtin = BuiltinRules.beside(temp)) {
            assertThat(RuleBook.load(List.of(builtin.source())).ids()).containsExactly("tables_ok");
        }
        assertThat(assertThrows(RulesException.class, () -> BuiltinRules.beside(temp.resolve("rules"))))
                .hasMessage("builtin: the built-in checks are not there\n  help: the installation is not whole");
    }
}
