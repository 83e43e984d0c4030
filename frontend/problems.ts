import { html, nothing, render, type TemplateResult } from 'lit';
import { focusCell, frameOf, gridOf, isShown, viewOf } from './cells.js';
import { type KontorCell } from './live-cell.js';
import { isNumber } from './format.js';
import { type Column, type Edit, type Texts, say } from './protocol.js';

export type Choice = 'mine' | 'theirs' | 'was' | 'again' | 'drop';

export interface Desk extends HTMLElement {
  texts: Texts;
  /** Whether the person is typing in a cell. */
  readonly busy: boolean;
  column(field: string): Column | undefined;
  cell(row: string, field: string): KontorCell | undefined;
  decide(edit: Edit, choice: Choice): void;
  announce(text: string): void;
}

/** What was typed, to the letter: how a number reads may be another number. */
export const typedText = (edit: Edit, column: Column | undefined): string =>
  column && isNumber(column) ? edit.value : edit.text;

/** What an editor begins with that takes up a refused edit: a date in a form that it can read. */
export const draftOf = (edit: Edit, column: Column): string =>
  column.kind === 'date' ? edit.value : typedText(edit, column);

/** The popover at a cell that could not be saved as it is: two people, or a value that is refused. */
export class Problem {
  readonly box = document.createElement('div');
  private frame = 0;

  constructor(
    private readonly desk: Desk,
    readonly edit: Edit,
  ) {
    this.box.className = 'cell-problem';
    this.box.slot = 'layer';
    this.box.role = 'dialog';
    this.box.tabIndex = -1;
    this.box.addEventListener('keydown', (event) => this.key(event));
    render(this.content(), this.box);
    this.box.setAttribute('aria-label', this.title());
    desk.append(this.box);
    this.follow();
  }

  /** Moves the focus in; to the whole, so that a key meant for the grid decides nothing. */
  focus(): void {
    this.box.focus({ preventScroll: true });
  }

  remove(): void {
    const hadFocus = this.box.contains(document.activeElement);
    cancelAnimationFrame(this.frame);
    this.box.remove();
    const cell = this.desk.cell(this.edit.row, this.edit.field);
    if (hadFocus && cell) {
      focusCell(cell);
    }
  }

  title(): string {
    const { answer, field } = this.edit;
    const label = this.desk.column(field)?.label ?? '';
    return answer?.state === 'conflict'
      ? say(this.desk.texts, 'conflict.title', answer.who, label)
      : say(this.desk.texts, 'refused.title', label);
  }

  private get typed(): string {
    return typedText(this.edit, this.desk.column(this.edit.field));
  }

  private content(): TemplateResult {
    const { answer } = this.edit;
    return html`<p class="cell-problem-title">${this.title()}</p>
      ${answer?.state === 'conflict'
        ? html`<p class="cell-problem-quiet">${answer.when}</p>
            <div class="cell-problem-choices">
              ${this.choice('mine', 'conflict.mine', answer.mine.text)}
              ${this.choice('theirs', 'conflict.theirs', answer.theirs.text)}
              ${this.choice('was', 'conflict.was', answer.was.text)}
            </div>`
        : html`<p>${answer?.state === 'refused' ? answer.message : nothing}</p>
            <p class="kept-text">${this.typed}</p>
            <div class="cell-problem-actions">
              ${this.action('again', 'refused.again', true)} ${copier(this.desk, this.typed)}
              ${this.action('drop', 'refused.drop', false)}
            </div>`}`;
  }

  private choice(choice: Choice, key: string, value: string): TemplateResult {
    return html`<button class="cell-problem-choice" @click=${() => this.decide(choice)}>
      <span>${say(this.desk.texts, key)}</span
      ><strong>${value || say(this.desk.texts, 'conflict.empty')}</strong>
    </button>`;
  }

  private action(choice: Choice, key: string, main: boolean): TemplateResult {
    return html`<button class=${main ? 'kontor-button kontor-button-main' : 'kontor-button'}
      @click=${() => this.decide(choice)}>${say(this.desk.texts, key)}</button>`;
  }

  private decide(choice: Choice): void {
    this.desk.decide(this.edit, choice);
  }

  private key(event: KeyboardEvent): void {
    const buttons = [...this.box.querySelectorAll('button')];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (event.key === 'Escape') {
      this.remove();
    } else if (step) {
      buttons[(Math.max(at, step > 0 ? -1 : 0) + step + buttons.length) % buttons.length]?.focus();
      event.preventDefault();
    }
    event.stopPropagation();
  }

  /** Stays at its cell, or at the foot of the grid; never over a cell that somebody types in. */
  private follow(): void {
    this.box.hidden = this.desk.busy;
    const cell = this.desk.cell(this.edit.row, this.edit.field);
    const grid = gridOf(this.desk);
    const frame = cell && isShown(cell) ? frameOf(cell) : null;
    const view = grid && viewOf(grid, frame);
    const place = frame?.getBoundingClientRect();
    const inSight = !!place && !!view && place.bottom > view.top && place.top < view.bottom;
    this.box.toggleAttribute('data-pinned', !inSight);
    if (inSight) {
      this.put(place, view);
    }
    this.frame = requestAnimationFrame(() => this.follow());
  }

  private put(place: DOMRect, view: DOMRect): void {
    const origin = this.desk.getBoundingClientRect();
    const { offsetWidth, offsetHeight } = this.box;
    const below = place.bottom + offsetHeight <= view.bottom || place.top - offsetHeight < view.top;
    const y = below ? place.bottom : place.top - offsetHeight;
    const x = Math.max(view.left, Math.min(place.left, view.right - offsetWidth));
    this.box.toggleAttribute('data-above', !below);
    this.box.style.setProperty('--problem-x', `${Math.round(x - origin.x)}px`);
    this.box.style.setProperty('--problem-y', `${Math.round(y - origin.y)}px`);
  }
}

/** Text whose row is gone: kept at the foot of the grid until the person puts it away. */
export function keptPanel(desk: Desk, kept: readonly Edit[]): TemplateResult | typeof nothing {
  return kept.length === 0 ? nothing : html`${kept.map((edit) => keptText(desk, edit))}`;
}

function keptText(desk: Desk, edit: Edit): TemplateResult {
  const column = desk.column(edit.field);
  const typed = typedText(edit, column);
  return html`<section class="kept" aria-label=${column?.label ?? ''}>
    <div>
      <p>${edit.answer?.state === 'gone' ? edit.answer.message : nothing}</p>
      <p class="kept-text"><span>${column?.label}</span> ${typed}</p>
    </div>
    ${copier(desk, typed)}
    <button class="kontor-button" @click=${() => desk.decide(edit, 'drop')}>
      ${say(desk.texts, 'gone.close')}
    </button>
  </section>`;
}

const copier = (desk: Desk, text: string): TemplateResult =>
  html`<button class="kontor-button" @click=${() => void copy(desk, text)}>
    ${say(desk.texts, 'refused.copy')}
  </button>`;

async function copy(desk: Desk, text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
  desk.announce(say(desk.texts, 'refused.copied'));
}
