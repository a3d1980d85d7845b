package org.topicgraph.source;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the attributes of {@code row} elements: a run of them as one document, since to begin a document costs more than a
 * row; one by one where a run has a broken row. Of posts only questions are rows, since only these have tags.
 */
final class RowElementParser implements RecordParser {
    private static final String POST_TYPE = "PostTypeId";
    private static final String QUESTION = "1";

    /** The attribute with HTML in it. */
    private static final String BODY = "Body";

    private static final XMLInputFactory FACTORY = factory();

    private final TextEncoding encoding;
    private final FieldChoice choice;
    private final TopicSeparator separator;
    private final String separation;
    private final AtomicLong otherPosts = new AtomicLong();

    RowElementParser(TextEncoding encoding, FieldChoice choice, List<String> separators) {
        this.encoding = encoding;
        this.choice = choice;
        this.separator = Separators.of(separators);
        this.separation = ListGuess.described(separators);
    }

    /** A parser that reads nothing but what it is given. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setXMLReporter((message, type, about, at) -> {}); // else it prints
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("no outside entities");
        });
        // bounds on entities count &lt; too, of which posts are full; without a document type there are no others
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        return factory;
    }

    @Override
    public void parse(RecordBlock records, Visitor visitor) {
        List<Map<String, String>> run = run(records);
        for (int record = 0; record < records.size(); record++) {
            if (!records.isSound(record)) {
                RecordBlock.Fault fault = records.fault(record);
                visitor.fault(record, fault.reason(), fault.detail());
                continue;
            }
            try {
                Map<String, String> row = run.isEmpty() ? attributes(records.text(record, encoding)) : run.get(record);
                if (row.getOrDefault(POST_TYPE, QUESTION).equals(QUESTION)) {
                    visitor.cells(record, cells(row));
                } else {
                    otherPosts.incrementAndGet();
                }
            } catch (BadRecord e) {
                visitor.fault(record, e.reason(), e.getMessage());
            }
        }
    }

    /** {@return the attributes of each row of a block; nothing if one of them cannot be read} */
    private List<Map<String, String>> run(RecordBlock records) {
        StringBuilder text = new StringBuilder();
        try {
            for (int record = 0; record < records.size(); record++) {
                if (!records.isSound(record)) {
                    return List.of();
                }
                text.append(records.text(record, encoding));
            }
            List<Map<String, String>> rows = rows(text.toString(), choice);
            return rows.size() == records.size() ? rows : List.of();
        } catch (BadRecord e) {
            return List.of(); // they are read one by one, so that the others are not lost
        }
    }

    private Map<String, String> attributes(String row) throws BadRecord {
        List<Map<String, String>> rows = rows(row, choice);
        if (rows.size() != 1) {
            throw BadRecord.malformed("no single row");
        }
        return rows.get(0);
    }

    /** {@return the attributes of rows, those that are read} */
    private static List<Map<String, String>> rows(String text, FieldChoice choice) throws BadRecord {
        List<Map<String, String>> rows = new ArrayList<>();
        read(text, parser -> {
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < parser.getAttributeCount(); i++) {
                String name = parser.getAttributeLocalName(i);
                if (name.equals(POST_TYPE) || choice.isRead(name)) {
                    row.put(name, parser.getAttributeValue(i));
                }
            }
            rows.add(row);
        });
        return rows;
    }

    /** {@return all attributes of a row, in their order; none if it cannot be read} */
    static Map<String, String> allAttributes(String row) {
        Map<String, String> all = new LinkedHashMap<>();
        try {
            read(row, parser -> {
                for (int i = 0; i < parser.getAttributeCount(); i++) {
                    all.put(parser.getAttributeLocalName(i), parser.getAttributeValue(i));
                }
            });
        } catch (BadRecord e) {
            return Map.of(); // it will be rejected when its turn comes
        }
        return all;
    }

    private interface RowVisitor {
        void row(XMLStreamReader parser);
    }

    private static void read(String rows, RowVisitor visitor) throws BadRecord {
        try {
            XMLStreamReader parser = FACTORY.createXMLStreamReader(new StringReader("<rows>" + rows + "</rows>"));
            int depth = 0;
            while (parser.hasNext()) {
                int event = parser.next();
                if (event == XMLStreamConstants.START_ELEMENT && ++depth == 2) {
                    visitor.row(parser);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
            }
            parser.close();
        } catch (XMLStreamException | MissingResourceException e) { // it has no words for some of its errors
            throw BadRecord.malformed(
                    "no well-formed XML"); // the parser's own words follow the language of the machine
        }
    }

    private Cells cells(Map<String, String> row) {
        List<String> topics = new ArrayList<>();
        for (String name : choice.topics()) {
            separator.split(row.getOrDefault(name, ""), (text, from, to) -> topics.add(text.substring(from, to)));
        }
        return choice.cells(topics, names -> first(row, names));
    }

    private static String first(Map<String, String> row, List<String> names) {
        Optional<String> name = names.stream().filter(row::containsKey).findFirst();
        return name.map(found -> found.equals(BODY) ? HtmlText.plain(row.get(found)) : row.get(found))
                .orElse("");
    }

    @Override
    public String description() {
        long others = otherPosts.get();
        return "Stack Exchange posts, %s; rows are questions%s; %s"
                .formatted(
                        encoding.charset().name(),
                        others == 0 ? "" : ", %d other posts have no tags".formatted(others),
                        choice.description(separation));
    }

    @Override
    public List<ChosenColumn> columns() {
        return choice.columns();
    }

    @Override
    public List<String> warnings() {
        return List.of();
    }
}
