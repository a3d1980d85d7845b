package org.topicgraph.layout;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.topicgraph.source.InputException;

/** Where the topics of an earlier run lie, by their ids. */
public final class SavedPositions {
    /** In the folder of results; of its files the one whose ids are exact. */
    private static final String FILE = "graph.json";

    /** Beyond it nothing of ours lies, and sums might overflow. */
    private static final double FARTHEST = 1e9;

    /** A position; y grows upwards. */
    record Position(double x, double y) {}

    private final Map<String, Position> positions;

    private SavedPositions(Map<String, Position> positions) {
        this.positions = positions;
    }

    /**
     * {@return the positions of a run}
     *
     * @param run its folder, or its {@value #FILE}
     * @throws InputException if there is none, it cannot be read, or its topics have no positions
     */
    public static SavedPositions of(Path run) {
        Path file = Files.isDirectory(run) ? run.resolve(FILE) : run;
        try (InputStream in = Files.newInputStream(file);
                JsonParser json = new JsonFactory().createParser(in)) {
            Map<String, Position> positions = nodes(json);
            if (positions.isEmpty()) {
                throw new InputException(
                        InputException.Kind.UNUSABLE,
                        file + " has no positions of topics; name a run that was not made with --layout none");
            }
            return new SavedPositions(positions);
        } catch (NoSuchFileException e) {
            throw new InputException(
                    InputException.Kind.MISSING,
                    Files.isDirectory(run)
                            ? "%s has no %s, which has the positions; run it again with --export json among others"
                                    .formatted(run, FILE)
                            : "%s: there is no such folder; --layout-from takes a folder of results".formatted(run),
                    e);
        } catch (AccessDeniedException e) {
            throw new InputException(InputException.Kind.FORBIDDEN, file + " may not be read", e);
        } catch (JsonProcessingException e) {
            throw new InputException(
                    InputException.Kind.UNUSABLE,
                    "%s is no %s of a run: line %d is not JSON"
                            .formatted(file, FILE, e.getLocation().getLineNr()),
                    e);
        } catch (IOException e) {
            throw new InputException(InputException.Kind.BROKEN, file + " cannot be read to its end", e);
        }
    }

    /** What comes after the nodes, as the links, is not read. */
    private static Map<String, Position> nodes(JsonParser json) throws IOException {
        Map<String, Position> positions = new HashMap<>();
        if (json.nextToken() != JsonToken.START_OBJECT) {
            return positions;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean nodes = json.currentName().equals("nodes");
            if (json.nextToken() == JsonToken.START_ARRAY && nodes) {
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    addNode(json, positions);
                }
                return positions;
            }
            json.skipChildren();
        }
        return positions;
    }

    private static void addNode(JsonParser json, Map<String, Position> positions) throws IOException {
        Optional<String> id = Optional.empty();
        double x = Double.NaN;
        double y = Double.NaN;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("id") && value == JsonToken.VALUE_STRING) {
                id = Optional.of(json.getText());
            } else if (name.equals("x") && value.isNumeric()) {
                x = json.getDoubleValue();
            } else if (name.equals("y") && value.isNumeric()) {
                y = json.getDoubleValue();
            } else {
                json.skipChildren();
            }
        }
        if (id.isPresent() && Math.abs(x) <= FARTHEST && Math.abs(y) <= FARTHEST) {
            positions.putIfAbsent(id.get(), new Position(x, y));
        }
    }

    Optional<Position> of(String key) {
        return Optional.ofNullable(positions.get(key));
    }
}
