package io.kontor.promotion;

import io.kontor.dossier.CareerFile;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What was known when a proposal was submitted, for good. */
@Component
class Packets {

    private final JsonMapper json;

    Packets(JsonMapper json) {
        this.json = json;
    }

    String frozen(Proposal now, CareerFile.Standing standing, CareerFile file) {
        var packet = new LinkedHashMap<String, Object>();
        packet.put("on", LocalDate.now().toString());
        packet.put("ladder", file.ladder().number());
        packet.put("reason", now.reason());
        packet.put("since", String.valueOf(standing.since()));
        packet.put("openGates", standing.open());
        if (standing.readiness() != null) {
            packet.put("readiness", standing.readiness());
        }
        packet.put("ratings", file.ratings());
        packet.put("entries", file.entries());
        packet.put("outcomes", file.outcomes());
        return json.writeValueAsString(packet);
    }
}
