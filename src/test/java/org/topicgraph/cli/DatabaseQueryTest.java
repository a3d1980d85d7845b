package org.topicgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topicgraph.source.DatabaseQuery;

/** Rows from real databases: the sample corpus asked of SQLite and PostgreSQL gives what its file gives. */
class DatabaseQueryTest {
    private static final Path SAMPLE = Path.of("src/samples/ama-topics.tsv");
    private static final String PASSWORD = "s3cret-Pass";

    @TempDir
    private static Path folder;

    private static Path expected;

    @BeforeAll
    static void analyseTheFile() {
        expected = folder.resolve("file");
        run(0, expected, SAMPLE.toString());
    }

    private static String run(int exitCode, Path out, String... arguments) {
        List<String> all = new ArrayList<>(List.of("analyze", "--out", out.toString(), "--report", "html", "--force"));
        all.addAll(Arrays.asList(arguments));
        CapturedRun run = CapturedRun.of(all);
        assertEquals(exitCode, run.exitCode(), run::messages);
        return run.messages();
    }

    private static void assertSameTables(Path out) throws IOException {
        for (String table : List.of("nodes.csv", "edges.csv", "clusters.csv", "suggestions.tsv")) {
            assertEquals(Files.readString(expected.resolve(table)), Files.readString(out.resolve(table)), table);
        }
        assertEquals(
                Files.readAllLines(expected.resolve("evidence.csv")).size(),
                Files.readAllLines(out.resolve("evidence.csv")).size());
    }

    /** Number, text and topics of each row of the sample. */
    private static List<String[]> sample() throws IOException {
        List<String[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(SAMPLE)) {
            String[] cells = line.split("\t", -1);
            rows.add(new String[] {Integer.toString(rows.size()), cells[0], cells[2 % cells.length]});
        }
        return rows.subList(1, rows.size());
    }

    private static String sqlite(String name) throws SQLException, IOException {
        String url = "jdbc:sqlite:" + folder.resolve(name);
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("create table works (nr integer primary key, content text, topic text, tags text)");
            try (PreparedStatement insert = connection.prepareStatement("insert into works values (?, ?, ?, ?)")) {
                for (String[] row : sample()) {
                    insert.setInt(1, Integer.parseInt(row[0].strip()));
                    insert.setString(2, row[1]);
                    insert.setString(3, row[2]);
                    insert.setString(4, "[\"" + String.join("\",\"", row[2].split(", ?")) + "\"]");
                    insert.execute();
                }
            }
        }
        return url;
    }

    @Test
    void sqliteGivesTheSameAsTheFile() throws IOException, SQLException {
        String url = sqlite("works.db");
        for (String column : List.of("topic", "tags")) {
            Path out = folder.resolve("sqlite-" + column);
            run(
                    0,
                    out,
                    "--jdbc",
                    url,
                    "--query",
                    "select content, " + column + " from works order by nr",
                    "-t",
                    column);
            assertSameTables(out);
        }
    }

    @Test
    void theSameRowsHaveTheSameHash() throws IOException, SQLException {
        String url = sqlite("hash.db");
        List<String> hashes = new ArrayList<>();
        for (String order : List.of("asc", "asc", "desc")) {
            Path out = folder.resolve("hash");
            run(0, out, "--jdbc", url, "--query", "select content, topic from works order by nr " + order);
            String manifest = Files.readString(out.resolve("manifest.json"));
            hashes.add(manifest.substring(manifest.indexOf("sha256"), manifest.indexOf("understood_as")));
        }
        assertEquals(hashes.get(0), hashes.get(1));
        assertFalse(hashes.get(0).equals(hashes.get(2)));
    }

    @Test
    void theFirstRowsAreShownAsUnderstood() throws IOException, SQLException {
        String url = sqlite("explained.db");
        for (String command : List.of("analyze", "audit")) {
            Path out = folder.resolve("explained");
            CapturedRun run = CapturedRun.of(
                    command,
                    "--explain",
                    "--jdbc",
                    url,
                    "--query",
                    "select nr, content, tags from works order by nr",
                    "--out",
                    out.toString());
            assertEquals(0, run.exitCode(), run::messages);
            List<String> lines = run.output().lines().toList();
            assertEquals(DatabaseQuery.shown(url), lines.get(0));
            assertEquals("  columns: 1 \"nr\", 2 \"content\" = text, 3 \"tags\" = topics", lines.get(2));
            assertTrue(lines.get(3).startsWith("  row 1, line 1: \"absolute security\" \"vigilant\""), lines.get(3));
            assertEquals(
                    5, lines.stream().filter(line -> line.startsWith("  row ")).count());
            assertTrue(Files.notExists(out));
        }
    }

    @Test
    void nothingCanBeWrittenByAQuery() throws IOException, SQLException {
        String url = sqlite("safe.db");
        run(65, folder.resolve("none"), "--jdbc", url, "--query", "delete from works returning content, topic");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from works")) {
            assertEquals(sample().size(), rows.getInt(1));
        }
    }

    @Test
    void whatIsMissingIsSaid() throws IOException, SQLException {
        String none = folder.resolve("none").toString();
        assertTrue(
                run(69, folder.resolve("none"), "--jdbc", "jdbc:nosuch://me:" + PASSWORD + "@host/db", "--query", "x")
                        .contains(
                                "jdbc:nosuch://host/db: no driver for this database; name its jar with --jdbc-driver"));
        run(66, folder.resolve("none"), "--jdbc", "jdbc:x:y", "--query", "x", "--jdbc-driver", none + ".jar");
        run(64, folder.resolve("none"), "--jdbc", "jdbc:sqlite:x");
        run(64, folder.resolve("none"), "--jdbc", "jdbc:sqlite:x", "--query", "x", SAMPLE.toString());
        String wrong =
                run(65, folder.resolve("none"), "--jdbc", sqlite("wrong.db"), "--query", "select nope from works");
        assertTrue(wrong.contains("no such column: nope"), wrong);
    }

    @Test
    void postgresqlGivesTheSameAsTheFileAndKeepsItsPassword() throws IOException, SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
                Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role reader login superuser password '" + PASSWORD + "'");
            statement.execute("create table works (nr integer primary key, content text, topic text, tags text[])");
            try (PreparedStatement insert = connection.prepareStatement("insert into works values (?, ?, ?, ?)")) {
                for (String[] row : sample()) {
                    insert.setInt(1, Integer.parseInt(row[0].strip()));
                    insert.setString(2, row[1]);
                    insert.setString(3, row[2]);
                    insert.setArray(4, connection.createArrayOf("text", row[2].split(", ?")));
                    insert.execute();
                }
            }
            String url = "jdbc:postgresql://localhost:%d/postgres?user=reader&password=%s"
                    .formatted(postgres.getPort(), PASSWORD);
            for (String column : List.of("topic", "tags")) {
                Path out = folder.resolve("postgresql-" + column);
                String query = "select content, " + column + " from works order by nr";
                String messages = run(0, out, "--jdbc", url, "--query", query);
                assertSameTables(out);
                assertFalse(messages.contains(PASSWORD), messages);
                assertNowhere(out);
            }
            String refused = run(
                    65,
                    folder.resolve("none"),
                    "--jdbc",
                    url.replace("user=reader", "user=nobody"),
                    "--query",
                    "select 1",
                    "--verbose");
            assertFalse(refused.contains("s3cret"), refused);
            run(65, folder.resolve("none"), "--jdbc", url, "--query", "delete from works returning content, topic");
        }
    }

    private static void assertNowhere(Path out) throws IOException {
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
                assertFalse(bytes.contains(PASSWORD), file::toString);
            }
        }
    }

    @Test
    void whatIsShownOfADatabaseOpensNothing() {
        for (String url : List.of(
                "jdbc:postgresql://host:5432/db?user=me&password=" + PASSWORD,
                "jdbc:mysql://me:" + PASSWORD + "@host/db",
                "jdbc:oracle:thin:me/" + PASSWORD + "@//host:1521/db",
                "jdbc:sqlserver://host;user=me;password=" + PASSWORD + ";databaseName=db",
                "jdbc:h2:mem:db;PASSWORD=" + PASSWORD)) {
            String shown = DatabaseQuery.shown(url);
            assertFalse(shown.contains(PASSWORD), shown);
            assertTrue(shown.startsWith("jdbc:"), shown);
            assertFalse(new DatabaseQuery(url, "x", List.of(), java.util.Map.of())
                    .toString()
                    .contains(PASSWORD));
        }
        assertEquals("jdbc:oracle:host:1521/db", DatabaseQuery.shown("jdbc:oracle:thin:me/x@//host:1521/db"));
    }
}
