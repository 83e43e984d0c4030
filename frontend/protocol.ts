/** What the grid in the browser and the page on the server say to each other. */

export type Kind = 'text' | 'number' | 'money' | 'date' | 'choice' | 'person' | 'reference' | 'tags';

/** A value and how it reads. */
export interface Option {
  value: string;
  text: string;
}

export interface Column {
  field: string;
  kind: Kind;
  label: string;
  editable: boolean;
  options?: Option[];
  maxLength?: number;
  /** Enter or a double click opens the record instead of an editor. */
  opens?: boolean;
}

export interface Presence {
  row: string;
  field: string;
  initials: string;
  name: string;
  colour: number;
}

export type Settlement =
  | { state: 'saved'; value: string; text: string }
  | { state: 'conflict'; was: Option; theirs: Option; mine: Option; who: string; when: string }
  | { state: 'refused'; message: string }
  | { state: 'gone'; message: string };

/** The methods that Flow puts on `$server`; a page need not have all of them. */
export interface Server {
  commit(edit: string, row: string, field: string, seen: string, value: string): void;
  enter?(row: string, field: string): void;
  leave?(): void;
  seen?(row: string): void;
  choices?(field: string, text: string, request: number): void;
  open?(row: string): void;
  rowLeft?(row: string): void;
}

/** One change of one cell, from the keyboard until the database has answered. */
export interface Edit {
  id: string;
  row: string;
  field: string;
  /** The value that the person saw when they began: the save names it. */
  seen: string;
  /** What goes to the server: as typed for numbers, else the plain value. */
  value: string;
  text: string;
  state: 'waiting' | 'sent' | 'conflict' | 'refused' | 'gone';
  since: number;
  answer?: Settlement;
}

export type Texts = Record<string, string>;

export const keyOf = (row: string, field: string): string => `${row}|${field}`;

/** A text of the server's bundles with its places filled in; the key itself if it is missing. */
export function say(texts: Texts, key: string, ...values: string[]): string {
  return (texts[key] ?? key).replace(/\{(\d)\}/g, (_, place: string) => values[Number(place)] ?? '');
}
