/**
 * The least that a page can do for one key: the same table in plain HTML, one script that writes the mark, makes the
 * next row large and brings it to the middle.
 */
export function plainBallotPage(persons: readonly string[], posts: string): string {
  const rows = persons
    .map(
      (name, index) =>
        `<tr><td>${index + 1}</td><th><b>${name}</b><small>${posts}</small></th><td></td><td></td><td></td></tr>`,
    )
    .join('');
  return `<!doctype html><html lang="vi"><style>
    body{margin:0;font:16px sans-serif}
    main{position:fixed;inset:20px 320px 60px 20px;overflow:auto}
    table{width:100%;table-layout:fixed;border-collapse:separate;border-spacing:0}
    td,th{border-bottom:1px solid #ddd;padding:5px;text-align:left;font-weight:400}
    td{width:100px}small{display:block}
    tr.current b{font-size:26px}tr.current td,tr.current th{padding:14px 5px;background:#e3f1f2}
  </style><main><table><tbody>${rows}</tbody></table></main><script>
    const rows = document.querySelectorAll('tr');
    let at = 0;
    function show() { const row = rows[at]; if (row) { row.className = 'current'; row.scrollIntoView({ block: 'center' }); } }
    show();
    addEventListener('keydown', (event) => {
      event.preventDefault();
      if (event.key === 'Enter') {
        for (const row of rows) { row.className = ''; for (const cell of row.querySelectorAll('td:not(:first-child)')) cell.textContent = ''; }
        at = 0;
        show();
      } else if (rows[at]) {
        rows[at].children[1 + Number(event.key)].textContent = '✗';
        rows[at].className = '';
        at += 1;
        show();
      }
    });
  </script></html>`;
}
