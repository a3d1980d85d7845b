package org.topicgraph.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.topicgraph.graph.TopicGraph;

/** The kernels of python-igraph (Debian: python3-igraph), in a process of its own. */
final class Igraph {
    private Igraph() {}

    /**
     * {@return what the script says of each kernel; its result is a value, as text}
     *
     * @param python the interpreter that has igraph
     */
    static Map<String, Timing<String>> of(TopicGraph graph, String python, List<String> kernels) {
        try {
            Path folder = Files.createTempDirectory("igraph");
            Path script = folder.resolve("igraph_kernels.py");
            try (InputStream in = Igraph.class.getResourceAsStream("/igraph_kernels.py")) {
                Files.copy(in, script, StandardCopyOption.REPLACE_EXISTING);
            }
            Path links = folder.resolve("links");
            Files.write(links, bytes(graph));
            List<String> command = new ArrayList<>(List.of(python, script.toString(), links.toString()));
            command.addAll(kernels);
            Map<String, Timing<String>> timings = run(command);
            Files.delete(links);
            Files.delete(script);
            Files.delete(folder);
            return timings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Timing<String>> run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Map<String, Timing<String>> timings = new HashMap<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split("\t", -1);
                timings.put(
                        cells[0], new Timing<>(Double.parseDouble(cells[1]), Double.parseDouble(cells[2]), cells[3]));
            }
        }
        return timings;
    }

    private static byte[] bytes(TopicGraph graph) {
        ByteBuffer buffer = ByteBuffer.allocate(8 + 16 * graph.links()).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(graph.topics()).putInt(graph.links());
        for (int link = 0; link < graph.links(); link++) {
            buffer.putInt(graph.first(link));
        }
        for (int link = 0; link < graph.links(); link++) {
            buffer.putInt(graph.second(link));
        }
        for (int link = 0; link < graph.links(); link++) {
            buffer.putDouble(graph.weight(link));
        }
        return buffer.array();
    }
}
