/** Light and dark as the reader has it, and dark on white on paper. */
export const reportStyle = `
:root { color-scheme: light dark; --text: #1f2328; --soft: #57606a; --line: #d0d7de; --back: #fff; --bar: #2f6feb; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e6edf3; --soft: #9da7b1; --line: #30363d; --back: #0d1117; --bar: #6ea0ff; }
}
* { box-sizing: border-box; }
body { margin: 0; color: var(--text); background: var(--back); font: 15px/1.5 system-ui, sans-serif; }
main { max-width: 75rem; margin: 0 auto; padding: 2rem 1.5rem; }
h1 { margin: 0; font-size: 1.75rem; line-height: 1.25; overflow-wrap: anywhere; }
h2 { margin: 2rem 0 .5rem; font-size: 1.125rem; }
header p { margin: .25rem 0 0; color: var(--soft); }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(26rem, 1fr)); gap: 0 2rem; }
.chart svg { display: block; width: 100%; height: .75rem; }
.chart rect { fill: var(--bar); }
.counts td { vertical-align: middle; }
table { border-collapse: collapse; width: 100%; font-size: .875rem; }
th, td { padding: .3rem .5rem .3rem 0; text-align: left; vertical-align: top; overflow-wrap: break-word; }
th { color: var(--soft); font-weight: 600; }
td { border-bottom: 1px solid var(--line); }
.counts :is(td, th):nth-child(1) { width: 45%; overflow-wrap: anywhere; }
.counts :is(td, th):nth-child(2) { width: 5rem; padding-right: 1rem; text-align: right; }
.inventory :is(td:nth-child(2), td:nth-child(3), td:nth-child(4), td:nth-child(7)) { overflow-wrap: anywhere; }
.inventory :is(td:nth-child(2), td:nth-child(7)) { min-width: 12rem; }
.inventory td:nth-child(3) { min-width: 7rem; }
thead :is(td, th) { border-bottom: 2px solid var(--line); }
td ul, td p { margin: 0; padding: 0; list-style: none; }
summary { cursor: pointer; font-weight: 600; padding: .4rem 0; }
details p { color: var(--soft); }
.card { margin: 0 0 1.25rem; }
.card :is(td, th):nth-child(1) { width: 50%; overflow-wrap: anywhere; }
code { font: .8125rem/1.5 ui-monospace, monospace; }
@media (max-width: 48rem) { .charts { grid-template-columns: 1fr; } .inventory { display: block; overflow-x: auto; } }
@media print {
  :root { --text: #000; --soft: #444; --line: #bbb; --back: #fff; --bar: #555; }
  main { max-width: none; padding: 0; }
  tr, .chart { break-inside: avoid; }
  details::details-content { content-visibility: visible; block-size: auto; }
  h2 { break-after: avoid; }
  thead { display: table-header-group; }
  rect { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  @page { margin: 15mm; }
}
`;
