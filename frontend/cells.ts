import { type KontorCell } from './live-cell.js';

/** Where cells are in a vaadin-grid: its table lies in its shadow, their content is slotted. */

type Table = Pick<ShadowRoot, 'querySelector'>;

export const gridOf = (host: Element): HTMLElement | null => host.querySelector('vaadin-grid');

const inGrid = (grid: HTMLElement, id: string): HTMLElement | null =>
  (grid.shadowRoot as Table | null)?.querySelector(`#${id}`) ?? null;

/** The table cell around a cell's content. */
export function frameOf(cell: KontorCell): HTMLElement | null {
  return cell.closest('vaadin-grid-cell-content')?.assignedSlot?.parentElement ?? null;
}

export function cellIn(frame: Element): KontorCell | null {
  const slot = frame.querySelector('slot');
  const content = slot?.assignedElements()[0];
  return content?.querySelector<KontorCell>('kontor-cell') ?? null;
}

/** The cell that an event happened in, wherever in it. */
export function cellOf(event: Event): KontorCell | null {
  for (const node of event.composedPath()) {
    if (node instanceof HTMLTableCellElement) {
      return cellIn(node);
    }
    if (node instanceof HTMLElement && node.localName === 'kontor-cell') {
      return node as KontorCell;
    }
  }
  return null;
}

/** Rows that the virtual scroller keeps in reserve or that are loading show nothing. */
export const isShown = (cell: KontorCell): boolean =>
  cell.isConnected && cell.checkVisibility({ visibilityProperty: true });

/** The cell to go on to, in the order of the columns; beyond the end of the row, in the next row. */
export function beside(
  cell: KontorCell,
  way: 'next' | 'back',
  fits: (cell: KontorCell) => boolean,
): KontorCell | undefined {
  type Row = HTMLElement & { index?: number };
  const row = frameOf(cell)?.parentElement as Row | null | undefined;
  if (!row) {
    return undefined;
  }
  const step = way === 'next' ? 1 : -1;
  const cells = inOrder(row).filter(fits);
  const found = cells[cells.indexOf(cell) + step];
  const rows = [...(row.parentElement?.children ?? [])] as Row[];
  const next = rows.find((one) => !one.hidden && one.index === (row.index ?? 0) + step);
  return found ?? (next && inOrder(next).filter(fits).at(step === 1 ? 0 : -1));
}

const inOrder = (row: Element): KontorCell[] =>
  [...row.children]
    .map(cellIn)
    .filter((cell): cell is KontorCell => cell !== null && isShown(cell))
    .sort((a, b) => place(a) - place(b));

/** Frozen columns stay first and last, however far the others are scrolled. */
function place(cell: KontorCell): number {
  const frame = frameOf(cell);
  const frozen = frame?.hasAttribute('frozen') ? -1 : frame?.hasAttribute('frozen-to-end') ? 1 : 0;
  return frozen * 1_000_000 + cell.getBoundingClientRect().left;
}

/** Gives the focus to a cell and brings it into view. */
export function focusCell(cell: KontorCell): void {
  const frame = frameOf(cell);
  frame?.focus({ preventScroll: true });
  reveal(cell);
}

/** Scrolls only as far as needed, and not under the frozen columns. */
export function reveal(cell: KontorCell): void {
  const frame = frameOf(cell);
  const grid = cell.closest<HTMLElement & { scrollToIndex(index: number): void }>('vaadin-grid');
  if (!frame || !grid) {
    return;
  }
  const view = viewOf(grid, frame);
  const box = frame.getBoundingClientRect();
  if (box.top < view.top || box.bottom > view.bottom) {
    frame.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
  const table = inGrid(grid, 'table');
  const over = box.left < view.left ? box.left - view.left : Math.max(0, box.right - view.right);
  if (table && over !== 0) {
    table.scrollLeft += over;
  }
}

/** The part of the window in which this cell can be seen: below the header, right of the frozen. */
export function viewOf(grid: HTMLElement, frame: HTMLElement | null): DOMRect {
  const table = inGrid(grid, 'table');
  const all = (table ?? grid).getBoundingClientRect();
  const top = inGrid(grid, 'header')?.getBoundingClientRect().bottom ?? all.top;
  const foot = inGrid(grid, 'footer')?.getBoundingClientRect();
  const bottom = Math.min(
    foot?.height ? foot.top : all.bottom,
    all.top + (table?.clientHeight ?? all.height),
  );
  let left = all.left;
  if (frame && !frame.hasAttribute('frozen')) {
    for (const other of frame.parentElement?.querySelectorAll(':scope > [frozen]') ?? []) {
      left = Math.max(left, other.getBoundingClientRect().right);
    }
  }
  const right = all.left + (table?.clientWidth ?? all.width);
  return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
}

export const scrollOf = (grid: HTMLElement): { x: number; y: number } => {
  const table = inGrid(grid, 'table');
  return { x: table?.scrollLeft ?? 0, y: table?.scrollTop ?? 0 };
};
