import { type Column, type Option } from './protocol.js';

/** How plain values read, and how typed ones are understood, in a language. */

const PLAIN = /^-?\d+(\.\d+)?$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

export const isNumber = (column: Column): boolean => ['number', 'money'].includes(column.kind);

function signOf(locale: string, type: 'decimal' | 'group'): string {
  const parts = new Intl.NumberFormat(locale).formatToParts(1234567.5);
  return parts.find((part) => part.type === type)?.value ?? '';
}

/** A plain value as somebody would type it: 420000.00 as 420000, 420000.50 as 420000,50. */
export function typedForm(column: Column, value: string, locale: string): string {
  if (!isNumber(column) || !PLAIN.test(value)) {
    return value;
  }
  return value.replace(/\.0+$/, '').replace('.', signOf(locale, 'decimal'));
}

/** A blank or an apostrophe in front of three digits sets groups apart, as the sign of the language does. */
const BEFORE_GROUP = /(?<=\d)[\s'\u2019](?=\d{3}(?!\d))/g;

const FIRST_GROUP = /^-?\d{1,3}$/;

/** What stands behind a typed number, its groups of three digits each; undefined if it is none. */
function plainNumber(typed: string, locale: string): string | undefined {
  const group = signOf(locale, 'group');
  const text = typed.trim().replace(BEFORE_GROUP, group).replace('\u2212', '-');
  const [whole = '', ...fraction] = text.split(signOf(locale, 'decimal'));
  const [first = '', ...groups] = whole.split(group);
  const fits = groups.every((digits) => digits.length === 3) && (groups.length === 0 || FIRST_GROUP.test(first));
  const number = [first + groups.join(''), ...fraction].join('.');
  return fits && PLAIN.test(number) ? number : undefined;
}

/** How a typed number will read once it is saved; as typed if it is none. */
export function numberText(typed: string, locale: string): string {
  const number = plainNumber(typed, locale);
  if (number === undefined) {
    return typed;
  }
  const digits = Number.isInteger(Number(number)) ? 0 : 2;
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(Number(number));
}

const pad = (number: number, length = 2): string => String(number).padStart(length, '0');

function iso(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? `${pad(year, 4)}-${pad(month)}-${pad(day)}` : undefined;
}

export function dateText(value: string, locale: string): string {
  return ISO.test(value)
    ? new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(value))
    : value;
}

/** A date in figures, in the order of the language. */
export function dateFigures(value: string, locale: string): string {
  return ISO.test(value) ? figures(locale).format(new Date(value)) : value;
}

const figures = (locale: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone: 'UTC',
  });

/** Reads 2026-03-31, 31.3.2026, 31/3/26, 310326 or 31.3 in the order of the language. */
export function readDate(typed: string, locale: string, today = new Date()): string | undefined {
  const text = typed.trim();
  const exact = ISO.exec(text);
  if (exact) {
    return iso(Number(exact[1]), Number(exact[2]), Number(exact[3]));
  }
  const run = /^(\d{2})(\d{2})(\d{2}|\d{4})$/.exec(text);
  const numbers = (run ? run.slice(1) : text.split(/\D+/).filter(Boolean)).map(Number);
  if (numbers.length < 2 || numbers.length > 3 || /[^\d.\-/\s]/.test(text)) {
    return undefined;
  }
  const order = figures(locale)
    .formatToParts(today)
    .map((part) => part.type)
    .filter((type) => type === 'day' || type === 'month' || (type === 'year' && numbers.length === 3));
  const at = (type: 'day' | 'month' | 'year'): number => numbers[order.indexOf(type)] ?? Number.NaN;
  const year = numbers.length === 3 ? at('year') : today.getFullYear();
  return iso(year < 100 ? 2000 + year : year, at('month'), at('day'));
}

/** The options that fit a typed text: those that begin with it first. */
export function fitting(options: readonly Option[], typed: string): Option[] {
  const text = typed.trim().toLocaleLowerCase();
  const begins = options.filter((option) => option.text.toLocaleLowerCase().startsWith(text));
  const contains = options.filter(
    (option) => !begins.includes(option) && option.text.toLocaleLowerCase().includes(text),
  );
  return [...begins, ...contains];
}
