import { type Column, type Option } from './protocol.js';

/** How plain values read, and how typed ones are understood, in a language. */

const PLAIN = /^-?\d+(\.\d+)?$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

export const isNumber = (column: Column): boolean => ['number', 'money'].includes(column.kind);

function decimalSign(locale: string): string {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  return parts.find((part) => part.type === 'decimal')?.value ?? '.';
}

/** A plain value as somebody would type it: 420000.00 as 420000, 420000.50 as 420000,50. */
export function typedForm(column: Column, value: string, locale: string): string {
  if (!isNumber(column) || !PLAIN.test(value)) {
    return value;
  }
  return value.replace(/\.0+$/, '').replace('.', decimalSign(locale));
}

/** How a typed number will read once it is saved; as typed if it is none. */
export function numberText(typed: string, locale: string): string {
  const plain = typed.replace(/[\s'\u00a0\u202f]/g, '').replace('\u2212', '-');
  const sign = decimalSign(locale);
  const groups = sign === ',' ? /\./g : /,/g;
  const number = plain.replace(groups, '').replace(sign, '.');
  if (!PLAIN.test(number)) {
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
