import { link } from './link.js';
import { type Edit, type Server, type Settlement, keyOf } from './protocol.js';

/** How long an edit may stay unanswered on a live line before it is sent once more. */
const PATIENCE = 20_000;

/**
 * The edits that the database has not yet answered. They outlive a lost connection, a reload and a
 * restart of the server; only an answer or the person takes one out.
 *
 * Sending twice does no harm: a save names the value it saw, and of one cell at most one edit is
 * under way, so a repeated edit can never overtake a later one.
 */
export class Outbox {
  edits: Edit[] = [];
  private key = '';

  constructor(
    private readonly server: () => Server | undefined,
    private readonly changed: (edit: Edit, answer?: Settlement) => void,
  ) {}

  /** Takes up what an earlier page left behind under this key. */
  open(key: string): void {
    this.key = key;
    const known = new Set(this.edits.map((edit) => edit.id));
    this.edits = [...this.stored().filter((edit) => !known.has(edit.id)), ...this.edits];
    for (const edit of this.edits) {
      edit.state = edit.state === 'sent' ? 'waiting' : edit.state;
      this.changed(edit, edit.answer);
    }
    this.store();
    this.send();
  }

  add(edit: Edit): void {
    const open = this.of(edit.row, edit.field);
    if (open && open.state !== 'sent') {
      this.edits = this.edits.filter((other) => other !== open);
      edit.seen = open.seen;
    }
    this.edits.push(edit);
    this.store();
    this.send();
    this.changed(edit);
  }

  /** The youngest edit of a cell that is not yet settled. */
  of(row: string, field: string): Edit | undefined {
    return this.edits.findLast((edit) => edit.row === row && edit.field === field);
  }

  drop(edit: Edit): void {
    this.edits = this.edits.filter((other) => other !== edit);
    this.store();
    this.changed(edit);
    this.send();
  }

  settle(id: string, answer: Settlement): void {
    const edit = this.edits.find((one) => one.id === id);
    if (!edit || (edit.state !== 'sent' && edit.state !== 'waiting')) {
      return;
    }
    const next = this.edits.find(
      (one) => one !== edit && one.row === edit.row && one.field === edit.field,
    );
    if (answer.state === 'saved' || next) {
      this.edits = this.edits.filter((one) => one !== edit);
    }
    if (next) {
      this.carryOn(edit, next, answer);
    } else if (answer.state !== 'saved') {
      edit.state = answer.state;
      edit.answer = answer;
    }
    this.store();
    this.changed(next ?? edit, next && answer.state !== 'conflict' ? undefined : answer);
    this.send();
  }

  /** The person typed again before the first answer came: the later text counts. */
  private carryOn(first: Edit, next: Edit, answer: Settlement): void {
    if (answer.state === 'saved') {
      next.seen = answer.value;
    } else {
      next.seen = first.seen;
      if (answer.state === 'conflict') {
        next.state = 'conflict';
        next.answer = { ...answer, mine: { value: next.value, text: next.text } };
      }
    }
  }

  /** Sends what may be sent now, oldest first. */
  send(): void {
    const server = this.server();
    if (!server || link() !== 'live') {
      return;
    }
    const busy = new Set<string>();
    const now = Date.now();
    let sent = false;
    for (const edit of this.edits) {
      const cell = keyOf(edit.row, edit.field);
      const due = edit.state === 'waiting' || (edit.state === 'sent' && now - edit.since > PATIENCE);
      if (due && !busy.has(cell)) {
        sent = true;
        edit.state = 'sent';
        edit.since = now;
        server.commit(edit.id, edit.row, edit.field, edit.seen, edit.value);
      }
      busy.add(cell);
    }
    if (sent) {
      this.store();
    }
  }

  private stored(): Edit[] {
    try {
      return JSON.parse(sessionStorage.getItem(this.key) ?? '[]') as Edit[];
    } catch {
      return [];
    }
  }

  private store(): void {
    const waiting = this.edits.filter((edit) => edit.state === 'waiting' || edit.state === 'sent');
    window.dispatchEvent(
      new CustomEvent('kontor-outbox', { detail: { key: this.key, count: waiting.length } }),
    );
    if (this.key) {
      try {
        sessionStorage.setItem(this.key, JSON.stringify(this.edits));
      } catch {
        // A full store must not stop the edit itself, which is still in memory.
      }
    }
  }
}
