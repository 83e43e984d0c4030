import type { KontorOrgChart } from './org-chart.js';

function beside(chart: KontorOrgChart, step: number): string | undefined {
  const parent = chart.company.seats.get(chart.current)?.parent;
  const siblings = parent ? chart.company.children(parent) : chart.company.roots;
  const at = siblings.findIndex((seat) => seat.id === chart.current);
  return siblings[at + step]?.id;
}

function below(chart: KontorOrgChart): string | undefined {
  const children = chart.company.children(chart.current);
  if (children.length > 0) {
    chart.open.add(chart.current);
  }
  return children[0]?.id;
}

/** Arrows go through the tree, Enter opens and closes, plus and minus zoom. */
export function onKey(chart: KontorOrgChart, event: KeyboardEvent) {
  const go: Record<string, () => string | undefined> = {
    ArrowUp: () => chart.company.seats.get(chart.current)?.parent ?? undefined,
    ArrowDown: () => below(chart),
    ArrowLeft: () => beside(chart, -1),
    ArrowRight: () => beside(chart, 1),
    Home: () => chart.company.roots[0]?.id,
  };
  const act: Record<string, () => void> = {
    Enter: () => chart.toggle(chart.current),
    ' ': () => chart.toggle(chart.current),
    '+': () => chart.zoomBy(1.3),
    '-': () => chart.zoomBy(1 / 1.3),
  };
  const next = go[event.key];
  if (next) {
    event.preventDefault();
    const id = next();
    if (id) {
      chart.fly(id);
    }
  } else if (act[event.key]) {
    event.preventDefault();
    act[event.key]();
  }
}
