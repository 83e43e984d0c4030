import { cellOf, frameOf } from './cells.js';
import { type KontorCell } from './live-cell.js';
import { type Server } from './protocol.js';

const SETTLED = 150;
const LOOKED = 600;

/** Tells the server where the person is and what they have looked at, and not more often than needed. */
export class Visits {
  private here = '';
  private row = '';
  private touched = false;
  private entering = 0;
  private looking = 0;
  private lookedAt = '';

  constructor(
    private readonly host: HTMLElement,
    private readonly server: () => Server | undefined,
  ) {
    host.addEventListener('cell-focus', (event) => this.focused(cellOf(event)));
    host.addEventListener('focusout', () => window.setTimeout(() => this.perhapsLeft(), SETTLED));
    host.addEventListener('pointerover', (event) => this.look(cellOf(event)));
    host.addEventListener('pointerleave', () => window.clearTimeout(this.looking));
  }

  /** The person is in this cell, with the focus or an editor. */
  enter(row: string, field: string): void {
    const place = `${row}|${field}`;
    if (this.row && this.row !== row) {
      this.leaveRow();
    }
    this.row = row;
    if (place !== this.here) {
      this.here = place;
      window.clearTimeout(this.entering);
      this.entering = window.setTimeout(() => this.server()?.enter?.(row, field), SETTLED);
    }
  }

  /** The row was edited, so that leaving it means something. */
  edited(row: string): void {
    this.touched ||= this.row === row;
  }

  leave(): void {
    if (this.here) {
      this.here = '';
      window.clearTimeout(this.entering);
      this.server()?.leave?.();
      this.leaveRow();
      this.row = '';
    }
  }

  private focused(cell: KontorCell | null): void {
    if (cell) {
      this.enter(cell.row, cell.field);
      this.look(cell);
      this.touched ||= frameOf(cell)?.part.contains('dimmed') ?? false;
    }
  }

  private leaveRow(): void {
    if (this.touched) {
      this.touched = false;
      this.server()?.rowLeft?.(this.row);
    }
  }

  private perhapsLeft(): void {
    if (!this.host.contains(document.activeElement)) {
      this.leave();
    }
  }

  private look(cell: KontorCell | null): void {
    window.clearTimeout(this.looking);
    if (cell?.marked) {
      const row = cell.row;
      this.looking = window.setTimeout(() => {
        if (cell.marked && cell.row === row && this.lookedAt !== `${row}|${cell.value}`) {
          this.lookedAt = `${row}|${cell.value}`;
          this.server()?.seen?.(row);
        }
      }, LOOKED);
    }
  }
}
