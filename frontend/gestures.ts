import { cellOf } from './cells.js';
import { type Board, type Hand } from './hand.js';
import { startOf } from './keys.js';

/** What keys and the pointer do on a cell; inside an editor they are the editor's own. */
export function listen(board: Board, hand: Hand): void {
  board.addEventListener('keydown', (event) => key(board, hand, event), true);
  board.addEventListener('dblclick', (event) => {
    const cell = cellOf(event);
    if (cell && board.opens(cell)) {
      board.openRow(cell.row);
    } else if (cell) {
      hand.open(cell, 'keep');
    }
  });
  board.addEventListener('click', (event) => {
    const cell = cellOf(event);
    if (cell && event.detail === 1 && !hand.busy) {
      hand.ask(cell);
    }
  });
}

function key(board: Board, hand: Hand, event: KeyboardEvent): void {
  const onCell = event.composedPath()[0] instanceof HTMLTableCellElement;
  const cell = onCell ? cellOf(event) : null;
  const start = cell && startOf(event);
  if (!cell || !start) {
    return;
  }
  const opens = start === 'open' || event.key === 'Enter';
  if (opens && board.opens(cell)) {
    board.openRow(cell.row);
  } else if (start === 'open' || !hand.open(cell, start)) {
    return;
  }
  event.stopPropagation();
  // The key that opens by typing goes on into the editor, which has the focus by now.
  if (start !== 'type') {
    event.preventDefault();
  }
}
