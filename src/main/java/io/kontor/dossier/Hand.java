package io.kontor.dossier;

import io.kontor.dossier.CareerFile.Rating.Source;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody may write in one career file, and whose judgement they may give. */
public record Hand(Set<Section> sections, Set<Source> sources) {

    /** In one's own file. */
    static final Hand OWN =
            new Hand(
                    Arrays.stream(Section.values())
                            .filter(Section::ownHand)
                            .collect(Collectors.toSet()),
                    Set.of(Source.SELF));

    public Hand {
        sections = Set.copyOf(sections);
        sources = Set.copyOf(sources);
    }

    /**
     * In the file of somebody else.
     *
     * @param writes whether they lead the person, or look after them for HR
     * @param calibrates whether they look after the person for HR: a level without a proposal is a
     *     matter of HR alone
     */
    static Hand of(boolean writes, boolean calibrates) {
        var sections = EnumSet.noneOf(Section.class);
        var sources = EnumSet.noneOf(Source.class);
        if (writes) {
            sections.addAll(EnumSet.complementOf(EnumSet.of(Section.LEVELS)));
            sources.add(Source.MANAGER);
        }
        if (calibrates) {
            sections.add(Section.LEVELS);
            sources.addAll(Set.of(Source.SECOND, Source.CALIBRATED));
        }
        return new Hand(sections, sources);
    }

    public boolean writes(Section section) {
        return sections.contains(section);
    }

    public boolean rates(Source source) {
        return sources.contains(source);
    }
}
