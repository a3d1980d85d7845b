package org.topicgraph.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A query to a database. It is run once; its result is kept in a file of our own for the length of the run and read from
 * there like any input, twice if evidence is wanted, so that both readings see the same rows.
 *
 * @param url of the database, {@code jdbc:...}; may hold a password, which {@link #shown} leaves out
 * @param sql a statement that gives rows
 * @param drivers jars of the driver, or folders of jars; empty: it is on the class path
 * @param login name and password where the URL does not hold them, as the properties {@code user} and {@code password}
 */
public record DatabaseQuery(String url, String sql, List<Path> drivers, Map<String, String> login) {
    private static final Pattern SUBPROTOCOL = Pattern.compile("jdbc:[A-Za-z0-9_.+-]+(:[A-Za-z0-9_.+-]+)*?:(//)?");
    private static final Pattern SECRET =
            Pattern.compile("(?i)(?:password|passwd|pwd|secret|token|credential|key)[A-Za-z]*=([^&;)]+)");
    private static final Pattern LOGIN = Pattern.compile("[:/]([^:/@]+)@");

    /** Rows that are fetched at a time. */
    private static final int FETCH = 5000;

    private static final int LONGEST_MESSAGE = 300;

    public DatabaseQuery {
        drivers = List.copyOf(drivers);
        login = Map.copyOf(login);
    }

    /** A result in a file, which is gone when this is closed. */
    public static final class Result implements Closeable {
        private final Path file;

        private Result(Path file) {
            this.file = file;
        }

        /** {@return the file} */
        public Path file() {
            return file;
        }

        @Override
        public void close() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** {@return the database as it may be shown: without name, password and parameters} */
    public static String shown(String url) {
        String plain = url.replaceFirst("[?;].*", "");
        Matcher start = SUBPROTOCOL.matcher(plain);
        int from = start.lookingAt() ? start.end() : 0;
        int at = plain.lastIndexOf('@');
        return at < from
                ? plain
                : plain.substring(0, from) + plain.substring(at + 1).replaceFirst("^//", "");
    }

    /** {@return the database as it may be shown} */
    public String shown() {
        return shown(url);
    }

    /**
     * Runs the query and keeps its rows.
     *
     * @throws InputException if there is no driver, no connection, or no result
     */
    public Result run() {
        return runFor(Long.MAX_VALUE);
    }

    /**
     * Runs the query and keeps its first rows.
     *
     * @param most how many; drivers fetch no more than a few thousand further ones
     * @throws InputException if there is no driver, no connection, or no result
     */
    public Result runFor(long most) {
        Result result = new Result(file());
        try (URLClassLoader loader = loader();
                Connection connection = connect(driver(loader))) {
            write(connection, most, result.file());
            return result;
        } catch (SQLException e) {
            result.close();
            throw failed(e);
        } catch (IOException e) {
            result.close();
            throw new InputException(
                    InputException.Kind.BROKEN,
                    "%s: the result cannot be kept in %s: %s"
                            .formatted(
                                    Printable.of(shown()), result.file(), Printable.of(String.valueOf(e.getMessage()))),
                    e);
        } catch (RuntimeException | LinkageError e) {
            result.close();
            throw e;
        }
    }

    private static Path file() {
        try {
            Path file = Files.createTempFile("topicgraph", ".rows");
            file.toFile().deleteOnExit(); // if the program is ended from outside
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private URLClassLoader loader() throws IOException {
        List<URL> jars = new ArrayList<>();
        for (Path driver : drivers) {
            if (!Files.exists(driver)) {
                throw new InputException(
                        InputException.Kind.MISSING,
                        "--jdbc-driver: there is no %s".formatted(Printable.of(driver.toString())));
            }
            try (Stream<Path> files = Files.isDirectory(driver) ? Files.list(driver) : Stream.of(driver)) {
                for (Path jar : files.filter(path -> path.toString().endsWith(".jar"))
                        .sorted()
                        .toList()) {
                    jars.add(url(jar));
                }
            }
        }
        return new URLClassLoader(jars.toArray(URL[]::new), DatabaseQuery.class.getClassLoader());
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e); // every path of the default file system has one
        }
    }

    private Driver driver(ClassLoader loader) throws SQLException {
        for (Driver driver : ServiceLoader.load(Driver.class, loader)) {
            if (driver.acceptsURL(url)) {
                return driver;
            }
        }
        throw new InputException(
                InputException.Kind.NO_DRIVER,
                "%s: no driver for this database; name its jar with --jdbc-driver JAR"
                        .formatted(Printable.of(shown())));
    }

    private Connection connect(Driver driver) throws SQLException {
        Properties properties = new Properties();
        properties.putAll(login);
        boolean sqlite = url.startsWith("jdbc:sqlite:");
        if (sqlite) {
            properties.put("open_mode", "1"); // for reading only, which cannot be said later
        }
        Connection connection = driver.connect(url, properties);
        if (connection == null) {
            throw new SQLException("the driver does not take this URL");
        }
        if (!sqlite) {
            connection.setReadOnly(true);
        }
        connection.setAutoCommit(false); // without it some drivers hold all rows in memory
        return connection;
    }

    private void write(Connection connection, long most, Path file) throws SQLException, IOException {
        try (PreparedStatement statement =
                connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            // MySQL streams row by row only if asked so
            statement.setFetchSize(url.startsWith("jdbc:mysql:") ? Integer.MIN_VALUE : FETCH);
            try (ResultSet rows = statement.executeQuery();
                    OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                out.write(QueryRows.MAGIC.getBytes(StandardCharsets.US_ASCII));
                try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
                    json.setRootValueSeparator(null);
                    writeRows(rows, most, json);
                }
            }
        }
    }

    private static void writeRows(ResultSet rows, long most, JsonGenerator json) throws SQLException, IOException {
        ResultSetMetaData columns = rows.getMetaData();
        int count = columns.getColumnCount();
        boolean[] lists = new boolean[count];
        json.writeStartArray();
        for (int column = 0; column < count; column++) {
            json.writeString(columns.getColumnLabel(column + 1));
        }
        json.writeEndArray();
        json.writeRaw('\n');
        json.writeStartArray();
        for (int column = 0; column < count; column++) {
            lists[column] = columns.getColumnType(column + 1) == Types.ARRAY;
            json.writeBoolean(lists[column]);
        }
        json.writeEndArray();
        json.writeRaw('\n');
        for (long row = 0; row < most && rows.next(); row++) {
            json.writeStartArray();
            for (int column = 0; column < count; column++) {
                if (lists[column]) {
                    writeArray(rows.getArray(column + 1), json);
                } else {
                    json.writeString(
                            Optional.ofNullable(rows.getString(column + 1)).orElse(""));
                }
            }
            json.writeEndArray();
            json.writeRaw('\n');
        }
    }

    /** An array's elements, also of arrays within it; those that are null are none. */
    private static void writeArray(Array array, JsonGenerator json) throws SQLException, IOException {
        json.writeStartArray();
        if (array != null) {
            writeElements(array.getArray(), json);
            array.free();
        }
        json.writeEndArray();
    }

    private static void writeElements(Object elements, JsonGenerator json) throws IOException {
        for (Object element : elements instanceof Object[] several ? several : new Object[] {elements}) {
            if (element instanceof Object[]) {
                writeElements(element, json);
            } else if (element != null) {
                json.writeString(element.toString());
            }
        }
    }

    private InputException failed(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        boolean ofStatement = state.startsWith("42") || state.startsWith("22");
        return new InputException(
                ofStatement ? InputException.Kind.MISNAMED : InputException.Kind.UNUSABLE,
                "%s: %s".formatted(Printable.of(shown()), withoutSecrets(String.valueOf(e.getMessage()))),
                ofStatement ? e : null); // the trace of a failed login may hold the password
    }

    /** A driver's message, in one line, in which nothing stands that opens the database. */
    private String withoutSecrets(String message) {
        String text = message.replace(url, shown());
        for (Pattern pattern : List.of(SECRET, LOGIN)) {
            for (Matcher secret = pattern.matcher(url); secret.find(); ) {
                text = text.replace(secret.group(1), "***");
            }
        }
        for (Map.Entry<String, String> entry : login.entrySet()) {
            text = entry.getKey().toLowerCase(Locale.ROOT).equals("password")
                    ? text.replace(entry.getValue(), "***")
                    : text;
        }
        String line = text.strip().replaceAll("\\s+", " ");
        return Printable.of(line.substring(0, Math.min(line.length(), LONGEST_MESSAGE)));
    }

    /** Without what must not be shown. */
    @Override
    public String toString() {
        return "DatabaseQuery[" + shown() + "]";
    }
}
