import { HEIGHT, type Placed, WIDTH } from './org-layout.js';
import { type Colour, element, paint } from './org-paint.js';

const LOOKS = ['fill', 'stroke', 'stroke-width', 'font-size', 'font-weight', 'font-family'];

/** The whole open picture as a file, with its colours. */
export function save(live: SVGSVGElement, group: SVGElement, places: Placed[], colour: Colour, name: string) {
  const left = Math.min(...places.map((p) => p.x)) - WIDTH;
  const width = Math.max(...places.map((p) => p.x)) + WIDTH - left;
  const height = Math.max(...places.map((p) => p.y)) + 2 * HEIGHT;
  const whole = element('svg', {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `${left} ${-HEIGHT / 2} ${width} ${height}`,
    width,
    height,
  });
  const parts = element('g', {});
  whole.append(parts);
  for (let i = 0; i < places.length; i += 100) {
    const some = element('g', {});
    const view = { x: -left, y: HEIGHT, k: 1, width, height: height + HEIGHT };
    paint(some, places.slice(i, i + 100), view, colour, '');
    parts.append(...some.childNodes);
  }
  live.append(whole);
  whole.querySelectorAll<SVGElement>('rect, text, path').forEach((drawn) => {
    const style = getComputedStyle(drawn);
    LOOKS.forEach((look) => drawn.setAttribute(look, style.getPropertyValue(look)));
  });
  whole.remove();
  const file = new Blob([new XMLSerializer().serializeToString(whole)], { type: 'image/svg+xml' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
  group.ownerDocument.body.focus();
}
