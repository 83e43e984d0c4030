package io.kontor.promotion;

import java.io.ByteArrayOutputStream;
import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.FontFactory;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfWriter;

/** A page or more of text under a title. */
final class Paper {

    private static final Font TITLE = FontFactory.getFont(FontFactory.HELVETICA_BOLD, 18);
    private static final Font HEADING = FontFactory.getFont(FontFactory.HELVETICA_BOLD, 11);
    private static final Font TEXT = FontFactory.getFont(FontFactory.HELVETICA, 10);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Document document = new Document(PageSize.A4, 64, 64, 72, 72);

    Paper(String title) {
        PdfWriter.getInstance(document, bytes);
        document.addTitle(title);
        document.open();
        add(title, TITLE, 18);
    }

    void heading(String text) {
        add(text, HEADING, 4);
    }

    void line(String text) {
        add(text, TEXT, 6);
    }

    private void add(String text, Font font, float after) {
        var paragraph = new Paragraph(text, font);
        paragraph.setSpacingAfter(after);
        document.add(paragraph);
    }

    byte[] finished() {
        document.close();
        return bytes.toByteArray();
    }
}
