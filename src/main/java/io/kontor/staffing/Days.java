package io.kontor.staffing;

import com.vaadin.flow.component.datepicker.DatePicker;
import io.kontor.organisation.SeatWords;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days to come: what was stays as it was. */
final class Days {

    private Days() {}

    static DatePicker field(String label, @Nullable LocalDate day, SeatWords words) {
        var field = new DatePicker(label, day);
        field.setMin(LocalDate.now());
        field.setLocale(words.formats().locale());
        return field;
    }

    /** The first day without it, where somebody named the last day with it; null for none. */
    static @Nullable LocalDate after(DatePicker last) {
        var day = last.getValue();
        return day == null ? null : day.plusDays(1);
    }
}
