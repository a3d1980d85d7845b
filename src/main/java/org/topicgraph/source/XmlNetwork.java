package org.topicgraph.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.util.MissingResourceException;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a network from XML, element by element. Entities of the document's own and everything outside of it are refused, since
 * no format of networks needs them.
 */
abstract class XmlNetwork implements NetworkReader {
    /** The JDK's, whatever is on the class path, so that the same file is read in the same way everywhere. */
    private static final int HEAD = 1 << 10;

    private static final XMLInputFactory FACTORY = factory();

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLReporter((message, type, about, at) -> {}); // else it prints
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside of the file is read");
        });
        // bounds on entities of the document's own, of which there are none; honest &amp; would count against them
        for (String limit : new String[] {"jdk.xml.totalEntitySizeLimit", "jdk.xml.maxGeneralEntitySizeLimit"}) {
            if (factory.isPropertySupported(limit)) {
                factory.setProperty(limit, 0);
            }
        }
        return factory;
    }

    /** {@return a reader of the bytes that reads nothing else} They are decoded here: the parser prints what it cannot decode. */
    static XMLStreamReader open(InputStream bytes) throws XMLStreamException, IOException {
        BufferedInputStream buffered = new BufferedInputStream(bytes);
        buffered.mark(HEAD);
        byte[] head = buffered.readNBytes(HEAD);
        buffered.reset();
        TextEncoding encoding = RowElementInput.encoding(head, head.length < HEAD, Optional.empty());
        buffered.skipNBytes(encoding.markBytes());
        return FACTORY.createXMLStreamReader(
                new InputStreamReader(buffered, encoding.charset().newDecoder()));
    }

    /** An element begins; its attributes are those of the reader. */
    abstract void start(String element, XMLStreamReader xml, NetworkPart part) throws XMLStreamException;

    /** An element ends. */
    abstract void end(String element, NetworkPart part);

    /** Text within an element. */
    void text(String text) {}

    @Override
    public final void read(InputBytes bytes, String shown, NetworkPart part) throws IOException {
        try {
            XMLStreamReader xml = open(bytes);
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName(), xml, part);
                    case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName(), part);
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(xml.getText());
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new InputException(
                                InputException.Kind.UNUSABLE,
                                "%s, line %d: a DOCTYPE is not allowed; take that line out"
                                        .formatted(shown, xml.getLocation().getLineNumber()));
                    default -> {}
                }
            }
        } catch (MissingResourceException e) { // the parser has no words for some of its errors
            throw new InputException(
                    InputException.Kind.UNUSABLE,
                    "%s: the XML is broken after %d links".formatted(shown, part.read()),
                    e);
        } catch (XMLStreamException e) {
            Location at = e.getLocation();
            if (e.getNestedException() instanceof CharacterCodingException) {
                throw new InputException(
                        InputException.Kind.UNUSABLE,
                        "%s, line %d: after %d links there are bytes that are no characters in the encoding of the file"
                                .formatted(shown, at == null ? 0 : at.getLineNumber(), part.read()),
                        e);
            }
            String message = String.valueOf(e.getMessage())
                    .lines()
                    .reduce((a, b) -> b)
                    .orElse("")
                    .replaceFirst("^Message: ", "");
            throw new InputException(
                    InputException.Kind.UNUSABLE,
                    "%s, line %d: the XML is broken after %d links: %s"
                            .formatted(shown, at == null ? 0 : at.getLineNumber(), part.read(), Printable.of(message)),
                    e);
        }
    }

    /** {@return the attribute of that name; empty if there is none} */
    static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    static NetworkPart.Place place(XMLStreamReader xml) {
        return NetworkPart.Place.line(xml.getLocation().getLineNumber());
    }
}
