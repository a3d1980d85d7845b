package org.topicgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No input in XML makes a reader open a connection or another file, or expand without end: a socket listens, and a file with
 * a word in it lies there, and every way of XML to name them is tried on every format that is XML.
 */
class NothingOutsideTest {
    private static final String CANARY = "canary-in-the-file";

    /** What is asked of the document type; the entity c is then named in the document. */
    private enum Attack {
        EXTERNAL_ENTITY("<!DOCTYPE x [<!ENTITY c SYSTEM \"http://127.0.0.1:PORT/entity\">]>", "&c;"),
        FILE_ENTITY("<!DOCTYPE x [<!ENTITY c SYSTEM \"file://FILE\">]>", "&c;"),
        PUBLIC_ENTITY("<!DOCTYPE x [<!ENTITY c PUBLIC \"-//C//C\" \"http://127.0.0.1:PORT/public\">]>", "&c;"),
        EXTERNAL_TYPE("<!DOCTYPE x SYSTEM \"http://127.0.0.1:PORT/type.dtd\">", ""),
        PARAMETER_ENTITY("<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://127.0.0.1:PORT/parameter\"> %p;]>", ""),
        FILE_PARAMETER("<!DOCTYPE x [<!ENTITY % p SYSTEM \"file://FILE\"> %p;]>", ""),
        LAUGHS(laughs(), "&c;"),
        LONG_ENTITY("<!DOCTYPE x [<!ENTITY c \"" + "a".repeat(4000) + "\">]>", "&c;".repeat(50_000)),
        STYLE_SHEET("<?xml-stylesheet type=\"text/xsl\" href=\"http://127.0.0.1:PORT/style\"?>", ""),
        INCLUSION(
                "",
                "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"http://127.0.0.1:PORT/included\"/>"),
        SCHEMA("", "");

        private final String prolog;
        private final String named;

        Attack(String prolog, String named) {
            this.prolog = prolog;
            this.named = named;
        }

        private static String laughs() {
            StringBuilder type = new StringBuilder("<!DOCTYPE x [<!ENTITY e0 \"haha\">");
            IntStream.range(1, 12)
                    .forEach(i -> type.append("<!ENTITY e%d \"%s\">"
                            .formatted(i, "&e%d;".formatted(i - 1).repeat(10))));
            return type.append("<!ENTITY c \"&e11;\">]>").toString();
        }

        boolean hasDocumentType() {
            return prolog.startsWith("<!DOCTYPE");
        }

        String attribute() {
            return this == SCHEMA
                    ? " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                            + " xsi:schemaLocation=\"x http://127.0.0.1:PORT/schema\""
                            + " xsi:noNamespaceSchemaLocation=\"http://127.0.0.1:PORT/schema\""
                    : "";
        }

        /** In a value of an attribute no element can stand. */
        String inValue() {
            return named.startsWith("&") ? named : "";
        }
    }

    /** Where each format has room for text; TEXT is named in an element, VALUE in an attribute. */
    private enum Document {
        POSTS(
                "Posts.xml",
                "<postsATTRIBUTE>\n<row Id=\"1\" PostTypeId=\"1\" Title=\"aVALUE\" Tags=\"|a|b|\" />TEXT\n"
                        + "<row Id=\"2\" PostTypeId=\"1\" Title=\"b\" Tags=\"|a|bVALUE|\" />\n</posts>\n"),
        GRAPHML(
                "links.graphml",
                "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"ATTRIBUTE><key id=\"l\" for=\"node\" attr.name=\"label\"/>"
                        + "<graph edgedefault=\"undirected\"><node id=\"a\"><data key=\"l\">aTEXT</data></node>"
                        + "<node id=\"bVALUE\"/><node id=\"b\"/><edge source=\"a\" target=\"b\"/></graph></graphml>"),
        GEXF(
                "links.gexf",
                "<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\"ATTRIBUTE><graph><nodes><node id=\"a\" label=\"aVALUE\"/>"
                        + "<node id=\"b\" label=\"b\"/></nodes>TEXT<edges><edge source=\"a\" target=\"b\"/></edges></graph></gexf>"),
        ODS(
                "works.ods",
                "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"ATTRIBUTE><office:body>"
                        + "<office:spreadsheet><table:table table:name=\"aVALUE\"><table:table-row><table:table-cell>"
                        + "<text:p>tags</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell>"
                        + "<text:p>a; bTEXT</text:p></table:table-cell></table:table-row></table:table>"
                        + "</office:spreadsheet></office:body></office:document-content>"),
        XLSX(
                "works.xlsx",
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"ATTRIBUTE><sheetData>"
                        + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>tags</t></is></c></row>"
                        + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>a; bTEXT</t></is></c></row>"
                        + "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>0</v></c></row>"
                        + "</sheetData></worksheet>"),
        XLSX_TEXTS(
                "works.xlsx",
                "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"ATTRIBUTE><si><t>a; bTEXT</t></si></sst>"),
        XLSX_BOOK(
                "works.xlsx",
                "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"ATTRIBUTE>"
                        + "<sheets><sheet name=\"aVALUE\" sheetId=\"1\" r:id=\"rId1\"/></sheets>TEXT</workbook>");

        private final String file;
        private final String text;

        Document(String file, String text) {
            this.file = file;
            this.text = text;
        }

        String with(Attack attack, int port, Path canary) {
            return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + attack.prolog + "\n" + text)
                    .replace("ATTRIBUTE", attack.attribute())
                    .replace("TEXT", attack.named)
                    .replace("VALUE", attack.inValue())
                    .replace("PORT", String.valueOf(port))
                    .replace("FILE", canary.toString());
        }

        byte[] bytes(Attack attack, int port, Path canary) throws IOException {
            String attacked = with(attack, port, canary);
            if (this == ODS) {
                return zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", attacked);
            }
            if (!name().startsWith("XLSX")) {
                return attacked.getBytes(StandardCharsets.UTF_8);
            }
            Attack none = Attack.SCHEMA;
            String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
            String relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
            return zip(
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + type + "sheet.main+xml\"/>"
                            + "<Override PartName=\"/xl/sheet.xml\" ContentType=\"" + type + "worksheet+xml\"/>"
                            + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"" + type
                            + "sharedStrings+xml\"/></Types>",
                    "_rels/.rels",
                    relations("officeDocument", relation, "xl/workbook.xml"),
                    "xl/workbook.xml",
                    this == XLSX_BOOK ? attacked : XLSX_BOOK.with(none, port, canary),
                    "xl/_rels/workbook.xml.rels",
                    relations("worksheet", relation, "sheet.xml", "sharedStrings", relation, "sharedStrings.xml"),
                    "xl/sheet.xml",
                    this == XLSX ? attacked : XLSX.with(none, port, canary),
                    "xl/sharedStrings.xml",
                    this == XLSX_TEXTS ? attacked : XLSX_TEXTS.with(none, port, canary));
        }

        private static String relations(String... parts) {
            StringBuilder all = new StringBuilder(
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
            for (int i = 0; i < parts.length; i += 3) {
                all.append("<Relationship Id=\"rId%d\" Type=\"%s%s\" Target=\"%s\"/>"
                        .formatted(i / 3 + 1, parts[i + 1], parts[i], parts[i + 2]));
            }
            return all.append("</Relationships>").toString();
        }
    }

    @TempDir
    private static Path folder;

    private static final AtomicInteger CONNECTIONS = new AtomicInteger();
    private static ServerSocket server;
    private static Path canary;

    @BeforeAll
    static void listen() throws IOException {
        canary = Files.writeString(folder.resolve("canary.txt"), CANARY);
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread listener = new Thread(
                () -> {
                    while (!server.isClosed()) {
                        try (Socket connection = server.accept()) {
                            CONNECTIONS.incrementAndGet();
                            connection
                                    .getOutputStream()
                                    .write("HTTP/1.0 200 OK\r\n\r\nnot asked for".getBytes(StandardCharsets.US_ASCII));
                        } catch (IOException e) {
                            return; // it was closed
                        }
                    }
                },
                "canary");
        listener.setDaemon(true);
        listener.start();
    }

    @AfterAll
    static void close() throws IOException {
        server.close();
    }

    private static byte[] zip(String... parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < parts.length; i += 2) {
                byte[] part = parts[i + 1].getBytes(StandardCharsets.UTF_8);
                ZipEntry entry = new ZipEntry(parts[i]);
                CRC32 sum = new CRC32();
                sum.update(part);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(part.length);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(part);
            }
        }
        return bytes.toByteArray();
    }

    static Stream<Arguments> attacks() {
        return Stream.of(Document.values())
                .flatMap(document -> Stream.of(Attack.values()).map(attack -> Arguments.of(document, attack)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("attacks")
    void nothingIsAskedForAndNothingComesIn(Document document, Attack attack) throws IOException {
        Path inputs = Files.createDirectories(folder.resolve(document + "-" + attack));
        Path input = Files.write(inputs.resolve(document.file), document.bytes(attack, server.getLocalPort(), canary));
        Path out = inputs.resolve("out");
        CapturedRun run = assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> CapturedRun.of("analyze", input.toString(), "--layout", "none", "--out", out.toString()));
        assertEquals(attack.hasDocumentType() ? 65 : 0, run.exitCode(), run::messages);
        if (attack.hasDocumentType()) {
            assertTrue(run.messages().contains("DOCTYPE"), run::messages);
            assertFalse(Files.exists(out.resolve("manifest.json")));
        }
        assertNoCanary(run, out);
        assertEquals(0, CONNECTIONS.get(), "connections");
    }

    private static void assertNoCanary(CapturedRun run, Path out) throws IOException {
        assertFalse(run.messages().contains(CANARY), run::messages);
        List<Path> files = new ArrayList<>();
        if (Files.exists(out)) {
            try (Stream<Path> all = Files.walk(out)) {
                files.addAll(all.filter(Files::isRegularFile).toList());
            }
        }
        for (Path file : files) {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            assertFalse(text.contains(CANARY) || text.contains("not asked for"), file::toString);
        }
    }

    /** The test itself would see a connection. */
    @Test
    void theSocketListens() throws IOException {
        int before = CONNECTIONS.get();
        try (Socket socket = new Socket(server.getInetAddress(), server.getLocalPort())) {
            assertEquals('H', socket.getInputStream().read());
        }
        assertEquals(before + 1, CONNECTIONS.getAndSet(before));
    }
}
