package org.topicgraph.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The pairs of a table counted by DuckDB: topics trimmed and lower-cased, once a row, joined with themselves. */
public final class DuckDbCounting {
    private static final String MENTIONS =
            """
            CREATE TABLE mention AS
            WITH raw AS (SELECT id, unnest(string_split(topics, ';')) AS label FROM read_csv(?, header = true, all_varchar = true)),
                 clean AS (SELECT DISTINCT id::INTEGER AS row, lower(trim(label, E' \\t')) AS label FROM raw)
            SELECT row, dense_rank() OVER (ORDER BY label) AS topic FROM clean WHERE label <> ''""";

    private static final String PAIRS =
            """
            SELECT count(*), sum(c) FROM (
              SELECT count(*) AS c FROM mention a JOIN mention b ON a.row = b.row AND a.topic < b.topic
              GROUP BY a.topic, b.topic)""";

    private DuckDbCounting() {}

    /** Counts the pairs of the table that the first argument names. */
    public static void main(String[] arguments) throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement()) {
            statement.execute(MENTIONS.replace("?", "'" + arguments[0].replace("'", "''") + "'"));
            System.out.println(
                    one(statement, "SELECT count(DISTINCT topic) FROM mention") + " " + one(statement, PAIRS));
        }
    }

    private static String one(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getMetaData().getColumnCount() == 1
                    ? rows.getString(1)
                    : rows.getString(1) + " " + rows.getString(2);
        }
    }
}
