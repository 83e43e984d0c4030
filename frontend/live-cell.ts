import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { type Presence, type Texts, say } from './protocol.js';

/** What a cell shows in place of the row's own text while an edit of it is not settled. */
export interface Shown {
  text: string;
  state: 'saving' | 'waiting' | 'conflict' | 'refused' | 'gone' | 'saved';
}

/** What the server tells of a cell: its row, how it reads, the value behind it, whether it is marked, and locked. */
type Told = readonly [row: string, text: string, value: string, marked: boolean, locked: boolean];

/** The grid around a cell, as far as the cell needs it. */
export interface Keeper extends HTMLElement {
  texts: Texts;
  drawn(cell: KontorCell): void;
  forget(cell: KontorCell): void;
  shown(cell: KontorCell): Shown | undefined;
  others(cell: KontorCell): readonly Presence[];
  opens(cell: KontorCell): boolean;
  openRow(row: string): void;
}

/** The content of one cell: text, the dot of a change, who else is here, how its saving stands. */
export class KontorCell extends LitElement {
  static override properties = {
    row: { attribute: false },
    field: {},
    value: { attribute: false },
    text: { attribute: false },
    marked: { type: Boolean, reflect: true },
    locked: { type: Boolean, reflect: true },
  };

  static override styles = css`
    :host {
      display: flex;
      align-items: center;
      gap: var(--kontor-space-xs);
      min-width: 0;
    }
    .text {
      flex: 1;
      min-width: 0;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .unseen {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  `;

  declare row: string;
  declare field: string;
  declare value: string;
  declare text: string;
  declare marked: boolean;
  declare locked: boolean;
  private keeper: Keeper | null = null;

  constructor() {
    super();
    this.row = '';
    this.field = '';
    this.value = '';
    this.text = '';
    this.marked = false;
    this.locked = false;
  }

  set cell(told: Told | undefined) {
    if (told) {
      [this.row, this.text, this.value, this.marked, this.locked] = told;
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.keeper = this.closest<Keeper>('kontor-live-grid');
    if (this.hasUpdated) {
      this.keeper?.drawn(this);
    }
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.keeper?.forget(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('row') || changed.has('field') || changed.has('value') || !this.hasUpdated) {
      this.keeper?.drawn(this);
    }
  }

  protected override render(): TemplateResult {
    const shown = this.keeper?.shown(this);
    const others = this.keeper?.others(this) ?? [];
    this.mark('data-saving', shown?.state ?? null);
    this.mark('data-present', others[0] ? String(others[0].colour) : null);
    return html`<slot name="before"></slot
      ><span class="text" part="text">${shown?.text ?? this.text}</span
      ><slot name="after"></slot
      >${this.stateOf(shown)}${this.marked ? this.dot() : nothing}${others.map((who) => this.badge(who))}${
        this.keeper?.opens(this) ? this.opener() : nothing
      }`;
  }

  private stateOf(shown: Shown | undefined): TemplateResult | typeof nothing {
    return shown && shown.state !== 'saved'
      ? html`<span part="saving ${shown.state}" title=${this.say(`cell.${shown.state}`)}
          ><span class="unseen">${this.say(`cell.${shown.state}`)}</span></span
        >`
      : nothing;
  }

  private dot(): TemplateResult {
    return html`<span part="dot" title=${this.say('cell.changed')}
      ><span class="unseen">${this.say('cell.changed')}</span></span
    >`;
  }

  private badge(who: Presence): TemplateResult {
    return html`<span part="badge" title=${this.say('cell.present', who.name)}
      ><span aria-hidden="true">${who.initials}</span
      ><span class="unseen">${this.say('cell.present', who.name)}</span></span
    >`;
  }

  private opener(): TemplateResult {
    return html`<button part="open" tabindex="-1" title=${this.say('cell.open')}
      aria-label=${this.say('cell.open')} @click=${this.open} @dblclick=${stop}></button>`;
  }

  private open(event: Event): void {
    event.stopPropagation();
    this.keeper?.openRow(this.row);
  }

  private say(key: string, ...values: string[]): string {
    return say(this.keeper?.texts ?? {}, key, ...values);
  }

  private mark(name: string, value: string | null): void {
    if (value === null) {
      this.removeAttribute(name);
    } else if (this.getAttribute(name) !== value) {
      this.setAttribute(name, value);
    }
  }
}

const stop = (event: Event): void => event.stopPropagation();

customElements.define('kontor-cell', KontorCell);
