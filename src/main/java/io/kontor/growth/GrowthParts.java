package io.kontor.growth;

import io.kontor.product.Products;
import io.kontor.record.RecordFeed;
import io.kontor.team.Team;
import org.springframework.stereotype.Component;

/** The services that the pages of growth are made of. */
@Component
record GrowthParts(
        IdeaService ideas,
        Gaps gaps,
        Suggestions suggestions,
        Products products,
        RecordFeed feed,
        Team team) {}
