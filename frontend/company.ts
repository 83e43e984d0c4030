import { type KontorCell } from './live-cell.js';
import { type Presence, keyOf } from './protocol.js';

const NOBODY: readonly Presence[] = [];

/** Who else is in which cell. */
export class Company {
  private readonly here = new Map<string, Presence[]>();

  in(cell: KontorCell): readonly Presence[] {
    return this.here.get(keyOf(cell.row, cell.field)) ?? NOBODY;
  }

  /** Takes in where everybody is now; answers with the cells that look different. */
  place(everybody: readonly Presence[]): Presence[] {
    const before = [...this.here.values()].flat();
    this.here.clear();
    for (const who of everybody) {
      const key = keyOf(who.row, who.field);
      this.here.set(key, [...(this.here.get(key) ?? []), who]);
    }
    return [...before, ...everybody];
  }
}
