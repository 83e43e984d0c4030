/** What to draw, as the server says it. */
export interface Series {
  name: string;
  tone: string | null;
  values: readonly (number | null | readonly number[])[];
}

export interface Drawing {
  kind: 'LINE' | 'BAR' | 'STACK' | 'POINTS' | 'BOX';
  title: string;
  format: 'NUMBER' | 'PERCENT';
  labelsAre: string;
  labels: readonly string[];
  series: readonly Series[];
  least: number | null;
}

export const EMPTY: Drawing = {
  kind: 'BAR',
  title: '',
  format: 'NUMBER',
  labelsAre: '',
  labels: [],
  series: [],
  least: null,
};

export const isEmpty = (drawing: Drawing): boolean =>
  drawing.series.every(series => series.values.every(value => value === null));

/** A number as the table and the picture say it. */
export function read(value: number | null | undefined, drawing: Drawing, locale: string, short = false): string {
  if (value === null || value === undefined || Number.isNaN(value)) {
    return '–';
  }
  return new Intl.NumberFormat(locale, {
    style: drawing.format === 'PERCENT' ? 'percent' : 'decimal',
    notation: short ? 'compact' : 'standard',
    maximumFractionDigits: drawing.format === 'PERCENT' ? 1 : short ? 1 : 2,
  }).format(value);
}

const FIVE = ['min', '25%', '50%', '75%', 'max'];

export const headings = (drawing: Drawing): string[] => {
  switch (drawing.kind) {
    case 'POINTS':
      return [drawing.labelsAre, 'x', 'y'];
    case 'BOX':
      return [drawing.labelsAre, ...FIVE];
    default:
      return [drawing.labelsAre, ...drawing.series.map(series => series.name)];
  }
};

/** The rows of the table: the label, then what is said of it. */
export const cells = (drawing: Drawing, locale: string): string[][] => {
  const say = (value: unknown) => read(value as number | null, drawing, locale);
  switch (drawing.kind) {
    case 'POINTS':
      return drawing.series.flatMap(series =>
        series.values.map(point => [series.name, ...(point as readonly number[]).map(say)]),
      );
    case 'BOX':
      return drawing.series.flatMap(series =>
        series.values.map((five, i) => [drawing.labels[i] ?? series.name, ...(five as readonly number[]).map(say)]),
      );
    default:
      return drawing.labels.map((label, i) => [label, ...drawing.series.map(series => say(series.values[i]))]);
  }
};
