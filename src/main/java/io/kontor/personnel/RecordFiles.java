package io.kontor.personnel;

import io.kontor.career.LadderService;
import io.kontor.planner.Pieces;
import io.kontor.planner.Planner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of files about careers. */
@Configuration
class RecordFiles {

    private final Staff staff;
    private final LadderService ladders;
    private final Pieces pieces;

    RecordFiles(Staff staff, LadderService ladders, Pieces pieces) {
        this.staff = staff;
        this.ladders = ladders;
        this.pieces = pieces;
    }

    @Bean
    Planner levelFiles() {
        return of(new LevelForm());
    }

    @Bean
    Planner educationFiles() {
        return of(new LearningForms.Education());
    }

    @Bean
    Planner qualificationFiles() {
        return of(new LearningForms.Qualification());
    }

    @Bean
    Planner reviewFiles() {
        return of(new ReviewForm());
    }

    @Bean
    Planner ratingFiles() {
        return of(new RatingForm());
    }

    private Planner of(Form form) {
        return new RecordPlanner(form, staff, ladders, pieces);
    }
}
