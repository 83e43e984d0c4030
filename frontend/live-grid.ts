import { LitElement, css, html, render, type PropertyValues, type TemplateResult } from 'lit';
import './live-cell.js';
import { Announcer } from './announcer.js';
import { CellIndex } from './cell-index.js';
import { cellOf, cellsBeside, cellsOfNext, focusCell, gridOf, reveal } from './cells.js';
import { Editing, type Ending, type Owner } from './editing.js';
import { type Start } from './editors.js';
import { startOf } from './keys.js';
import { type Keeper, type KontorCell, type Shown } from './live-cell.js';
import { Phone } from './phone.js';
import { editorFor } from './pickers.js';
import { type Choice, keptPanel } from './problems.js';
import { type Column, type Edit, type Option, type Presence, type Server, type Settlement, type Texts, keyOf, say } from './protocol.js';
import { Saving, type SavingDesk } from './saving.js';
import { Visits } from './visits.js';

/** A grid in which everybody edits at once and nobody is disturbed: one editor, one outbox, one guard. */
export class KontorLiveGrid extends LitElement implements Owner, Keeper, SavingDesk {
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

  private editing: Editing | undefined;
  private again: Edit | undefined;
  private requests = 0;
  private readonly index = new CellIndex();
  private readonly here = new Map<string, Presence[]>();
  private readonly kept = document.createElement('div');
  private readonly saving = new Saving(this, () => this.server());
  private readonly visits = new Visits(this, () => this.server());
  private readonly phone = new Phone(this);
  private readonly announcer = new Announcer(() => this.renderRoot.querySelector('.line'));
  private opened = '';

  constructor() {
    super();
    Object.assign(this, { columns: [], locale: 'en-GB', texts: {}, presence: [], outboxKey: '' });
    this.kept.className = 'kept-panel';
    this.kept.slot = 'layer';
    this.addEventListener('keydown', (event) => this.key(event), true);
    this.addEventListener('dblclick', (event) => this.dblclick(event));
    this.addEventListener('click', (event) => this.clicked(event));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.phone.connect();
    window.addEventListener('pagehide', this.leaving);
    this.requestUpdate('outboxKey');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.leaving();
    window.removeEventListener('pagehide', this.leaving);
    this.saving.disconnect();
    this.phone.disconnect();
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
      this.place();
    }
    if (changed.has('columns') || changed.has('texts')) {
      this.redrawAll();
    }
  }

  // What the server calls

  settled(id: string, answer: Settlement): void {
    const edit = this.saving.settle(id, answer);
    if (edit && answer.state === 'saved' && this.editing?.row === edit.row && this.editing.field === edit.field) {
      this.editing.seen = answer.value;
    }
  }

  /** The row vanished; a text half typed there is kept and offered. */
  rowGone(row: string, message: string): void {
    if (this.editing?.row === row) {
      const { field, from, seen, editor } = this.editing;
      const typed = editor.typed;
      const answer = editor.read() ?? { value: typed, text: typed };
      this.close();
      if (answer.value !== from.value) {
        this.saving.commit(row, field, seen, answer, { state: 'gone', message });
      }
    }
    this.saving.rowGone(row, message);
    this.announce(message);
  }

  offer(request: number, options: Option[]): void {
    this.editing?.editor.offer(request, options);
    this.editing?.offered();
  }

  announce(text: string): void {
    this.announcer.say(text);
  }

  // The guard

  /**
   * THE GUARD. The cell in hand was drawn anew: by somebody's change, a refreshed row, a reset, or
   * because its element was given to another row. Whatever the reason, the editing stays as it is,
   * and the save will name the value that was seen at its beginning.
   */
  protectsEdit(_editing: Editing): boolean {
    return true;
  }

  drawn(cell: KontorCell): void {
    this.index.put(cell);
    const editing = this.editing;
    if (editing?.row === cell.row && editing.field === cell.field && !this.protectsEdit(editing)) {
      this.close();
    }
  }

  // What cells ask

  forget(cell: KontorCell): void {
    this.index.remove(cell);
  }

  shown(cell: KontorCell): Shown | undefined {
    return this.saving.shown(cell);
  }

  others(cell: KontorCell): readonly Presence[] {
    return this.here.get(keyOf(cell.row, cell.field)) ?? [];
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
    return this.editing !== undefined;
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

  decide(edit: Edit, choice: Choice): void {
    this.saving.decide(edit, choice);
  }

  // Editing

  editAgain(edit: Edit): void {
    const cell = this.cell(edit.row, edit.field);
    if (cell) {
      this.open(cell, 'keep', edit);
    } else {
      this.announce(say(this.texts, 'refused.scroll'));
    }
  }

  private open(cell: KontorCell, start: Start, again?: Edit): boolean {
    const column = this.column(cell.field);
    if (!again && start === 'keep' && this.saving.ask(cell.row, cell.field)) {
      return true;
    }
    if (!column?.editable || cell.locked) {
      return false;
    }
    this.editing?.end('blur');
    reveal(cell);
    this.again = again ?? this.refused(cell);
    const from = this.again
      ? { value: this.again.seen, text: cell.text }
      : this.saving.valueOf(cell);
    const editor = editorFor({
      ...{ column, from, locale: this.locale },
      ...(this.again && { draft: this.again.text }),
      ...{ today: say(this.texts, 'date.today'), cancel: say(this.texts, 'date.cancel') },
      ask: (text) => this.ask(cell.field, text),
      picked: () => this.editing?.end('stay'),
    });
    const { value, text } = from;
    this.editing = new Editing(this, cell.row, cell.field, { value, text }, editor);
    this.visits.enter(cell.row, cell.field);
    this.visits.edited(cell.row);
    this.editing.begin(start);
    return true;
  }

  finish(editing: Editing, answer: Option | undefined, ending: Ending): void {
    const { row, field, from, seen, editor } = editing;
    const again = this.again;
    const typed = editor.typed;
    this.close();
    if (!answer) {
      const message = say(this.texts, 'refused.noMatch', this.column(field)?.label ?? '', typed);
      this.saving.commit(row, field, seen, { value: typed, text: typed }, { state: 'refused', message });
    } else if (answer.value !== from.value) {
      this.saving.commit(row, field, seen, answer);
    } else if (again) {
      this.saving.drop(again);
    }
    this.goOn(row, field, ending);
    this.saving.nextProblem();
  }

  giveUp(editing: Editing): void {
    if (this.again) {
      this.saving.drop(this.again);
    }
    this.close();
    this.goOn(editing.row, editing.field, 'stay');
    this.saving.nextProblem();
  }

  private goOn(row: string, field: string, ending: Ending): void {
    const cell = this.cell(row, field);
    if (ending === 'blur') {
      return;
    }
    const next = cell && ending !== 'stay' ? this.beside(cell, ending) : undefined;
    if (next && this.open(next, 'keep')) {
      return;
    }
    if (cell) {
      focusCell(cell);
    } else {
      gridOf(this)?.focus();
    }
  }

  private beside(cell: KontorCell, way: 'next' | 'back'): KontorCell | undefined {
    const editable = (cells: KontorCell[]): KontorCell[] =>
      cells.filter((one) => (this.column(one.field)?.editable ?? false) && !one.locked);
    const row = editable(cellsBeside(cell));
    const at = row.indexOf(cell) + (way === 'next' ? 1 : -1);
    const wrapped = editable(cellsOfNext(cell, way === 'next' ? 1 : -1));
    return row[at] ?? wrapped.at(way === 'next' ? 0 : -1);
  }

  private close(): void {
    this.editing?.remove();
    this.editing = undefined;
    this.again = undefined;
  }

  private refused(cell: KontorCell): Edit | undefined {
    const edit = this.saving.of(cell.row, cell.field);
    return edit?.state === 'refused' ? edit : undefined;
  }

  private ask(field: string, text: string): number {
    this.requests += 1;
    this.server()?.choices?.(field, text, this.requests);
    return this.requests;
  }

  /** Leaving the page is leaving the cell: what is typed goes into the outbox. */
  private readonly leaving = (): void => this.editing?.end('blur');

  // The person's keys and pointer

  private key(event: KeyboardEvent): void {
    const target = event.composedPath()[0];
    const cell = target instanceof HTMLTableCellElement ? cellOf(event) : null;
    const start = cell && startOf(event);
    if (!cell || !start) {
      return;
    }
    const opens = start === 'open' || (event.key === 'Enter' && !this.column(cell.field)?.editable);
    if (opens && this.opens(cell)) {
      this.openRow(cell.row);
    } else if (start === 'open' || !this.open(cell, start)) {
      return;
    }
    event.stopPropagation();
    if (start !== 'type') {
      event.preventDefault();
    }
  }

  private dblclick(event: MouseEvent): void {
    const cell = cellOf(event);
    if (cell && !this.open(cell, 'keep') && this.opens(cell)) {
      this.openRow(cell.row);
    }
  }

  private clicked(event: MouseEvent): void {
    const cell = cellOf(event);
    if (cell && event.detail === 1 && !this.editing) {
      this.saving.ask(cell.row, cell.field);
    }
  }

  private place(): void {
    const touched = [...this.here.keys(), ...this.presence.map((who) => keyOf(who.row, who.field))];
    this.here.clear();
    for (const who of this.presence) {
      const key = keyOf(who.row, who.field);
      this.here.set(key, [...(this.here.get(key) ?? []), who]);
    }
    touched.forEach((key) => this.index.of(key).forEach((cell) => cell.requestUpdate()));
  }

  /** Flow puts its methods on the element a moment after the element itself. */
  private server(): Server | undefined {
    return this.isConnected && typeof this.$server?.commit === 'function' ? this.$server : undefined;
  }
}

customElements.define('kontor-live-grid', KontorLiveGrid);
