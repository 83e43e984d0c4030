package io.kontor;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The sources stay small, and closed by default. */
class SourceTests {

    private static final int LINES = 150;
    private static final Path SOURCES = Path.of("src/main/java");

    /** Each of these does too much. The list only ever gets shorter. */
    private static final Set<String> TO_BE_SPLIT =
            Set.of(
                    "AccountParameters",
                    "AccountRoutes",
                    "Book",
                    "BookGrid",
                    "FilterBar",
                    "FilterFields",
                    "Inverse",
                    "LiveBook",
                    "Rows");

    @Test
    void noFileIsLong() throws Exception {
        var tooLong = sources().stream().filter(file -> lines(file).size() > LINES);
        assertThat(tooLong.map(file -> file.getFileName().toString().replace(".java", "")))
                .containsExactlyInAnyOrderElementsOf(TO_BE_SPLIT);
    }

    @Test
    void everyPackageSaysWhatMayBeNull() throws Exception {
        for (var folder : sources().stream().map(Path::getParent).distinct().toList()) {
            var info = folder.resolve("package-info.java");
            assertThat(info).content().contains("@NullMarked");
        }
    }

    @Test
    void mostTypesAreKnownOnlyInTheirPackage() {
        var types =
                new ClassFileImporter()
                                .withImportOption(new ImportOption.DoNotIncludeTests())
                                .importPackages("io.kontor")
                                .stream()
                                .filter(JavaClass::isTopLevelClass)
                                .filter(type -> !type.getSimpleName().equals("package-info"))
                                .toList();
        long open = types.stream().filter(SourceTests::isPublic).count();
        assertThat(1 - (double) open / types.size()).as("share of closed types").isGreaterThan(.6);
    }

    @Test
    void nothingIsLeftForLater() throws Exception {
        for (var file : sources()) {
            assertThat(lines(file))
                    .as(file.toString())
                    .noneMatch(l -> l.matches(".*(TODO|FIXME).*"));
        }
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static List<Path> sources() throws Exception {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
