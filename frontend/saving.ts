import { type KontorCell, type Shown } from './live-cell.js';
import { link, onLinkChange } from './link.js';
import { Outbox } from './outbox.js';
import { type Choice, type Desk, Problem, typedText } from './problems.js';
import { type Edit, type Option, type Server, type Settlement, keyOf, say } from './protocol.js';
import { typedForm } from './format.js';

/** How long a saved value is shown while the row itself has not come yet. */
const ECHO = 5_000;

interface Held extends Option {
  over: string;
  since: number;
}

export interface SavingDesk extends Desk {
  locale: string;
  redraw(row: string, field: string): void;
  redrawAll(): void;
  showKept(kept: readonly Edit[]): void;
  editAgain(edit: Edit): void;
}

/** From the committed edit to its end: shown at once, sent, saved or asked about. */
export class Saving {
  private readonly outbox: Outbox;
  private readonly held = new Map<string, Held>();
  private problem: Problem | undefined;
  private stop: (() => void) | undefined;
  private timer = 0;

  constructor(
    private readonly desk: SavingDesk,
    server: () => Server | undefined,
  ) {
    this.outbox = new Outbox(server, (edit, answer) => this.changed(edit, answer));
  }

  connect(key: string): void {
    this.stop = onLinkChange(() => {
      this.outbox.send();
      this.desk.redrawAll();
    });
    this.timer = window.setInterval(() => this.outbox.send(), 1_000);
    this.outbox.open(key);
    this.nextProblem();
  }

  disconnect(): void {
    this.stop?.();
    window.clearInterval(this.timer);
    this.problem?.remove();
    this.problem = undefined;
  }

  /** The server is there: what waited may go. */
  send(): void {
    this.outbox.send();
  }

  of(row: string, field: string): Edit | undefined {
    return this.outbox.of(row, field);
  }

  commit(row: string, field: string, seen: string, answer: Option, refusal?: Settlement): void {
    this.outbox.add({
      ...{ id: crypto.randomUUID(), row, field, seen, since: Date.now() },
      ...{ value: answer.value, text: answer.text },
      ...{ state: refusal?.state === 'refused' || refusal?.state === 'gone' ? refusal.state : 'waiting' },
      ...(refusal && { answer: refusal }),
    });
    if (refusal) {
      this.nextProblem();
    }
  }

  /** What the cell holds for this person: an edit under way, a value just saved, or the row's own. */
  valueOf(cell: KontorCell): Option {
    const edit = this.of(cell.row, cell.field);
    return edit ?? this.heldFor(cell) ?? { value: cell.value ?? '', text: cell.text ?? '' };
  }

  shown(cell: KontorCell): Shown | undefined {
    const edit = this.of(cell.row, cell.field);
    if (edit) {
      const under = edit.state === 'sent' || edit.state === 'waiting';
      const state = edit.state === 'sent' || edit.state === 'waiting' ? 'saving' : edit.state;
      const text = edit.state === 'refused' ? typedText(edit, this.desk.column(edit.field)) : edit.text;
      return { text, state: under && link() !== 'live' ? 'waiting' : state };
    }
    const held = this.heldFor(cell);
    return held && { text: held.text, state: 'saved' };
  }

  private heldFor(cell: KontorCell): Held | undefined {
    const key = keyOf(cell.row, cell.field);
    const held = this.held.get(key);
    if (held && (cell.value !== held.over || Date.now() - held.since > ECHO)) {
      this.held.delete(key);
      return undefined;
    }
    return held;
  }

  settle(id: string, answer: Settlement): Edit | undefined {
    const edit = this.outbox.edits.find((one) => one.id === id);
    const cell = edit && this.desk.cell(edit.row, edit.field);
    if (edit && answer.state === 'saved' && cell && cell.value !== answer.value) {
      const held = { over: cell.value, since: Date.now(), value: answer.value, text: answer.text };
      this.held.set(keyOf(edit.row, edit.field), held);
      window.setTimeout(() => this.desk.redraw(edit.row, edit.field), ECHO + 100);
    }
    this.outbox.settle(id, answer);
    return edit;
  }

  /** A row is gone: what could not be saved there is now only text to keep. */
  rowGone(row: string, message: string): void {
    for (const edit of this.outbox.edits.filter((one) => one.row === row)) {
      if (edit.state === 'conflict' || edit.state === 'refused') {
        this.outbox.drop(edit);
        this.commit(row, edit.field, edit.seen, edit, { state: 'gone', message });
      }
    }
  }

  decide(edit: Edit, choice: Choice): void {
    const { answer } = edit;
    this.close();
    if (choice === 'again') {
      this.desk.editAgain(edit);
      return;
    }
    this.outbox.drop(edit);
    const column = this.desk.column(edit.field);
    if (answer?.state === 'conflict' && choice !== 'theirs' && column) {
      const was = { ...answer.was, value: typedForm(column, answer.was.value, this.desk.locale) };
      this.commit(edit.row, edit.field, answer.theirs.value, choice === 'was' ? was : edit);
    }
    this.nextProblem();
  }

  /** Drops a refused edit that the person is done with. */
  drop(edit: Edit): void {
    this.outbox.drop(edit);
  }

  /** Asks about the cell if there is something to ask. */
  ask(row: string, field: string): boolean {
    const edit = this.of(row, field);
    if (edit?.state !== 'conflict' && edit?.state !== 'refused') {
      return false;
    }
    this.show(edit);
    this.problem?.focus();
    return true;
  }

  /** Shows what is to be decided once nobody is typing: two people first, then the oldest. */
  nextProblem(): void {
    const { edits } = this.outbox;
    const conflict = edits.find((one) => one.state === 'conflict');
    const edit = conflict ?? edits.find((one) => one.state === 'refused');
    this.desk.showKept(edits.filter((one) => one.state === 'gone'));
    const shown = this.problem?.box.isConnected ? this.problem.edit : undefined;
    if (edit && !this.desk.busy && (!shown || (conflict && shown.answer?.state !== 'conflict'))) {
      this.show(edit);
    }
  }

  private show(edit: Edit): void {
    const active = document.activeElement;
    this.close();
    this.problem = new Problem(this.desk, edit);
    this.desk.announce(this.problem.title());
    if (active === document.body || this.desk.contains(active)) {
      this.problem.focus();
    }
  }

  private close(): void {
    this.problem?.remove();
    this.problem = undefined;
  }

  private changed(edit: Edit, answer?: Settlement): void {
    this.desk.redraw(edit.row, edit.field);
    if (answer && answer.state !== 'saved') {
      this.desk.announce(
        answer.state === 'conflict'
          ? say(this.desk.texts, 'conflict.title', answer.who, this.desk.column(edit.field)?.label ?? '')
          : answer.message,
      );
      this.nextProblem();
    } else if (edit.state === 'gone') {
      this.nextProblem();
    }
  }
}
