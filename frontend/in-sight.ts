import { cellOf, isShown, reveal } from './cells.js';
import { type KontorCell } from './live-cell.js';

/** The cell that has the focus stays in sight when the grid gets narrower. */
export class InSight {
  private cell: KontorCell | null = null;
  private width = 0;
  private readonly watch = new ResizeObserver(() => this.resized());

  constructor(private readonly host: HTMLElement) {
    host.addEventListener('cell-focus', (event) => (this.cell = cellOf(event)));
  }

  connect(): void {
    this.watch.observe(this.host);
  }

  disconnect(): void {
    this.watch.disconnect();
  }

  private resized(): void {
    const isNarrower = this.host.clientWidth < this.width;
    this.width = this.host.clientWidth;
    if (isNarrower && this.cell && isShown(this.cell) && this.host.contains(document.activeElement)) {
      reveal(this.cell);
    }
  }
}
