package io.kontor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The picture of 10,000 people: little of it is drawn at a time, so that it follows the hand. */
class LargePictureTests extends Journey {

    private static final int ELEMENTS = 350;
    private static final double FRAME = 16;

    /** Ten directors, ten leads each, ten managers each, nine below each of those. */
    private static final String COMPANY =
            """
            () => {
                const chart = document.querySelector('kontor-org-chart');
                const seats = [];
                const add = (id, parent) => seats.push({ id, parent, name: 'Person ' + id, title: 'Account manager',
                    health: 'healthy', load: 'healthy', vacancy: '', words: '' });
                add('p', null);
                for (let a = 0; a < 10; a++) {
                    add('p' + a, 'p');
                    for (let b = 0; b < 10; b++) {
                        add(`p${a}${b}`, 'p' + a);
                        for (let c = 0; c < 10; c++) {
                            add(`p${a}${b}${c}`, `p${a}${b}`);
                            for (let d = 0; d < 9; d++) add(`p${a}${b}${c}${d}`, `p${a}${b}${c}`);
                        }
                    }
                }
                chart.put(seats, [...chart.company.seats.keys()]);
                seats.forEach(seat => chart.open.add(seat.id));
                chart.fly('p555');
                return seats.length;
            }""";

    /**
     * Moves the picture sixty times, and says how long each drawing took and how much was drawn.
     */
    private static final String PAN =
            """
            async () => {
                const chart = document.querySelector('kontor-org-chart');
                const box = chart.getBoundingClientRect();
                const svg = chart.querySelector('svg');
                const at = (type, x) => svg.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true,
                    view: window, clientX: x, clientY: box.top + 200, button: 0 }));
                const next = () => new Promise(requestAnimationFrame);
                const times = [];
                let most = 0;
                at('mousedown', box.left + 300);
                for (let i = 0; i < 60; i++) {
                    const move = new MouseEvent('mousemove', { bubbles: true, view: window,
                        clientX: box.left + 300 + i * 12, clientY: box.top + 200 });
                    const begin = performance.now();
                    window.dispatchEvent(move);
                    await next();
                    const drawn = performance.now();
                    await new Promise(done => { const c = new MessageChannel(); c.port1.onmessage = done; c.port2.postMessage(0); });
                    times.push(performance.now() - drawn);
                    most = Math.max(most, svg.querySelectorAll('*').length);
                }
                window.dispatchEvent(new MouseEvent('mouseup', { bubbles: true, view: window }));
                times.sort((a, b) => a - b);
                return { median: times[30], most, moved: svg.querySelector('g').getAttribute('transform') };
            }""";

    @Test
    void littleIsDrawnAndEachFrameIsShort() {
        var page = open("vp", "/organisation?show=chart");
        page.waitForFunction("() => document.querySelector('kontor-org-chart [role=treeitem]')");
        assertThat((Integer) page.evaluate(COMPANY)).isEqualTo(10_111);
        page.waitForFunction("() => document.querySelector('#seat-p555')");
        picture(page, "org-ten-thousand");
        var panned = (Map<?, ?>) page.evaluate(PAN);
        System.out.println("10,111 people: " + panned);
        assertThat((Integer) panned.get("most")).isBetween(10, ELEMENTS);
        assertThat(((Number) panned.get("median")).doubleValue()).isLessThan(FRAME);
        for (int i = 0; i < 12; i++) {
            page.evaluate("() => document.querySelector('kontor-org-chart').zoomBy(0.7)");
            assertThat(drawn(page)).isLessThanOrEqualTo(ELEMENTS);
        }
    }

    /** Boxes that share room, with everything open. */
    private static final String OVERLAPS =
            """
            () => {
                const chart = document.querySelector('kontor-org-chart');
                [...chart.company.seats.keys()].forEach(id => chart.open.add(id));
                chart.fly(chart.company.roots[0].id);
                return chart.places.flatMap((a, i) => chart.places.slice(i + 1)
                    .filter(b => Math.abs(a.x - b.x) < 176 && Math.abs(a.y - b.y) < 44)
                    .map(b => a.seat.name + ' / ' + b.seat.name));
            }""";

    @Test
    void nobodyStandsWhereSomebodyElseStands() {
        var page = open("vp", "/organisation?show=chart");
        page.waitForFunction("() => document.querySelector('kontor-org-chart [role=treeitem]')");
        assertThat((List<?>) page.evaluate(OVERLAPS)).isEmpty();
        picture(page, "org-all-open");
    }

    private static int drawn(Page page) {
        return (Integer)
                page.evaluate(
                        """
                        async () => {
                            await new Promise(requestAnimationFrame);
                            await new Promise(requestAnimationFrame);
                            return document.querySelectorAll('kontor-org-chart svg *').length;
                        }""",
                        List.of());
    }
}
