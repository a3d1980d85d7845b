package org.topicgraph.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.parquet.example.data.Group;
import org.topicgraph.source.ParquetFiles;

/**
 * Inputs of golden runs that are no text, made of text that can be read and reviewed. A folder {@code input.xlsx}, {@code
 * input.ods} or {@code input.zip} holds the parts of the file; {@code input.parquet} holds {@code schema} and {@code
 * rows.jsonl}; {@code input.db} holds {@code script.sql}, for SQLite. A file {@code keep} beside the parts says how many
 * percent of the made file there are.
 */
final class GoldenInputs {
    private static final String KEEP = "keep";

    /** The parts that must be the first of their package, as it is told by them. */
    private static final List<String> FIRST = List.of("mimetype", "[Content_Types].xml");

    private static final Pattern END_OF_STATEMENT = Pattern.compile(";\\R");

    private GoldenInputs() {}

    /** {@return the file made of the parts, in a folder that there is} */
    static Path make(Path parts, Path folder) throws IOException {
        Path made = folder.resolve(parts.getFileName().toString());
        String name = made.toString();
        if (name.endsWith(".db")) {
            makeDatabase(parts, made);
        } else if (name.endsWith(".parquet")) {
            Files.write(made, parquet(parts));
        } else {
            makeZip(parts, made);
        }
        if (Files.exists(parts.resolve(KEEP))) {
            int percent = Integer.parseInt(Files.readString(parts.resolve(KEEP)).strip());
            byte[] bytes = Files.readAllBytes(made);
            Files.write(made, Arrays.copyOf(bytes, bytes.length * percent / 100));
        }
        return made;
    }

    /** Nothing is deflated, so that the bytes do not depend on who made them. */
    private static void makeZip(Path parts, Path made) throws IOException {
        try (OutputStream out = Files.newOutputStream(made);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Path part : parts(parts)) {
                String name = parts.relativize(part).toString().replace('\\', '/');
                byte[] bytes = Files.readAllBytes(part);
                CRC32 sum = new CRC32();
                sum.update(bytes);
                ZipEntry entry = new ZipEntry(name);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(bytes.length);
                entry.setCrc(sum.getValue());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(bytes);
            }
        }
    }

    private static List<Path> parts(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(KEEP))
                    .sorted()
                    .toList();
            Stream<Path> first = FIRST.stream().map(folder::resolve).filter(Files::exists);
            return Stream.concat(first, all.stream()).distinct().toList();
        }
    }

    /** The statements stand between semicolons at ends of lines. */
    private static void makeDatabase(Path parts, Path made) throws IOException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + made);
                Statement statement = connection.createStatement()) {
            for (String sql : END_OF_STATEMENT
                    .splitAsStream(Files.readString(parts.resolve("script.sql")))
                    .toList()) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static byte[] parquet(Path parts) throws IOException {
        List<JsonNode> rows = Files.readAllLines(parts.resolve("rows.jsonl"), StandardCharsets.UTF_8).stream()
                .map(GoldenInputs::json)
                .toList();
        String schema = Files.readString(parts.resolve("schema"));
        return ParquetFiles.of(schema, rows.size(), (group, row) -> fill(group, rows.get(row)));
    }

    private static JsonNode json(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lists have three levels, as Parquet's own writers make them. */
    private static void fill(Group group, JsonNode row) {
        row.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isArray()) {
                Group list = group.addGroup(field.getKey());
                value.forEach(element -> value(element).accept(list.addGroup("list"), "element"));
            } else {
                value(value).accept(group, field.getKey());
            }
        });
    }

    private static BiConsumer<Group, String> value(JsonNode value) {
        return (group, field) -> {
            if (value.isIntegralNumber()) {
                group.add(field, value.intValue());
            } else if (value.isNumber()) {
                group.add(field, value.doubleValue());
            } else if (!value.isNull()) {
                group.add(field, value.textValue());
            }
        };
    }
}
