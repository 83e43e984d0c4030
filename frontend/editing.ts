import { frameOf, gridOf, isShown, scrollOf, viewOf } from './cells.js';
import { type CellEditor, type Start } from './editors.js';
import { type KontorCell } from './live-cell.js';
import { type Option } from './protocol.js';

/** What became of the editing of a cell. */
export type Ending = 'stay' | 'next' | 'back' | 'blur';

export interface Owner {
  /** The grid that the control lies above. */
  readonly board: HTMLElement & { cell(row: string, field: string): KontorCell | undefined };
  /** Takes the answer; without one the typed text named no value. */
  finish(editing: Editing, answer: Option | undefined, ending: Ending): void;
  giveUp(editing: Editing): void;
}

/**
 * The editing of one cell. The control does not lie in the grid but above it, and belongs to a row
 * and a field, not to an element: whatever the grid draws, recycles, resets or scrolls, the text,
 * the caret and the focus are in nobody's way. It follows its cell on every frame; while the row is
 * out of sight it waits beyond the edge and takes what is typed.
 */
export class Editing {
  readonly layer = document.createElement('div');
  over = false;
  /** The value to name in the save; only the person's own earlier edit may still move it. */
  seen: string;
  private frame = 0;
  private pressedInside = false;
  private wants: Ending | undefined;
  private place = new DOMRect();
  private scroll = { x: 0, y: 0 };

  constructor(
    private readonly owner: Owner,
    readonly row: string,
    readonly field: string,
    /** What the person saw when they began: the save will name this and nothing later. */
    readonly from: Option,
    readonly editor: CellEditor,
  ) {
    this.seen = from.value;
    this.layer.className = 'cell-editor';
    this.layer.slot = 'layer';
    this.layer.append(editor.element);
    this.layer.addEventListener('keydown', (event) => this.key(event), true);
    this.layer.addEventListener('focusout', (event) => this.left(event), true);
    this.layer.addEventListener('input', () => this.complain(false));
  }

  begin(start: Start): void {
    this.owner.board.append(this.layer);
    window.addEventListener('pointerdown', this.pressed, true);
    this.follow();
    this.letThePageLive();
    this.editor.begin(start);
  }

  /** Reads the control and hands over; an answer that is still due is awaited. */
  end(ending: Ending): void {
    if (this.over) {
      return;
    }
    const answer = this.editor.read();
    if (!answer && ending !== 'blur') {
      this.wants = this.editor.waits ? ending : undefined;
      this.complain(!this.editor.waits);
      return;
    }
    this.owner.finish(this, answer, ending);
  }

  /** Options came: an Enter that waited for them may go on. */
  offered(): void {
    if (this.wants && !this.editor.waits) {
      this.end(this.wants);
    }
  }

  remove(): void {
    this.over = true;
    cancelAnimationFrame(this.frame);
    window.removeEventListener('pointerdown', this.pressed, true);
    this.layer.remove();
  }

  /** A list or calendar must not lame the page: one click elsewhere leaves the cell and arrives. */
  private letThePageLive(): void {
    const list = this.editor.element.shadowRoot?.querySelector<HTMLElement & { modeless?: boolean }>(
      '#overlay',
    );
    if (list) {
      list.modeless = true;
    }
  }

  private key(event: KeyboardEvent): void {
    const typing = event.composedPath()[0] instanceof HTMLInputElement;
    if (event.isComposing || event.keyCode === 229) {
      return;
    }
    const ending = this.endingOf(event, typing);
    if (ending === undefined) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (ending === 'give up') {
      this.owner.giveUp(this);
    } else {
      this.end(ending);
    }
  }

  private endingOf(event: KeyboardEvent, typing: boolean): Ending | 'give up' | undefined {
    switch (event.key) {
      case 'Escape':
        return 'give up';
      case 'Enter':
        return typing ? 'stay' : undefined;
      case 'Tab':
        return typing ? (event.shiftKey ? 'back' : 'next') : undefined;
      default:
        return undefined;
    }
  }

  /**
   * Leaving the cell saves it; leaving the window, or for the calendar's paper, does not. The
   * control itself does not hear of it: a combo box would throw away what fits nothing.
   */
  private left(event: FocusEvent): void {
    if (event.relatedTarget instanceof Node && this.layer.contains(event.relatedTarget)) {
      return;
    }
    event.stopPropagation();
    window.setTimeout(() => {
      const active = document.activeElement;
      if (this.over || this.layer.contains(active) || !document.hasFocus()) {
        return;
      }
      if (active === document.body && this.pressedInside) {
        this.editor.element.focus({ preventScroll: true });
      } else {
        this.end('blur');
      }
    });
  }

  private readonly pressed = (event: Event): void => {
    this.pressedInside = event.composedPath().includes(this.layer);
  };

  private complain(about: boolean): void {
    this.layer.toggleAttribute('data-unfit', about);
  }

  private follow(): void {
    this.put();
    this.frame = requestAnimationFrame(() => this.follow());
  }

  /** Lays the control over its cell; while that is not drawn, where it was, moved by the scroll. */
  private put(): void {
    const grid = gridOf(this.owner.board);
    if (!grid) {
      return;
    }
    const cell = this.owner.board.cell(this.row, this.field);
    const frame = cell && isShown(cell) ? frameOf(cell) : null;
    const scroll = scrollOf(grid);
    if (frame) {
      this.place = frame.getBoundingClientRect();
    } else {
      this.place.y -= scroll.y - this.scroll.y;
      this.place.x -= scroll.x - this.scroll.x;
    }
    this.scroll = scroll;
    this.layer.toggleAttribute('data-away', !frame);
    this.lay(viewOf(grid, frame), this.owner.board.getBoundingClientRect());
  }

  private lay(view: DOMRect, origin: DOMRect): void {
    const style = this.layer.style;
    const set = (name: string, value: number): void => {
      const length = `${Math.round(value)}px`;
      if (style.getPropertyValue(name) !== length) {
        style.setProperty(name, length);
      }
    };
    set('--view-x', view.x - origin.x);
    set('--view-y', view.y - origin.y);
    set('--view-width', view.width);
    set('--view-height', view.height);
    set('--cell-x', this.place.x - view.x);
    set('--cell-y', this.place.y - view.y);
    set('--cell-width', this.place.width);
    set('--cell-height', this.place.height);
  }
}
