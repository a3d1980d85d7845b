// A table of any length: only the rows in view are in the page. Sorting, filtering and what is shown as a file.

const ROW_HEIGHT = 34;

/** One column of a table on the page: how it is called, shown, sorted, filtered, and written to a file. */
const columnOf = column => ({
  name: column.name,
  title: column.title,
  explained: explained(column),
  numeric: column.type !== "text",
  value: row => column.values[row],
  cell: row => column.type === "text" ? named(column.values[row]) : document.createTextNode(shown(column, column.values[row])),
});

const topicColumn = (name, title, topicOf, meaning) => ({
  name,
  title,
  explained: meaning,
  numeric: false,
  value: row => labelOf(topicOf(row)),
  cell: row => el("button", { type: "button", class: "name", onclick: () => { showTopic(topicOf(row)); byId("map").scrollIntoView(); } },
    swatch(clusterOf(topicOf(row))), " ", named(labelOf(topicOf(row)))),
  wide: true,
});

function dataTable(host, { name, one, many, rows, columns, hidden }) {
  let shownColumns = columns.filter(column => !hidden.has(column.name));
  let sortBy = null, descending = true;
  let order = d3.range(rows);
  const filters = new Map();
  let words = "";

  const input = el("input", { type: "search", "aria-label": `Filter ${many} by name`, placeholder: "Filter by name", oninput: () => { words = plain(input.value.trim()); update(); } });
  const status = el("p", { class: "status", "aria-live": "polite" });
  const chooser = el("div", { class: "choices" }, ...columns.map(column => {
    const box = el("input", { type: "checkbox", checked: !hidden.has(column.name), onchange: () => {
      shownColumns = columns.filter(c => c === column ? box.checked : shownColumns.includes(c));
      head();
      fill(true);
    } });
    return el("label", { title: column.explained }, box, " ", column.title);
  }));
  const save = el("button", { type: "button", onclick: () => download(`${name}.csv`, new Blob([csv()], { type: "text/csv" })) }, "Save as CSV");
  const thead = el("thead"), tbody = el("tbody");
  const table = el("table", { class: "data", "aria-rowcount": rows + 1 }, el("caption", { class: "unseen" }, `All ${many}`), thead, tbody);
  const scroll = el("div", { class: "scroll data-scroll", tabindex: "0", role: "region", "aria-label": `Table of ${many}` }, table);
  host.append(el("div", { class: "table-tools" }, input, el("details", { class: "columns" }, el("summary", {}, "Columns"), chooser), save, status), scroll);
  scroll.addEventListener("scroll", oncePerFrame(() => fill(false)));

  function head() {
    thead.replaceChildren(
      el("tr", { "aria-rowindex": 1 }, ...shownColumns.map(headCell)),
      el("tr", { class: "filters" }, ...shownColumns.map(filterCell)));
  }

  function headCell(column) {
    const sorted = sortBy === column ? (descending ? "descending" : "ascending") : "none";
    const button = el("button", { type: "button", onclick: () => sort(column) }, column.title, el("span", { class: "arrow", "aria-hidden": "true" }, sorted === "none" ? "" : descending ? " ↓" : " ↑"));
    describe(button, column.explained);
    return el("th", { scope: "col", "aria-sort": sorted, class: (column.numeric ? "number" : "") + (column.wide ? " wide" : "") }, button);
  }

  function filterCell(column) {
    const field = el("input", {
      type: "text", "aria-label": `Filter ${column.title}`, value: filters.get(column) ?? "", placeholder: column.numeric ? "> 3" : "…",
      oninput: () => { filters.set(column, field.value); update(); },
    });
    return el("td", {}, field);
  }

  function sort(column) {
    descending = sortBy === column ? !descending : column.numeric;
    sortBy = column;
    head();
    update();
    [...thead.querySelectorAll("button")][shownColumns.indexOf(column)]?.focus();
  }

  function update() {
    const tests = [...filters].map(([column, text]) => testOf(column, text)).filter(Boolean);
    const names = columns.filter(column => column.wide);
    order = [];
    for (let row = 0; row < rows; row++) {
      if (words && !names.some(column => plain(column.value(row)).includes(words))) continue;
      if (tests.every(test => test(row))) order.push(row);
    }
    if (sortBy) sortRows();
    table.setAttribute("aria-rowcount", order.length + 1);
    fill(true);
  }

  function sortRows() {
    const sign = descending ? -1 : 1;
    const collate = new Intl.Collator("en", { numeric: true }).compare;
    const key = new Map(order.map(row => [row, sortBy.value(row)]));
    order.sort((a, b) => {
      const x = key.get(a), y = key.get(b);
      if (x === null || y === null) return (x === null) - (y === null) || a - b; // those without a value come last
      return sign * (sortBy.numeric ? x - y : collate(x, y)) || a - b;
    });
  }

  let first = -1;
  function fill(anew) {
    if (anew) {
      status.textContent = order.length === rows ? count(rows, one, many) : `${grouped.format(order.length)} of ${count(rows, one, many)}`;
      first = -1;
    }
    const room = Math.ceil((scroll.clientHeight || 600) / ROW_HEIGHT);
    let from = Math.max(0, Math.floor(scroll.scrollTop / ROW_HEIGHT) - 10);
    from -= from % 2; // stripes stay where they are
    if (from === first) return;
    first = from;
    const to = Math.min(order.length, from + room + 20);
    const focused = document.activeElement?.closest?.("tr")?.dataset.row;
    tbody.replaceChildren(
      spacer(from),
      ...order.slice(from, to).map((row, n) => el("tr", { "aria-rowindex": from + n + 2, "data-row": row, class: (from + n) % 2 ? "odd" : "" },
        ...shownColumns.map((column, c) => c === 0
          ? el("th", { scope: "row" }, column.cell(row))
          : el("td", { class: column.numeric ? "number" : "" }, column.cell(row))))),
      spacer(order.length - to));
    if (focused) tbody.querySelector(`tr[data-row="${focused}"] button`)?.focus({ preventScroll: true });
  }

  function spacer(rowsAway) {
    const row = el("tr", { class: "spacer", "aria-hidden": "true" });
    row.style.height = `${rowsAway * ROW_HEIGHT}px`;
    return row;
  }

  /** What is shown: rows that pass, in their order, columns that are chosen. */
  function csv() {
    const lines = [shownColumns.map(column => csvCell(column.name))];
    for (const row of order) lines.push(shownColumns.map(column => csvCell(column.value(row))));
    return lines.map(line => line.join(",")).join("\n") + "\n";
  }

  head();
  update();
}

/** What a filter says: a number, a comparison, a range, or words. */
function testOf(column, text) {
  const wanted = text.trim();
  if (!wanted) return null;
  if (!column.numeric) return row => plain(String(column.value(row) ?? "")).includes(plain(wanted));
  const range = /^(-?[\d.eE+-]+)\s*\.\.\s*(-?[\d.eE+-]+)$/.exec(wanted);
  if (range) return row => column.value(row) !== null && column.value(row) >= Number(range[1]) && column.value(row) <= Number(range[2]);
  const comparison = /^(<=|>=|<|>|=|≤|≥)?\s*(-?[\d.]+(?:[eE][+-]?\d+)?)$/.exec(wanted);
  if (!comparison) return null; // half typed
  const limit = Number(comparison[2]);
  const holds = {
    "<": v => v < limit, ">": v => v > limit, "<=": v => v <= limit, ">=": v => v >= limit, "≤": v => v <= limit, "≥": v => v >= limit, "=": v => v === limit,
  }[comparison[1] ?? "="];
  return row => column.value(row) !== null && holds(column.value(row));
}

/** Shows an explanation while the pointer or the focus rests on an element. */
function describe(element, text) {
  if (!text) return;
  const tip = byId("tooltip");
  const show = () => {
    tip.textContent = text;
    tip.hidden = false;
    const box = element.getBoundingClientRect();
    tip.style.left = `${Math.max(8, Math.min(box.left, innerWidth - tip.offsetWidth - 8))}px`;
    tip.style.top = box.bottom + tip.offsetHeight + 8 < innerHeight ? `${box.bottom + 6}px` : `${box.top - tip.offsetHeight - 6}px`;
    element.setAttribute("aria-describedby", "tooltip");
  };
  const hide = () => {
    tip.hidden = true;
    element.removeAttribute("aria-describedby");
  };
  for (const event of ["pointerenter", "focus"]) element.addEventListener(event, show);
  for (const event of ["pointerleave", "blur", "click"]) element.addEventListener(event, hide);
}
