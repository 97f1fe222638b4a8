type Child = Node | string | undefined;

/** An element with attributes and children. Texts become text nodes: nothing that was found is ever read as HTML. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** A button that does something. `key` names it, so that it keeps the focus when everything is drawn again. */
export function button(
  label: string,
  key: string,
  run: () => void,
  attributes: Readonly<Record<string, string>> = {},
): HTMLButtonElement {
  const made = element('button', { type: 'button', 'data-key': key, ...attributes }, label);
  made.addEventListener('click', run);
  return made;
}

/** A part of the page with a heading that names it. */
export function section(id: string, title: string, ...children: readonly Child[]): HTMLElement {
  const heading = element('h2', { id: `${id}-title`, tabindex: '-1' }, title);
  return element('section', { id, 'aria-labelledby': `${id}-title` }, heading, ...children);
}

/** A chart, and beside it what it says as numbers. It needs no title where the section above has it. */
export function figure(
  title: string | undefined,
  drawn: readonly Element[],
  numbers: readonly (Element | undefined)[],
): HTMLElement {
  return element(
    'figure',
    {},
    title === undefined ? undefined : element('figcaption', {}, title),
    element('div', {}, ...drawn),
    element('div', {}, ...numbers),
  );
}

/**
 * A table with a caption; what stands first in a row is its head. The roles say what the elements are once more: on a
 * narrow page the rows are drawn as blocks, and then browsers take them for no table.
 */
export function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly Child[])[],
  attributes: Readonly<Record<string, string>> = {},
): HTMLElement {
  const titles = head.map((title) => element('th', { scope: 'col', role: 'columnheader' }, title));
  const body = rows.map(([first, ...cells]) =>
    element(
      'tr',
      { role: 'row' },
      element('th', { scope: 'row', role: 'rowheader' }, first),
      ...cells.map((cell) => element('td', { role: 'cell' }, cell)),
    ),
  );
  return element(
    'table',
    { role: 'table', ...attributes },
    element('caption', {}, caption),
    element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' }, ...titles)),
    element('tbody', { role: 'rowgroup' }, ...body),
  );
}
