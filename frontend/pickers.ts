import '@vaadin/combo-box';
import '@vaadin/date-picker';
import type { ComboBox } from '@vaadin/combo-box';
import type { DatePicker, DatePickerDate } from '@vaadin/date-picker';
import { type CellEditor, type Start, type Task, TextEditor, keeps } from './editors.js';
import { dateFigures, dateText, fitting, readDate } from './format.js';
import { type Option } from './protocol.js';

/** Chooses the control for a kind of column. */
export function editorFor(task: Task): CellEditor {
  switch (task.column.kind) {
    case 'choice':
    case 'person':
    case 'reference':
      return new ChoiceEditor(task);
    case 'date':
      return new DateEditor(task);
    default:
      return new TextEditor(task);
  }
}

/** How long a pause in typing lasts before the server is asked what fits. */
const PAUSE = 120;

/** One of a list; people and records are asked from the server while typing. */
class ChoiceEditor implements CellEditor {
  readonly element: ComboBox<Option> = document.createElement('vaadin-combo-box') as ComboBox<Option>;
  private options: Option[];
  private readonly lazy: boolean;
  private request = 0;
  private answered = 0;
  private pause = 0;
  private quiet = true;

  constructor(private readonly task: Task) {
    const { column, from } = task;
    this.lazy = !column.options?.length;
    this.options = this.lazy ? (from.value ? [from] : []) : (column.options ?? []);
    this.element.itemLabelPath = 'text';
    this.element.itemValuePath = 'value';
    this.element.accessibleName = column.label;
    this.element.filteredItems = this.options;
    this.element.addEventListener('filter-changed', (event) => this.search(event.detail.value));
    this.element.addEventListener('change', () => this.quiet || task.picked());
  }

  get typed(): string {
    return this.input.value;
  }

  get waits(): boolean {
    return this.pause !== 0 || this.request !== this.answered;
  }

  begin(start: Start): void {
    const { from, draft } = this.task;
    if (keeps(start) && draft === undefined) {
      this.element.selectedItem = this.options.find((one) => one.value === from.value) ?? null;
    }
    this.input.value = keeps(start) ? (draft ?? from.text) : '';
    this.element.focus({ preventScroll: true });
    this.input.select();
    this.element.opened = true;
    this.quiet = false;
    if (this.lazy) {
      this.ask('');
    }
  }

  read(): Option | undefined {
    const typed = this.typed.trim();
    const { from } = this.task;
    if (typed === '' || typed === from.text) {
      return typed === '' ? { value: '', text: '' } : from;
    }
    if (this.waits) {
      return undefined;
    }
    const found = this.chosen() ?? fitting(this.options, typed)[0];
    if (!found) {
      this.input.value = typed;
    }
    return found;
  }

  /** The option that the arrow keys or the mouse stand on: two people may bear one name. */
  private chosen(): Option | undefined {
    const typed = this.typed;
    this.quiet = true;
    this.element.close();
    this.quiet = false;
    const item = this.element.selectedItem;
    return item?.text === typed ? item : undefined;
  }

  offer(request: number, options: Option[]): void {
    if (request === this.request) {
      this.answered = request;
      this.options = options;
      this.element.filteredItems = options;
    }
  }

  private search(text: string): void {
    if (!this.lazy) {
      this.element.filteredItems = fitting(this.options, text);
    } else if (!this.quiet) {
      window.clearTimeout(this.pause);
      this.pause = window.setTimeout(() => this.ask(text), PAUSE);
    }
  }

  private ask(text: string): void {
    this.pause = 0;
    this.request = this.task.ask(text);
  }

  private get input(): HTMLInputElement {
    return this.element.inputElement as HTMLInputElement;
  }
}

const plain = ({ year, month, day }: DatePickerDate): string =>
  `${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** A date, typed in the order of the language or picked from a calendar. */
class DateEditor implements CellEditor {
  readonly element: DatePicker = document.createElement('vaadin-date-picker') as DatePicker;
  readonly waits = false;

  constructor(private readonly task: Task) {
    const { column, locale } = task;
    this.element.accessibleName = column.label;
    this.element.autoOpenDisabled = true;
    this.element.i18n = { ...calendarWords(task), ...this.reading(locale) };
    // The calendar closes a moment after its date is chosen.
    this.element.addEventListener('change', () => window.setTimeout(() => task.picked()));
  }

  get typed(): string {
    return this.input.value;
  }

  begin(start: Start): void {
    const { from, draft, locale } = this.task;
    this.element.value = keeps(start) ? from.value : '';
    this.input.value = keeps(start) ? dateFigures(draft ?? from.value, locale) : '';
    this.element.focus({ preventScroll: true });
    this.input.select();
    this.element.opened = start === 'keep' && draft === undefined;
  }

  /** A text that is no date goes to the server as it is, which says what it expects. */
  read(): Option {
    const { from, locale } = this.task;
    const typed = this.typed.trim();
    const value = typed === '' ? '' : (readDate(typed, locale) ?? typed);
    return value === from.value ? from : { value, text: dateText(value, locale) };
  }

  offer(): void {
    // A calendar asks for nothing.
  }

  private reading(locale: string): Partial<DatePicker['i18n']> {
    return {
      formatDate: (date) => dateFigures(plain(date), locale),
      parseDate: (text) => {
        const parts = readDate(text, locale)?.split('-').map(Number);
        return parts && { year: parts[0] ?? 0, month: (parts[1] ?? 1) - 1, day: parts[2] ?? 1 };
      },
    };
  }

  private get input(): HTMLInputElement {
    return this.element.inputElement as HTMLInputElement;
  }
}

function calendarWords({ locale, today, cancel }: Task): Partial<DatePicker['i18n']> {
  const name = (date: Date, options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(date);
  const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 15)));
  const days = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2026, 1, 1 + day)));
  return {
    monthNames: months.map((date) => name(date, { month: 'long' })),
    weekdays: days.map((date) => name(date, { weekday: 'long' })),
    weekdaysShort: days.map((date) => name(date, { weekday: 'narrow' })),
    firstDayOfWeek: locale.startsWith('en-US') ? 0 : 1,
    today,
    cancel,
  };
}
