/** @param cells HTML. */
export function htmlTable(
  head: readonly string[],
  cells: readonly (readonly string[])[],
  kind: string,
): string {
  const titles = head.map((title) => (title === '' ? '<td></td>' : `<th scope="col">${title}</th>`)).join('');
  const rows = cells.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
  return `<table class="${kind}">
<thead><tr>${titles}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
}
