import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { type Painter } from './chart-painter.js';
import { type Drawing, EMPTY, cells, headings, isEmpty } from './chart-drawing.js';

/** A picture of some figures; a button shows the table that says the same. */
export class KontorChart extends LitElement {
  static override properties = {
    drawing: { attribute: false },
    texts: { attribute: false },
    locale: { type: String },
    tabular: { state: true },
  };

  static override styles = css`
    :host {
      display: block;
      min-inline-size: 0;
    }
    figure {
      display: flex;
      flex-direction: column;
      margin: 0;
    }
    figcaption {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: var(--kontor-space-s);
      min-block-size: var(--kontor-row-height);
      font-size: var(--kontor-font-m);
      font-weight: var(--kontor-weight-strong);
    }
    button {
      min-block-size: var(--kontor-target);
      border: 0;
      border-radius: var(--kontor-radius-s);
      background: none;
      color: var(--kontor-accent);
      font: inherit;
      font-size: var(--kontor-font-s);
      font-weight: var(--kontor-weight);
      cursor: pointer;
    }
    button:focus-visible,
    .table:focus-visible {
      outline: var(--kontor-line-strong) solid var(--kontor-accent);
    }
    .picture,
    .table {
      block-size: var(--kontor-chart-height, 15rem);
      overflow: auto;
    }
    [hidden] {
      display: none;
    }
    .none {
      display: grid;
      place-items: center;
      block-size: var(--kontor-chart-height, 15rem);
      border: var(--kontor-line) dashed var(--kontor-border);
      border-radius: var(--kontor-radius-m);
      color: var(--kontor-text-quiet);
      font-size: var(--kontor-font-m);
    }
    table {
      inline-size: 100%;
      border-collapse: collapse;
      font-size: var(--kontor-font-m);
      font-variant-numeric: tabular-nums;
    }
    th,
    td {
      padding: var(--kontor-space-xs) var(--kontor-space-s);
      border-block-end: var(--kontor-line) solid var(--kontor-border);
      text-align: end;
    }
    th:first-child {
      text-align: start;
    }
    th {
      font-weight: var(--kontor-weight-strong);
    }
  `;

  declare drawing: Drawing;
  declare texts: Record<string, string>;
  declare locale: string;
  declare tabular: boolean;

  private painter?: Painter;
  private readonly sizes = new ResizeObserver(() => this.painter?.fit());
  private readonly scheme = new MutationObserver(() => this.paint());
  private readonly dark = matchMedia('(prefers-color-scheme: dark)');
  private readonly repaint = () => this.paint();

  constructor() {
    super();
    this.drawing = EMPTY;
    this.texts = {};
    this.locale = 'en-GB';
    this.tabular = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.dark.addEventListener('change', this.repaint);
    this.scheme.observe(document.documentElement, { attributes: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.dark.removeEventListener('change', this.repaint);
    this.scheme.disconnect();
    this.sizes.disconnect();
    this.painter?.dispose();
    this.painter = undefined;
  }

  override render(): TemplateResult {
    const empty = isEmpty(this.drawing);
    return html`<figure>
      <figcaption>
        <span>${this.drawing.title}</span>
        ${empty
          ? nothing
          : html`<button type="button" aria-pressed=${this.tabular} @click=${() => (this.tabular = !this.tabular)}>
              ${this.tabular ? this.texts['picture'] : this.texts['table']}
            </button>`}
      </figcaption>
      ${empty ? html`<div class="none">${this.texts['none']}</div>` : nothing}
      <div class="picture" ?hidden=${empty || this.tabular}></div>
      ${this.tabular && !empty ? this.table() : nothing}
    </figure>`;
  }

  private table(): TemplateResult {
    const [first, ...others] = headings(this.drawing);
    return html`<div class="table" tabindex="0" role="group" aria-label=${this.drawing.title}>
      <table>
        <thead>
          <tr>
            <th scope="col">${first}</th>
            ${others.map(name => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${cells(this.drawing, this.locale).map(
            ([label, ...values]) =>
              html`<tr>
                <th scope="row">${label}</th>
                ${values.map(value => html`<td>${value}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  override updated(changed: PropertyValues): void {
    if (changed.has('drawing') || changed.has('locale') || changed.has('tabular')) {
      void this.paint();
    }
  }

  private async paint(): Promise<void> {
    const place = this.renderRoot.querySelector<HTMLElement>('.picture');
    if (!place || place.hidden) {
      return;
    }
    // The drawing library is large: only who looks at a picture loads it.
    const { Painter } = await import('./chart-painter.js');
    if (this.isConnected && !place.hidden) {
      this.sizes.observe(place);
      this.painter ??= new Painter(place);
      this.painter.paint(this.drawing, this.locale);
    }
  }
}

customElements.define('kontor-chart', KontorChart);
