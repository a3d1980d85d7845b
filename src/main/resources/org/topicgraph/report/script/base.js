// What every other script uses: elements, numbers, downloads. Elements are made from text, never from markup.

const SVG = "http://www.w3.org/2000/svg";

/** The element with this id. */
const byId = id => document.getElementById(id);

/** A new element: attributes by name, `on...` are listeners, children are elements or texts. */
function el(tag, attributes = {}, ...children) {
  return furnish(document.createElement(tag), attributes, children);
}

/** The same in a picture. */
function svgEl(tag, attributes = {}, ...children) {
  return furnish(document.createElementNS(SVG, tag), attributes, children);
}

function furnish(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (value === true) {
      element.setAttribute(name, "");
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, String(value));
    }
  }
  element.append(...children.filter(child => child !== null && child !== undefined));
  return element;
}

/** A name from the data, kept apart from the direction of the text around it. */
const named = text => el("bdi", {}, text);

const grouped = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });
const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A number for people, with three significant digits; a dash for none. As in the texts of the report. */
function number(value) {
  if (value === null || value === undefined || Number.isNaN(value)) return "–";
  if (value === 0 || Number.isInteger(value) && Math.abs(value) < 1e15) return grouped.format(value);
  const exponent = Math.floor(Math.log10(Math.abs(Number(value.toPrecision(3)))));
  if (exponent < -4 || exponent > 14) {
    const mantissa = Number((value / 10 ** exponent).toPrecision(3));
    const shown = Number.isFinite(mantissa) ? mantissa : Number(value.toExponential(2).split("e")[0]);
    return `${shown} × 10${exponent < 0 ? "⁻" : ""}${[...String(Math.abs(exponent))].map(d => SUPERSCRIPTS[d]).join("")}`;
  }
  return exponent >= 2 ? grouped.format(value) : String(Number(value.toPrecision(3)));
}

/** "1 topic", "1,583 topics". */
const count = (n, one, many) => `${grouped.format(n)} ${n === 1 ? one : many}`;

/** Small and without accents, for searching. */
const plain = text => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** A cell of a CSV file that a spreadsheet will not run. */
function csvCell(value) {
  if (value === null || value === undefined) return "";
  let text = String(value);
  if (typeof value === "string" && /^[=+\-@\t\r\n＝＋－＠]/u.test(text)) text = "'" + text;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Hands a file to the reader. */
function download(name, blob) {
  const link = el("a", { href: URL.createObjectURL(blob), download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

/** At most once a frame. */
function oncePerFrame(work) {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      work();
    });
  };
}

/** The colour that a variable of the style sheet has in the present theme, as red, green, blue. */
function themeColour(variable) {
  const probe = el("span", { class: "probe " + variable });
  document.body.append(probe);
  const colour = d3.rgb(getComputedStyle(probe).color);
  probe.remove();
  return colour;
}
