import { type Start } from './editors.js';

/** How a key pressed on a cell begins its editing; undefined if it does not. */
export function startOf(event: KeyboardEvent): Start | 'open' | undefined {
  if (event.altKey || event.metaKey || (event.ctrlKey && event.key !== 'Enter')) {
    return undefined;
  }
  switch (event.key) {
    case 'Enter':
      return event.ctrlKey ? 'open' : 'keep';
    case 'F2':
      return 'keep';
    case 'Delete':
    case 'Backspace':
      return 'clear';
    case 'Process':
    case 'Dead':
      return 'type';
    default:
      return [...event.key].length === 1 && event.key !== ' ' ? 'type' : undefined;
  }
}
