package io.kontor.promotion;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfWriter;

/** A page or more of text under a title, with the letters of every name in Europe. */
final class Paper {

    private static final BaseFont FACE = face();
    private static final Font TITLE = new Font(FACE, 18, Font.BOLD);
    private static final Font HEADING = new Font(FACE, 11, Font.BOLD);
    private static final Font TEXT = new Font(FACE, 10);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Document document = new Document(PageSize.A4, 64, 64, 72, 72);

    Paper(String title, String language) {
        PdfWriter.getInstance(document, bytes);
        document.addTitle(title);
        document.setDocumentLanguage(language);
        document.open();
        add(title, TITLE, 18);
    }

    // The fonts that every reader has know no letters beyond the west of Europe.
    private static BaseFont face() {
        var name = "/font-fallback/LiberationSans-Regular.ttf";
        try (var in = Objects.requireNonNull(BaseFont.class.getResourceAsStream(name))) {
            return BaseFont.createFont(
                    "LiberationSans.ttf",
                    BaseFont.IDENTITY_H,
                    BaseFont.EMBEDDED,
                    true,
                    in.readAllBytes(),
                    null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void heading(String text) {
        add(text, HEADING, 4);
    }

    void line(String text) {
        if (!text.isBlank()) {
            add(text, TEXT, 6);
        }
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
