package io.kontor.book;

import io.kontor.account.AccountField;

/** How wide a column is before somebody drags it. */
final class Widths {

    private Widths() {}

    static String of(AccountField field) {
        return switch (field) {
            case NAME -> "15rem";
            case NEXT_STEP -> "18rem";
            case PARENT, OWNER, TAG -> "11rem";
            case HEALTH -> "22rem";
            case SECTOR, LOCATION, VALUE -> "9rem";
            case RENEWAL_DATE, CUSTOMER_SINCE, EXTERNAL_KEY, STATUS -> "8rem";
            case TIER, CURRENCY, SCORE, TREND, COVERAGE -> "7rem";
        };
    }
}
