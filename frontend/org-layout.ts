/** A position as the server sends it. */
export type Seat = {
  id: string;
  parent: string | null;
  name: string;
  title: string;
  health: string;
  load: string;
  vacancy: string;
  words: string;
};

/** A position at its place in the picture. */
export type Placed = { seat: Seat; x: number; y: number; level: number; below: number; open: boolean; stacked: boolean; parent?: Placed };

export const WIDTH = 176;
export const HEIGHT = 44;
const COLUMN = WIDTH + 20;
const ROW = HEIGHT + 48;
const STACKED = HEIGHT + 10;
const INDENT = 18;

export type Hierarchy = typeof import('d3-hierarchy');

/** Who is below whom. */
export class Company {
  readonly seats = new Map<string, Seat>();
  readonly below = new Map<string, Seat[]>();
  roots: Seat[] = [];

  put(changed: Seat[], gone: string[]) {
    changed.forEach((seat) => this.seats.set(seat.id, seat));
    gone.forEach((id) => this.seats.delete(id));
    this.below.clear();
    this.roots = [];
    for (const seat of this.seats.values()) {
      if (seat.parent && this.seats.has(seat.parent)) {
        const siblings = this.below.get(seat.parent);
        if (siblings) {
          siblings.push(seat);
        } else {
          this.below.set(seat.parent, [seat]);
        }
      } else {
        this.roots.push(seat);
      }
    }
  }

  children(id: string): Seat[] {
    return this.below.get(id) ?? [];
  }

  above(id: string): string[] {
    const path: string[] = [];
    let at = this.seats.get(id)?.parent;
    while (at && this.seats.has(at) && !path.includes(at)) {
      path.push(at);
      at = this.seats.get(at)?.parent;
    }
    return path;
  }
}

/** Gives every open position its place; children without any of their own stand in one column. */
export function layOut(d3: Hierarchy, company: Company, open: Set<string>): Placed[] {
  const shown = (id: string) => (open.has(id) ? company.children(id) : []);
  const isLast = (seat: Seat) => shown(seat.id).length === 0;
  /** Those with somebody below them each get a column; the others share one. */
  const columns = (id: string) => {
    const lasts = shown(id).filter(isLast);
    const others = shown(id).filter((seat) => !isLast(seat));
    return others.length === 0 ? [] : [...others, ...lasts.slice(0, 1)];
  };
  /** Those who stand in the column of a seat, below it. */
  const stack = (seat: Seat) => {
    const beside = seat.parent && company.seats.has(seat.parent) ? shown(seat.parent).filter(isLast) : [];
    const isHead = beside[0] === seat && columns(seat.parent as string).length > 0;
    return isHead ? beside.length - 1 : shown(seat.id).length;
  };
  type Node = { seat?: Seat; rows?: number };
  const top: Node = {};
  /** A column takes the rows that it reaches down, so that nothing else comes to stand there. */
  const kept = (rows: number): Node[] => (rows > 0 ? [{ rows }] : []);
  const root = d3.hierarchy<Node>(top, (node) => {
    if (node.rows) {
      return kept(node.rows - 1);
    }
    const wide = node.seat ? columns(node.seat.id) : company.roots;
    return node.seat && wide.length === 0
      ? kept(Math.ceil((stack(node.seat) * STACKED) / ROW))
      : wide.map((seat) => ({ seat }));
  });
  const placed: Placed[] = [];
  const byId = new Map<string, Placed>();
  const put = (seat: Seat, x: number, y: number, level: number, parent?: Placed, stacked = false) => {
    const below = company.children(seat.id).length;
    const place = { seat, x, y, level, below, open: open.has(seat.id) && below > 0, stacked, parent };
    placed.push(place);
    byId.set(seat.id, place);
    return place;
  };
  d3.tree<Node>().nodeSize([COLUMN, ROW])(root).each((node) => {
    const seat = node.data.seat;
    if (!seat) {
      return;
    }
    const parent = seat.parent ? byId.get(seat.parent) : undefined;
    const place = put(seat, node.x, (node.depth - 1) * ROW, node.depth, parent);
    const lasts = shown(seat.id).filter(isLast);
    if (lasts.length === shown(seat.id).length) {
      lasts.forEach((child, i) =>
        put(child, place.x + INDENT, place.y + (i + 1) * STACKED, node.depth + 1, place, true),
      );
    }
    if (parent && isLast(seat) && columns(parent.seat.id).length > 0) {
      shown(parent.seat.id)
        .filter((other) => isLast(other) && other.id !== seat.id)
        .forEach((child, i) => put(child, place.x, place.y + (i + 1) * STACKED, node.depth, parent, true));
    }
  });
  return placed;
}

/** How much room the picture takes. */
export function extent(places: Placed[]) {
  const xs = places.map((p) => p.x);
  const left = xs.reduce((a, b) => Math.min(a, b), 0);
  const right = xs.reduce((a, b) => Math.max(a, b), 0);
  const deep = places.reduce((a, p) => Math.max(a, p.y), 0) + HEIGHT + 48;
  return { middle: (left + right) / 2, wide: right - left + WIDTH + 32, deep };
}

const OPEN_AT_FIRST = 30;

/** Opens level by level as long as it stays easy to read. */
export function openFirst(company: Company, open: Set<string>) {
  let level = company.roots;
  let shown = level.length;
  while (level.length > 0 && shown <= OPEN_AT_FIRST) {
    const next = level.flatMap((seat) => company.children(seat.id));
    shown += next.length;
    if (shown <= OPEN_AT_FIRST) {
      level.forEach((seat) => open.add(seat.id));
    }
    level = next;
  }
}
