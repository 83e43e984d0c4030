import { beside, focusCell, gridOf, reveal } from './cells.js';
import { Editing, type Ending, type Owner } from './editing.js';
import { type Start, type Task } from './editors.js';
import { listen } from './gestures.js';
import { type KontorCell } from './live-cell.js';
import { editorFor } from './pickers.js';
import { type Column, type Edit, type Option, type Server, type Texts, say } from './protocol.js';
import { draftOf } from './problems.js';
import { type Saving } from './saving.js';
import { type Visits } from './visits.js';

/** The grid as the hand sees it. */
export interface Board extends HTMLElement {
  texts: Texts;
  locale: string;
  column(field: string): Column | undefined;
  cell(row: string, field: string): KontorCell | undefined;
  opens(cell: KontorCell): boolean;
  openRow(row: string): void;
  announce(text: string): void;
}

/** The hand of the person: opens one cell at a time, and goes on from it. */
export class Hand implements Owner {
  private editing: Editing | undefined;
  private again: Edit | undefined;
  private requests = 0;

  constructor(
    readonly board: Board,
    private readonly saving: Saving,
    private readonly visits: Visits,
    private readonly server: () => Server | undefined,
  ) {
    listen(board, this);
  }

  get busy(): boolean {
    return this.editing !== undefined;
  }

  /**
   * THE GUARD. The cell in hand was drawn anew: by somebody's change, a refreshed row, a reset, or
   * because its element was given to another row. Whatever the reason, the editing stays as it is,
   * and the save will name the value that was seen at its beginning.
   */
  protectsEdit(_editing: Editing): boolean {
    return true;
  }

  drawn(cell: KontorCell): void {
    const editing = this.editing;
    if (editing?.row === cell.row && editing.field === cell.field && !this.protectsEdit(editing)) {
      this.close();
    }
  }

  /** The person's own earlier edit of this cell is saved: that is now what they saw. */
  saved(edit: Edit, value: string): void {
    if (this.editing?.row === edit.row && this.editing.field === edit.field) {
      this.editing.seen = value;
    }
  }

  /** The row vanished: a text half typed there is kept and offered. */
  rowGone(row: string, message: string): void {
    if (this.editing?.row !== row) {
      return;
    }
    const { field, from, seen, editor } = this.editing;
    const typed = editor.typed;
    const answer = editor.read() ?? { value: typed, text: typed };
    this.close();
    if (answer.value !== from.value) {
      this.saving.commit(row, field, seen, answer, { state: 'gone', message });
    }
  }

  offer(request: number, options: Option[]): void {
    this.editing?.editor.offer(request, options);
    this.editing?.offered();
  }

  /** Leaving the page is leaving the cell: what is typed goes into the outbox. */
  leave(): void {
    this.editing?.end('blur');
  }

  /** Asks what is open about a cell, if anything. */
  ask(cell: KontorCell): void {
    this.saving.ask(cell.row, cell.field);
  }

  editAgain(edit: Edit): void {
    const cell = this.board.cell(edit.row, edit.field);
    if (cell) {
      this.open(cell, 'keep', edit);
    } else {
      this.board.announce(say(this.board.texts, 'refused.scroll'));
    }
  }

  /** Opens the editor of a cell; no if the cell is not to be edited. */
  open(cell: KontorCell, start: Start, again?: Edit): boolean {
    if (!again && start === 'keep' && this.saving.ask(cell.row, cell.field)) {
      return true;
    }
    const column = this.board.column(cell.field);
    if (!column || !this.mayEdit(cell)) {
      return false;
    }
    this.editing?.end('blur');
    reveal(cell);
    this.again = again ?? this.refused(cell);
    const from = this.again
      ? { value: this.again.seen, text: cell.text }
      : this.saving.valueOf(cell);
    const { value, text } = from;
    const editor = editorFor(this.task(column, { value, text }));
    this.editing = new Editing(this, cell.row, cell.field, { value, text }, editor);
    this.visits.enter(cell.row, cell.field);
    this.visits.edited(cell.row);
    this.editing.begin(start);
    return true;
  }

  private task(column: Column, from: Option): Task {
    const { texts, locale } = this.board;
    return {
      ...{ column, from, locale },
      ...(this.again && { draft: draftOf(this.again, column) }),
      ...{ today: say(texts, 'date.today'), cancel: say(texts, 'date.cancel') },
      ask: (text) => this.request(column.field, text),
      picked: () => this.editing?.end('stay'),
    };
  }

  finish(editing: Editing, answer: Option | undefined, ending: Ending): void {
    const { row, field, from, seen, editor } = editing;
    const again = this.again;
    const typed = editor.typed;
    this.close();
    if (!answer) {
      const message = say(this.board.texts, 'refused.noMatch', this.board.column(field)?.label ?? '', typed);
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
    const cell = this.board.cell(row, field);
    if (ending === 'blur') {
      return;
    }
    const next = cell && ending !== 'stay' ? beside(cell, ending, this.mayEdit) : undefined;
    if (next && this.open(next, 'step')) {
      return;
    }
    if (cell) {
      focusCell(cell);
    } else {
      gridOf(this.board)?.focus();
    }
  }

  readonly mayEdit = (cell: KontorCell): boolean =>
    !cell.locked && (this.board.column(cell.field)?.editable ?? false);

  private close(): void {
    this.editing?.remove();
    this.editing = undefined;
    this.again = undefined;
  }

  private refused(cell: KontorCell): Edit | undefined {
    const edit = this.saving.of(cell.row, cell.field);
    return edit?.state === 'refused' ? edit : undefined;
  }

  private request(field: string, text: string): number {
    this.requests += 1;
    this.server()?.choices?.(field, text, this.requests);
    return this.requests;
  }
}
