package io.kontor.demo;

import java.util.List;

/** The words the demonstration is made of. */
final class Vocabulary {

    static final List<String> SECTORS =
            List.of(
                    "Shipping",
                    "Energy",
                    "Retail",
                    "Health",
                    "Food",
                    "Building",
                    "Finance",
                    "Technology");
    static final List<String> PLACES =
            List.of(
                    "Oslo",
                    "Bergen",
                    "Trondheim",
                    "Stavanger",
                    "Tromsø",
                    "Stockholm",
                    "Göteborg",
                    "Malmö",
                    "København",
                    "Aarhus",
                    "Helsinki",
                    "Hamburg",
                    "Rotterdam",
                    "London",
                    "Leeds",
                    "Chicago");
    static final List<String> ROOTS =
            List.of(
                    "Nordlys",
                    "Havbris",
                    "Fjellheim",
                    "Solvik",
                    "Bergby",
                    "Aurland",
                    "Kystlinje",
                    "Storvik",
                    "Granholt",
                    "Elvestad",
                    "Lindbäck",
                    "Sjöstrand",
                    "Ekholm",
                    "Björkvik",
                    "Vestergaard",
                    "Holmgaard",
                    "Skovby",
                    "Aalto",
                    "Kivimäki",
                    "Hansa",
                    "Brinkmann",
                    "De Wit",
                    "Van Dalen",
                    "Ashworth",
                    "Pemberton",
                    "Calder",
                    "Whitfield",
                    "Lakeshore",
                    "Prairie",
                    "Northgate",
                    "Ringve",
                    "Tindevold",
                    "Svartisen",
                    "Lofot",
                    "Varanger",
                    "Mjøsa",
                    "Dovre",
                    "Hardanger",
                    "Sunnfjord",
                    "Romerike");
    static final List<String> WOOING =
            List.of(
                    "Agree on a first meeting",
                    "Send references from their sector",
                    "Show the service portal",
                    "Find out who decides",
                    "Follow up on the offer of last week");
    static final List<String> SAVING =
            List.of(
                    "Meet the sponsor and hear why",
                    "Offer a shorter term",
                    "Ask the director to call",
                    "Bring the open cases to an end first",
                    "Show what leaving would cost them");
    static final List<String> CARING =
            List.of(
                    "Call about the autumn volumes",
                    "Review usage with their controller",
                    "Introduce the new deputy",
                    "Send the renewal offer",
                    "Plan the yearly meeting",
                    "Answer the question about invoicing",
                    "Show the new reports",
                    "Ask for feedback after the delivery",
                    "Check that training is booked",
                    "Update the contact list",
                    "Talk through the price change",
                    "Confirm the roll-out date");
    static final List<String> TAGS =
            List.of("reference", "tender", "price talks", "new sponsor", "expansion", "pilot");

    private Vocabulary() {}

    static List<String> trades(String sector) {
        return switch (sector) {
            case "Shipping" -> List.of("Shipping", "Rederi", "Logistics", "Marine", "Havn");
            case "Energy" -> List.of("Energi", "Kraft", "Power", "Vind", "Nett");
            case "Retail" -> List.of("Handel", "Stores", "Sport", "Interiør", "Møbler");
            case "Health" -> List.of("Helse", "Care", "Klinikk", "Medical", "Pharma");
            case "Food" -> List.of("Sjømat", "Bakeri", "Foods", "Meieri", "Kaffe");
            case "Building" -> List.of("Bygg", "Eiendom", "Anlegg", "Arkitekter", "Timber");
            case "Finance" -> List.of("Forsikring", "Finans", "Capital", "Sparebank", "Pensjon");
            default -> List.of("Data", "Systems", "Robotikk", "Software", "Telecom");
        };
    }

    static String currency(String place) {
        return switch (place) {
            case "Oslo", "Bergen", "Trondheim", "Stavanger", "Tromsø" -> "NOK";
            case "Stockholm", "Göteborg", "Malmö" -> "SEK";
            case "København", "Aarhus" -> "DKK";
            case "London", "Leeds" -> "GBP";
            case "Chicago" -> "USD";
            default -> "EUR";
        };
    }
}
