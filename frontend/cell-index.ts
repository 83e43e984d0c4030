import { isShown } from './cells.js';
import { type KontorCell } from './live-cell.js';
import { keyOf } from './protocol.js';

/** Which elements show which cell just now; the virtual scroller changes that all the time. */
export class CellIndex {
  private readonly byKey = new Map<string, Set<KontorCell>>();
  private readonly keys = new Map<KontorCell, string>();

  put(cell: KontorCell): void {
    const key = keyOf(cell.row, cell.field);
    if (this.keys.get(cell) !== key) {
      this.remove(cell);
      this.keys.set(cell, key);
      this.byKey.set(key, (this.byKey.get(key) ?? new Set()).add(cell));
    }
  }

  remove(cell: KontorCell): void {
    const key = this.keys.get(cell);
    if (key !== undefined) {
      const cells = this.byKey.get(key);
      cells?.delete(cell);
      if (cells?.size === 0) {
        this.byKey.delete(key);
      }
      this.keys.delete(cell);
    }
  }

  /** The element that the person sees for a cell. */
  find(row: string, field: string): KontorCell | undefined {
    return this.of(keyOf(row, field)).find(isShown);
  }

  of(key: string): KontorCell[] {
    return [...(this.byKey.get(key) ?? [])];
  }

  all(): Iterable<KontorCell> {
    return this.keys.keys();
  }
}
