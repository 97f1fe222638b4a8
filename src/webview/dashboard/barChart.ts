import { scaleBand, scaleLinear } from 'd3-scale';

/** One bar: its parts stand behind each other, in the order of the series. */
export interface Bar {
  readonly label: string;
  readonly values: readonly number[];
}

export interface Series {
  readonly label: string;
  /** A class of the style sheet, which gives its colour. */
  readonly style: string;
}

const svgNamespace = 'http://www.w3.org/2000/svg';
const width = 520;
const labelWidth = 170;
const barStep = 26;
const axisHeight = 22;
/** Longer labels are cut; the table beside the chart has them whole. */
const labelLength = 22;

/**
 * Bars for the eye. Everything they say stands in the table beside them as numbers, so that they are hidden from
 * screen readers. The scales are those of d3-scale; what is drawn has classes only, so that the theme colours it and
 * no style has to be allowed in the page.
 */
export function barChart(bars: readonly Bar[], series: readonly Series[], name: string): SVGSVGElement {
  const height = bars.length * barStep + axisHeight;
  const most = Math.max(1, ...bars.map(({ values }) => values.reduce((sum, value) => sum + value, 0)));
  const x = scaleLinear()
    .domain([0, most])
    .nice(4)
    .range([labelWidth, width - 12]);
  const y = scaleBand<number>()
    .domain(bars.map((_bar, index) => index))
    .range([0, bars.length * barStep])
    .paddingInner(0.3)
    .paddingOuter(0.15);
  const chart = shape('svg', { viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true', class: 'chart' });
  chart.append(patterns(series, name));
  const wholeTicks = x.ticks(4).filter(Number.isInteger);
  for (const tick of wholeTicks) {
    const at = x(tick);
    chart.append(shape('line', { x1: at, x2: at, y1: 0, y2: height - axisHeight, class: 'grid' }));
    chart.append(text(at, height - 6, String(tick), 'tick', 'middle'));
  }
  bars.forEach(({ label, values }, index) => {
    const top = y(index) ?? 0;
    chart.append(text(labelWidth - 8, top + y.bandwidth() / 2, cut(label), 'label', 'end'));
    let before = 0;
    values.forEach((value, at) => {
      if (value === 0) return;
      const place = {
        x: x(before),
        y: top,
        width: Math.max(1, x(before + value) - x(before)),
        height: y.bandwidth(),
      };
      chart.append(shape('rect', { ...place, class: `bar ${series[at]?.style ?? ''}` }));
      // A pattern over the colour: series can be told apart without seeing it.
      if (at > 0) chart.append(shape('rect', { ...place, fill: `url(#${name}-${at})`, class: 'pattern' }));
      before += value;
    });
  });
  return chart;
}

/** Which colour and pattern is what. */
export function legend(series: readonly Series[], name: string): HTMLElement {
  const list = document.createElement('ul');
  list.className = 'legend';
  // The heads of the table say the same.
  list.setAttribute('aria-hidden', 'true');
  series.forEach(({ label, style }, at) => {
    const entry = document.createElement('li');
    const mark = shape('svg', { viewBox: '0 0 12 12', class: 'mark' });
    const place = { x: 0.5, y: 0.5, width: 11, height: 11 };
    mark.append(shape('rect', { ...place, class: `bar ${style}` }));
    if (at > 0) mark.append(shape('rect', { ...place, fill: `url(#${name}-${at})`, class: 'pattern' }));
    entry.append(mark, label);
    list.append(entry);
  });
  return list;
}

/** Lines in another direction for each series but the first. */
function patterns(series: readonly Series[], name: string): SVGElement {
  const defs = shape('defs', {});
  series.forEach((_series, at) => {
    if (at === 0) return;
    const pattern = shape('pattern', {
      id: `${name}-${at}`,
      width: 6,
      height: 6,
      patternUnits: 'userSpaceOnUse',
      patternTransform: `rotate(${at * 45})`,
    });
    pattern.append(shape('line', { x1: 0, y1: 0, x2: 0, y2: 6, class: 'hatch' }));
    defs.append(pattern);
  });
  return defs;
}

function shape<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[Tag] {
  const made = document.createElementNS(svgNamespace, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  return made;
}

function text(x: number, y: number, content: string, style: string, anchor: string): SVGTextElement {
  const made = shape('text', { x, y, class: style, 'text-anchor': anchor, 'dominant-baseline': 'middle' });
  made.textContent = content;
  return made;
}

function cut(label: string): string {
  return label.length > labelLength ? `${label.slice(0, labelLength - 1)}…` : label;
}
