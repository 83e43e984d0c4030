import { type Column, type Option } from './protocol.js';
import { isNumber, numberText, typedForm } from './format.js';

/**
 * How an editor begins: with what is there, asked for or come upon by Tab; with nothing; or with the
 * key that opened it.
 */
export type Start = 'keep' | 'step' | 'clear' | 'type';

export const keeps = (start: Start): boolean => start === 'keep' || start === 'step';

/** The control that a cell is edited with. */
export interface CellEditor {
  readonly element: HTMLElement;
  /** What is in the control now, fitting or not. */
  readonly typed: string;
  /** Takes the focus; the key that opened the cell still goes into the control by itself. */
  begin(start: Start): void;
  /** The value to save; none if the typed text names no value. */
  read(): Option | undefined;
  /** Whether an answer is still due that may make the text fit. */
  readonly waits: boolean;
  offer(request: number, options: Option[]): void;
}

/** What an editor needs to know of its cell and surroundings. */
export interface Task {
  column: Column;
  /** What the cell holds. */
  from: Option;
  /** A text that was typed before and could not be saved. */
  draft?: string;
  locale: string;
  today: string;
  cancel: string;
  ask(text: string): number;
  /** The person picked a value with the mouse. */
  picked(): void;
}

/** Text, numbers and tags: a plain input. */
export class TextEditor implements CellEditor {
  readonly element = document.createElement('input');
  readonly waits = false;
  private readonly shown: string;

  constructor(private readonly task: Task) {
    const { column, from } = task;
    this.shown = typedForm(column, from.value, task.locale);
    this.element.type = 'text';
    this.element.className = isNumber(column) ? 'cell-input cell-input-number' : 'cell-input';
    this.element.inputMode = isNumber(column) ? 'decimal' : 'text';
    this.element.autocomplete = 'off';
    this.element.spellcheck = column.kind === 'text';
    this.element.setAttribute('aria-label', column.label);
    this.element.addEventListener('input', () => this.measure());
  }

  get typed(): string {
    return this.element.value;
  }

  begin(start: Start): void {
    this.element.value = keeps(start) ? (this.task.draft ?? this.shown) : '';
    this.element.focus({ preventScroll: true });
    if (isNumber(this.task.column) || start === 'step') {
      this.element.select();
    } else {
      this.element.setSelectionRange(this.typed.length, this.typed.length);
    }
    this.measure();
  }

  read(): Option {
    const { column, from, locale } = this.task;
    const typed = this.typed.trim();
    if (typed === this.shown || typed === from.value) {
      return from;
    }
    return { value: typed, text: isNumber(column) ? numberText(typed, locale) : typed };
  }

  offer(): void {
    // A plain input asks for nothing.
  }

  /** Too long is said at once, and never cut off. */
  private measure(): void {
    const limit = this.task.column.maxLength ?? 0;
    const tooLong = limit > 0 && this.typed.length > limit;
    this.element.toggleAttribute('data-too-long', tooLong);
    this.element.setAttribute('aria-invalid', String(tooLong));
  }
}
