package io.kontor.demo;

import io.kontor.change.Step;
import io.kontor.change.Write;
import io.kontor.pay.Vault;
import io.kontor.ui.Live;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Gives the people of the demonstration careers and pay, once they are there. */
@Component
@ConditionalOnExpression(Demonstration.IS_ON)
class CareerFounding implements SmartLifecycle {

    private final CareerRows rows;
    private final Vault vault;
    private final Write write;
    private boolean running;

    CareerFounding(CareerRows rows, Vault vault, Write write) {
        this.rows = rows;
        this.vault = vault;
        this.write = write;
    }

    @Override
    public void start() {
        running = true;
        if (!Boolean.TRUE.equals(Live.await(rows.areThere()))) {
            var step = Step.of(Step.Kind.SYSTEM, null, "demonstration");
            Live.await(
                    write.step(step, rows.open().then(vault.asSystem(rows.apart()))),
                    Founding.PATIENCE);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the company was founded, before the web server. */
    @Override
    public int getPhase() {
        return 3;
    }
}
