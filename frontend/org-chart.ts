import { Company, HEIGHT, type Hierarchy, extent, layOut, openFirst, type Placed, type Seat } from './org-layout.js';
import { type Colour, Drawn, element, paint, paintMap, type View } from './org-paint.js';
import { onKey } from './org-keys.js';
import { save } from './org-save.js';

type Tools = { hierarchy: Hierarchy; zoom: typeof import('d3-zoom'); selection: typeof import('d3-selection') };

/** The organisation as a picture: only what is in view is drawn. */
export class KontorOrgChart extends HTMLElement {
  readonly company = new Company();
  readonly open = new Set<string>();
  places: Placed[] = [];
  current = '';
  private colour: Colour = 'health';
  private view: View = { x: 0, y: 24, k: 1, width: 0, height: 0 };
  private readonly svg = element('svg', { class: 'org-picture', tabindex: 0, role: 'tree' }) as SVGSVGElement;
  private readonly group = element('g', { role: 'presentation' });
  private readonly map = document.createElement('canvas');
  private tools?: Tools;
  private behaviour?: import('d3-zoom').ZoomBehavior<SVGSVGElement, unknown>;
  private readonly drawn = new Drawn();
  private fresh = true;
  private frame = 0;

  async connectedCallback() {
    this.svg.append(this.group);
    this.map.className = 'org-map';
    this.map.width = 160;
    this.map.height = 72;
    this.map.setAttribute('aria-hidden', 'true');
    this.replaceChildren(this.svg, this.map);
    this.svg.addEventListener('keydown', (event) => onKey(this, event));
    this.svg.addEventListener('click', (event) => this.clicked(event));
    new ResizeObserver(() => this.resized()).observe(this);
    const [hierarchy, zoom, selection] = await Promise.all([
      import('d3-hierarchy'),
      import('d3-zoom'),
      import('d3-selection'),
    ]);
    this.tools = { hierarchy, zoom, selection };
    this.behaviour = zoom.zoom<SVGSVGElement, unknown>().scaleExtent([0.03, 2]).on('zoom', (event) => {
      this.view = { ...this.view, x: event.transform.x, y: event.transform.y, k: event.transform.k };
      this.draw();
    });
    selection.select(this.svg).call(this.behaviour).on('dblclick.zoom', null);
    this.layOut();
  }

  label(text: string) {
    this.svg.setAttribute('aria-label', text);
  }

  put(changed: Seat[], gone: string[]) {
    this.company.put(changed, gone);
    this.layOut();
  }

  colourBy(colour: Colour) {
    this.colour = colour;
    this.draw();
  }

  save(name: string) {
    save(this.svg, this.group, this.places, this.colour, name);
  }

  /** Goes to a position, with all above it open. */
  fly(id: string) {
    this.company.above(id).forEach((above) => this.open.add(above));
    this.current = id;
    this.layOut();
    const place = this.places.find((p) => p.seat.id === id);
    if (place) {
      this.centre(place.x, place.y + HEIGHT / 2, Math.max(this.view.k, 0.8));
    }
  }

  toggle(id: string) {
    this.open.has(id) ? this.open.delete(id) : this.open.add(id);
    this.layOut();
  }

  zoomBy(factor: number) {
    if (this.tools && this.behaviour) {
      this.behaviour.scaleBy(this.tools.selection.select(this.svg), factor);
    }
  }

  private clicked(event: MouseEvent) {
    const id = (event.target as Element).id?.replace('seat-', '');
    if (id && this.company.seats.has(id)) {
      this.current = id;
      this.dispatchEvent(new CustomEvent('seat', { detail: { id } }));
      this.toggle(id);
    }
  }

  private layOut() {
    if (!this.tools || this.company.seats.size === 0) {
      return;
    }
    if (this.fresh) {
      openFirst(this.company, this.open);
      this.current = this.company.roots[0]?.id ?? '';
    }
    this.places = layOut(this.tools.hierarchy, this.company, this.open);
    if (this.fresh && this.view.width > 0) {
      this.fresh = false;
      this.whole();
    }
    this.draw();
  }

  /** All that is open, in view where it is readable, else its top. */
  private whole() {
    const { middle, wide, deep } = extent(this.places);
    const k = Math.min(1, Math.max(0.7, Math.min(this.view.width / wide, this.view.height / deep)));
    this.centre(middle, this.view.height / 2 / k - 24, k);
  }

  private centre(x: number, y: number, k: number) {
    if (this.tools && this.behaviour) {
      const to = this.tools.zoom.zoomIdentity
        .translate(this.view.width / 2 - x * k, this.view.height / 2 - y * k)
        .scale(k);
      this.behaviour.transform(this.tools.selection.select(this.svg), to);
    }
  }

  private resized() {
    this.view = { ...this.view, width: this.clientWidth, height: this.clientHeight };
    this.fresh ? this.layOut() : this.draw();
  }

  private draw() {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      const { x, y, k } = this.view;
      this.group.setAttribute('transform', `translate(${x},${y}) scale(${k})`);
      paint(this.group, this.places, this.view, this.colour, this.current, this.drawn);
      paintMap(this.map, this.places, this.view);
      if (this.current) {
        this.svg.setAttribute('aria-activedescendant', `seat-${this.current}`);
      }
    });
  }
}

customElements.define('kontor-org-chart', KontorOrgChart);
