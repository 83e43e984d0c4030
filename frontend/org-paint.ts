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

/** Draws what is in view into the group. */
export function paint(group: SVGElement, places: Placed[], view: View, colour: Colour, current: string) {
  const seen = inView(places, view);
  const bare = view.k < READABLE;
  const drawn: SVGElement[] = [element('path', { class: 'lines', d: lines(seen) })];
  seen.forEach((place) => {
    drawn.push(box(place, colour, place.seat.id === current));
    if (!bare) {
      drawn.push(...words(place));
    }
  });
  group.replaceChildren(...drawn);
}

/** The dots of the small map, and the part of it in view. */
export function paintMap(canvas: HTMLCanvasElement, places: Placed[], view: View) {
  const pen = canvas.getContext('2d');
  if (!pen || places.length === 0) {
    return;
  }
  const xs = places.map((p) => p.x);
  const least = xs.reduce((a, b) => Math.min(a, b)) - WIDTH;
  const most = xs.reduce((a, b) => Math.max(a, b)) + WIDTH;
  const deep = places.reduce((a, p) => Math.max(a, p.y), 0) + 2 * HEIGHT;
  const scale = Math.min(canvas.width / (most - least), canvas.height / deep);
  const style = getComputedStyle(canvas);
  pen.clearRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = style.color;
  places.forEach((p) => {
    const wide = Math.max(1, WIDTH * scale);
    pen.fillRect((p.x - WIDTH / 2 - least) * scale, p.y * scale + 2, wide, Math.max(1, HEIGHT * scale));
  });
  pen.strokeStyle = style.borderColor;
  pen.lineWidth = 2;
  pen.strokeRect(
    (-view.x / view.k - least) * scale,
    (-view.y / view.k) * scale + 2,
    (view.width / view.k) * scale,
    (view.height / view.k) * scale,
  );
}
