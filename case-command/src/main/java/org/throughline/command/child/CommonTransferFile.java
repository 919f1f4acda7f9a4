package org.throughline.command.child;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.throughline.command.bulk.BadRow;
import org.throughline.command.bulk.RowFault;
import org.throughline.command.bulk.UnreadableFile;

/**
 * The Department for Education's Common Transfer File (CTF), which follows a pupil to the next school, as a stream of one
 * {@link Roll.Transfer} per pupil. Namespaces differ between versions of the format and are ignored, as are elements we
 * have no use for.
 */
public final class CommonTransferFile {
    private static final XMLInputFactory XML = safeFactory();
    private static final int MOST_ELEMENTS_OF_A_PUPIL = 100_000;
    private static final int MOST_LEVELS_OF_A_PUPIL = 50;

    private final XMLStreamReader xml;
    private long pupils;
    private int elements;

    private CommonTransferFile(XMLStreamReader xml) {
        this.xml = xml;
    }

    /**
     * Reads the whole stream, one pupil in memory at a time; does not close it. A pupil that cannot be understood is
     * reported with the line of its element and left out whole; pupils before and after it are read.
     *
     * @throws UnreadableFile if this is not a Common Transfer File, or breaks off or stops being XML; pupils before that
     *     point have been passed on
     */
    public static void read(InputStream in, Consumer<Roll.Transfer> each, Consumer<BadRow> bad) {
        XMLStreamReader xml;
        try {
            xml = XML.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw new UnreadableFile("The file is not XML.");
        }
        var file = new CommonTransferFile(xml);
        try {
            file.read(each, bad);
        } catch (XMLStreamException e) {
            throw new UnreadableFile("The XML breaks off or is malformed at line %d; %d pupils before that were read."
                    .formatted(xml.getLocation().getLineNumber(), file.pupils));
        }
    }

    private static XMLInputFactory safeFactory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private void read(Consumer<Roll.Transfer> each, Consumer<BadRow> bad) throws XMLStreamException {
        var path = new ArrayList<String>();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD ->
                    throw new UnreadableFile("A Common Transfer File may not carry a document type declaration.");
                case XMLStreamConstants.START_ELEMENT -> {
                    path.add(xml.getLocalName());
                    if (path.size() == 1 && !path.getFirst().equals("CTfile")) {
                        throw new UnreadableFile("This is not a Common Transfer File: it does not start with CTfile.");
                    }
                    if (path.equals(List.of("CTfile", "CTFpupilData", "Pupil"))) {
                        onePupil(each, bad);
                        path.removeLast();
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> path.removeLast();
                default -> {}
            }
        }
    }

    private void onePupil(Consumer<Roll.Transfer> each, Consumer<BadRow> bad) throws XMLStreamException {
        elements = 0;
        CtfElement pupil = element(1);
        pupils++;
        Roll.Transfer transfer;
        try {
            transfer = CtfPupil.understand(pupil, pupils);
        } catch (RowFault fault) {
            bad.accept(new BadRow(pupil.line(), String.valueOf(fault.getMessage())));
            return;
        }
        each.accept(transfer);
    }

    /** Reads from a start tag to its end tag. */
    private CtfElement element(int level) throws XMLStreamException {
        if (++elements > MOST_ELEMENTS_OF_A_PUPIL || level > MOST_LEVELS_OF_A_PUPIL) {
            throw new UnreadableFile("A pupil of unbelievable size stands at line %d."
                    .formatted(xml.getLocation().getLineNumber()));
        }
        String name = xml.getLocalName();
        long line = xml.getLocation().getLineNumber();
        var text = new StringBuilder();
        var children = new ArrayList<CtfElement>();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> children.add(element(level + 1));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                // Without a document type an entity can only be one that was never declared.
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new XMLStreamException("undeclared entity");
                default -> {}
            }
        }
        return new CtfElement(name, line, text.toString().strip(), List.copyOf(children));
    }
}
