// The class's page: sorts the table by any column, and finds students by name.
"use strict";

(function () {
  const table = document.getElementById("map");
  if (!table) return;
  const body = table.tBodies[0];
  const rows = Array.from(body.rows);

  const KEYS = {
    text: (cell) => cell.textContent.trim().toLocaleLowerCase(),
    number: (cell) => Number(cell.dataset.value),
    status: (cell) => cell.textContent.trim(),
  };
  const FIRST = { text: 1, number: -1, status: 1 };
  const compare = (a, b) => (typeof a === "number" ? a - b : a.localeCompare(b, undefined, { numeric: true }));

  function column(head) {
    if (head.classList.contains("who")) return 0;
    if (head.classList.contains("sum")) return 1;
    return 2 + Array.from(table.querySelectorAll("th.narrow")).indexOf(head);
  }

  function sort(head) {
    const kind = head.dataset.sort;
    const before = head.getAttribute("aria-sort");
    const direction = before ? (before === "ascending" ? -1 : 1) : FIRST[kind];
    const at = column(head);
    const keyed = rows.map((row) => [KEYS[kind](row.cells[at]), row]);
    keyed.sort((a, b) => direction * compare(a[0], b[0]));
    for (const other of table.querySelectorAll("[aria-sort]")) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", direction > 0 ? "ascending" : "descending");
    body.append(...keyed.map(([, row]) => row));
  }

  for (const head of table.querySelectorAll("th[data-sort]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    button.addEventListener("click", () => sort(head));
    head.append(button);
  }

  const find = document.getElementById("find");
  find.parentElement.hidden = false;
  find.addEventListener("input", () => {
    const wanted = find.value.trim().toLocaleLowerCase();
    for (const row of rows) row.hidden = !KEYS.text(row.cells[0]).includes(wanted);
  });
})();
