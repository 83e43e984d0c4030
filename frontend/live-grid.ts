import { LitElement, css, html, render, type PropertyValues, type TemplateResult } from 'lit';
import './live-cell.js';
import { Announcer } from './announcer.js';
import { CellIndex } from './cell-index.js';
import { Company } from './company.js';
import { type Board, Hand } from './hand.js';
import { InSight } from './in-sight.js';
import { type Keeper, type KontorCell, type Shown } from './live-cell.js';
import { Phone } from './phone.js';
import { type Choice, keptPanel } from './problems.js';
import { keyOf } from './protocol.js';
import type { Column, Edit, Option, Presence, Server, Settlement, Texts } from './protocol.js';
import { Saving, type SavingDesk } from './saving.js';
import { Visits } from './visits.js';

/** A grid in which everybody edits at once and nobody is disturbed: one editor, one outbox, one guard. */
export class KontorLiveGrid extends LitElement implements Board, Keeper, SavingDesk {
  static override properties = {
    columns: { attribute: false },
    locale: {},
    texts: { attribute: false },
    presence: { attribute: false },
    outboxKey: { attribute: false },
  };

  static override styles = css`
    :host {
      display: flex;
      position: relative;
      min-width: 0;
      min-height: 0;
    }
    .line {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  `;

  declare columns: Column[];
  declare locale: string;
  declare texts: Texts;
  declare presence: Presence[];
  declare outboxKey: string;
  /** Put here by Flow. */
  declare $server?: Server;

  private readonly index = new CellIndex();
  private readonly company = new Company();
  private readonly kept = document.createElement('div');
  private readonly saving = new Saving(this, () => this.server());
  private readonly visits = new Visits(this, () => this.server());
  private readonly hand = new Hand(this, this.saving, this.visits, () => this.server());
  private readonly phone = new Phone(this);
  private readonly inSight = new InSight(this);
  private readonly announcer = new Announcer(() => this.renderRoot.querySelector('.line'));
  private opened = '';

  constructor() {
    super();
    Object.assign(this, { columns: [], locale: 'en-GB', texts: {}, presence: [], outboxKey: '' });
    this.kept.className = 'kept-panel';
    this.kept.slot = 'layer';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.phone.connect();
    this.inSight.connect();
    window.addEventListener('pagehide', this.leaving);
    this.requestUpdate('outboxKey');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.leaving();
    window.removeEventListener('pagehide', this.leaving);
    this.saving.disconnect();
    this.phone.disconnect();
    this.inSight.disconnect();
    this.opened = '';
  }

  protected override render(): TemplateResult {
    return html`<slot @slotchange=${this.phone.apply}></slot><slot name="layer"></slot>
      <div class="line" role="status" aria-live="polite"></div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.outboxKey && this.opened !== this.outboxKey) {
      this.opened = this.outboxKey;
      this.saving.connect(this.outboxKey);
    }
    if (changed.has('presence')) {
      this.company.place(this.presence).forEach((who) => this.redraw(who.row, who.field));
    }
    if (changed.has('columns') || changed.has('texts')) {
      this.redrawAll();
    }
  }

  // What the server calls

  settled(id: string, answer: Settlement): void {
    const edit = this.saving.settle(id, answer);
    if (edit && answer.state === 'saved') {
      this.hand.saved(edit, answer.value);
    }
  }

  rowGone(row: string, message: string): void {
    this.hand.rowGone(row, message);
    this.saving.rowGone(row, message);
    this.announce(message);
  }

  offer(request: number, options: Option[]): void {
    this.hand.offer(request, options);
  }

  announce(text: string): void {
    this.announcer.say(text);
  }

  // What cells and their parts ask

  drawn(cell: KontorCell): void {
    this.index.put(cell);
    this.hand.drawn(cell);
  }

  forget(cell: KontorCell): void {
    this.index.remove(cell);
  }

  shown(cell: KontorCell): Shown | undefined {
    return this.saving.shown(cell);
  }

  others(cell: KontorCell): readonly Presence[] {
    return this.company.in(cell);
  }

  opens(cell: KontorCell): boolean {
    return this.column(cell.field)?.opens ?? false;
  }

  openRow(row: string): void {
    this.server()?.open?.(row);
  }

  cell(row: string, field: string): KontorCell | undefined {
    return this.index.find(row, field);
  }

  column(field: string): Column | undefined {
    return this.columns.find((column) => column.field === field);
  }

  get busy(): boolean {
    return this.hand.busy;
  }

  redraw(row: string, field: string): void {
    this.index.of(keyOf(row, field)).forEach((cell) => cell.requestUpdate());
  }

  redrawAll(): void {
    for (const cell of this.index.all()) {
      cell.requestUpdate();
    }
  }

  showKept(kept: readonly Edit[]): void {
    render(keptPanel(this, kept), this.kept);
    if (kept.length > 0 && !this.kept.isConnected) {
      this.append(this.kept);
    } else if (kept.length === 0) {
      this.kept.remove();
    }
  }

  editAgain(edit: Edit): void {
    this.hand.editAgain(edit);
  }

  decide(edit: Edit, choice: Choice): void {
    this.saving.decide(edit, choice);
  }

  private readonly leaving = (): void => this.hand.leave();

  /** Flow puts its methods on the element a moment after the element itself. */
  private server(): Server | undefined {
    return this.isConnected && typeof this.$server?.commit === 'function' ? this.$server : undefined;
  }
}

customElements.define('kontor-live-grid', KontorLiveGrid);
