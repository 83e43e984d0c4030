import { HEIGHT, type Placed, WIDTH } from './org-layout.js';

const SVG = 'http://www.w3.org/2000/svg';
/** Boxes with words and boxes without: never more than 350 elements in the picture. */
const MOST_WITH_WORDS = 110;
const MOST_BARE = 330;
const READABLE = 0.45;

export type View = { x: number; y: number; k: number; width: number; height: number };
export type Colour = 'health' | 'load' | 'vacancy';

export function element(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(SVG, name) as SVGElement;
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, String(value)));
  return made;
}

/** What of the picture is in view, those higher up first. */
export function inView(all: Placed[], view: View): Placed[] {
  const left = -view.x / view.k - WIDTH;
  const right = (view.width - view.x) / view.k + WIDTH;
  const top = -view.y / view.k - HEIGHT;
  const bottom = (view.height - view.y) / view.k + HEIGHT;
  const seen = all.filter((p) => p.x > left && p.x < right && p.y > top && p.y < bottom);
  const most = view.k < READABLE ? MOST_BARE : MOST_WITH_WORDS;
  return seen.length <= most ? seen : seen.sort((a, b) => a.level - b.level).slice(0, most);
}

/** One path for all lines. */
export function lines(places: Placed[]): string {
  return places
    .filter((p) => p.parent)
    .map((p) => {
      const above = p.parent as Placed;
      const bend = above.y + HEIGHT + 14;
      const side = p.x - WIDTH / 2 - 8;
      return p.stacked
        ? `M${side},${p.x - above.x === 18 ? above.y + HEIGHT : bend}V${p.y + HEIGHT / 2}h8`
        : `M${above.x},${above.y + HEIGHT}V${bend}H${p.x}V${p.y}`;
    })
    .join('');
}

function clipped(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

function box(place: Placed, colour: Colour, current: boolean): SVGElement {
  const { seat } = place;
  const made = element('rect', {
    id: `seat-${seat.id}`,
    class: current ? 'seat current' : 'seat',
    x: place.x - WIDTH / 2,
    y: place.y,
    width: WIDTH,
    height: HEIGHT,
    rx: 6,
    role: 'treeitem',
    'aria-level': place.level,
    'aria-label': `${seat.name}, ${seat.title}. ${seat.words}`,
    'aria-selected': String(current),
    'data-tone': seat[colour],
  });
  if (place.below > 0) {
    made.setAttribute('aria-expanded', String(place.open));
  }
  return made;
}

function words(place: Placed): SVGElement[] {
  const left = place.x - WIDTH / 2 + 12;
  const name = element('text', { class: 'name', x: left, y: place.y + 18, 'aria-hidden': 'true' });
  name.textContent = clipped(place.seat.name, 22);
  const title = element('text', { class: 'title', x: left, y: place.y + 34, 'aria-hidden': 'true' });
  const more = place.below > 0 && !place.open ? ` +${place.below}` : '';
  title.textContent = clipped(place.seat.title, 27 - more.length) + more;
  return [name, title];
}

/** What was drawn last, so that a picture that only moves is not drawn again. */
export class Drawn {
  private all?: Placed[];
  private seen: Placed[] = [];
  private how = '';

  isSame(all: Placed[], seen: Placed[], how: string): boolean {
    const same =
      all === this.all && how === this.how && seen.length === this.seen.length && seen.every((p, i) => p === this.seen[i]);
    this.all = all;
    this.seen = seen;
    this.how = how;
    return same;
  }
}

/** Draws what is in view into the group, unless it is there already. */
export function paint(group: SVGElement, places: Placed[], view: View, colour: Colour, current: string, last = new Drawn()) {
  const seen = inView(places, view);
  const bare = view.k < READABLE;
  if (last.isSame(places, seen, `${colour} ${current} ${bare}`)) {
    return;
  }
  const drawn: SVGElement[] = [element('path', { class: 'lines', d: lines(seen) })];
  seen.forEach((place) => {
    drawn.push(box(place, colour, place.seat.id === current));
    if (!bare) {
      drawn.push(...words(place));
    }
  });
  group.replaceChildren(...drawn);
}

/** The small map without what is in view: drawn once for a layout and a look. */
class Dots {
  private of?: Placed[];
  private ink = '';
  private readonly picture = document.createElement('canvas');
  least = 0;
  scale = 1;

  draw(canvas: HTMLCanvasElement, places: Placed[], ink: string): HTMLCanvasElement {
    if (places !== this.of || ink !== this.ink) {
      this.of = places;
      this.ink = ink;
      this.redraw(canvas, places);
    }
    return this.picture;
  }

  private redraw(canvas: HTMLCanvasElement, places: Placed[]) {
    const xs = places.map((p) => p.x);
    this.least = xs.reduce((a, b) => Math.min(a, b)) - WIDTH;
    const most = xs.reduce((a, b) => Math.max(a, b)) + WIDTH;
    const deep = places.reduce((a, p) => Math.max(a, p.y), 0) + 2 * HEIGHT;
    this.scale = Math.min(canvas.width / (most - this.least), canvas.height / deep);
    this.picture.width = canvas.width;
    this.picture.height = canvas.height;
    const pen = this.picture.getContext('2d');
    if (pen) {
      pen.fillStyle = this.ink;
      const wide = Math.max(1, WIDTH * this.scale);
      const high = Math.max(1, HEIGHT * this.scale);
      places.forEach((p) => pen.fillRect((p.x - WIDTH / 2 - this.least) * this.scale, p.y * this.scale + 2, wide, high));
    }
  }
}

const maps = new WeakMap<HTMLCanvasElement, Dots>();

/** The dots of the small map, and the part of it in view. */
export function paintMap(canvas: HTMLCanvasElement, places: Placed[], view: View) {
  const pen = canvas.getContext('2d');
  if (!pen || places.length === 0) {
    return;
  }
  const dots = maps.get(canvas) ?? new Dots();
  maps.set(canvas, dots);
  const style = getComputedStyle(canvas);
  const picture = dots.draw(canvas, places, style.color);
  const { least, scale } = dots;
  pen.clearRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0);
  pen.strokeStyle = style.borderColor;
  pen.lineWidth = 2;
  pen.strokeRect(
    (-view.x / view.k - least) * scale,
    (-view.y / view.k) * scale + 2,
    (view.width / view.k) * scale,
    (view.height / view.k) * scale,
  );
}
