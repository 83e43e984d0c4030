import { BarChart, BoxplotChart, LineChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { type ECharts, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { type Drawing, type Series, read } from './chart-drawing.js';

use([
  AriaComponent, BarChart, BoxplotChart, GridComponent, LegendComponent, LineChart, ScatterChart, SVGRenderer,
  TooltipComponent,
]);

const ROW = ['accent', 'presence-2', 'presence-1', 'presence-0', 'presence-6', 'presence-3'];
const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'roundRect', 'pin'];
const DASHES = ['solid', 'dashed', 'dotted'];

/** Draws with ECharts, in the colours and sizes of the page. */
export class Painter {
  private readonly chart: ECharts;

  constructor(private readonly place: HTMLElement) {
    this.chart = init(place, null, { renderer: 'svg' });
  }

  fit(): void {
    if (this.place.clientWidth > 0) {
      this.chart.resize();
    }
  }

  dispose(): void {
    this.chart.dispose();
  }

  paint(drawing: Drawing, locale: string): void {
    this.fit();
    this.chart.setOption(this.option(drawing, locale), { notMerge: true });
  }

  private option(drawing: Drawing, locale: string): Record<string, unknown> {
    const text = this.colour('text-quiet');
    const line = this.colour('border');
    const points = drawing.kind === 'POINTS';
    const say = (value: number) => read(value, drawing, locale, true);
    const axis = { axisLine: { lineStyle: { color: line } }, axisTick: { show: false } };
    const values = {
      type: 'value',
      min: drawing.least ?? undefined,
      axisLabel: { color: text, formatter: say },
      splitLine: { lineStyle: { color: line } },
    };
    return {
      animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
      animationDuration: 250,
      aria: { enabled: true, label: { description: drawing.title + ': ' + summary(drawing, locale) } },
      textStyle: { fontFamily: getComputedStyle(this.place).fontFamily, fontSize: 12 },
      grid: { left: 8, right: 16, top: 12, bottom: drawing.series.length > 1 ? 32 : 8, containLabel: true },
      legend: { show: drawing.series.length > 1, bottom: 0, itemHeight: 10, textStyle: { color: text } },
      tooltip: {
        trigger: points ? 'item' : 'axis',
        confine: true,
        backgroundColor: this.colour('surface-raised'),
        borderColor: line,
        textStyle: { color: this.colour('text'), fontSize: 12 },
        valueFormatter: (value: unknown) => (typeof value === 'number' ? read(value, drawing, locale) : ''),
      },
      xAxis: points
        ? { ...values, ...axis }
        : { type: 'category', data: [...drawing.labels], axisLabel: { color: text, hideOverlap: true }, ...axis },
      yAxis: values,
      series: drawing.series.map((series, i) => this.series(series, i, drawing)),
    };
  }

  private series(series: Series, i: number, drawing: Drawing): Record<string, unknown> {
    const colour = this.colour(tone(series.tone ?? ROW[i % ROW.length]!));
    const common = { name: series.name, data: [...series.values], itemStyle: { color: colour }, color: colour };
    switch (drawing.kind) {
      case 'LINE':
        return {
          ...common,
          type: 'line',
          symbol: SYMBOLS[i % SYMBOLS.length],
          symbolSize: 6,
          lineStyle: { color: colour, width: 2, type: DASHES[i % DASHES.length] },
        };
      case 'POINTS':
        return { ...common, type: 'scatter', symbol: SYMBOLS[i % SYMBOLS.length], symbolSize: 7 };
      case 'BOX':
        return {
          ...common,
          type: 'boxplot',
          itemStyle: { color: this.colour('accent-soft'), borderColor: this.colour('accent') },
        };
      default:
        return { ...common, type: 'bar', barMaxWidth: 36, stack: drawing.kind === 'STACK' ? 'one' : undefined };
    }
  }

  /** A colour of the page, in the words that the library knows. */
  private colour(token: string): string {
    const probe = document.createElement('span');
    probe.style.color = `var(--kontor-${token})`;
    this.place.append(probe);
    const found = getComputedStyle(probe).color;
    probe.remove();
    const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
    pen.fillStyle = found;
    pen.fillRect(0, 0, 1, 1);
    const [red, green, blue] = pen.getImageData(0, 0, 1, 1).data;
    return `rgb(${red}, ${green}, ${blue})`;
  }
}

const tone = (name: string): string => name.replace('_', '-');

const summary = (drawing: Drawing, locale: string): string =>
  drawing.series
    .map(series => {
      const last = series.values.findLast(value => typeof value === 'number') as number | undefined;
      return last === undefined ? series.name : `${series.name} ${read(last, drawing, locale)}`;
    })
    .join(', ');
