// The scene as SVG, for print.

function svgOf(camera, width, height, labels) {
  const picture = svgEl("svg", { xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}`, "font-family": LABEL_FONT });
  picture.append(svgEl("title", {}, DATA.title), svgEl("rect", { width, height, fill: scene.background.formatHex() }));
  const wider = growth(camera.zoom);
  const at = (value, shift) => (value * camera.k + shift).toFixed(2);
  const paint = (colours, i) => d3.rgb(colours[4 * i], colours[4 * i + 1], colours[4 * i + 2]).formatHex();
  const lines = svgEl("g", { fill: "none", "stroke-linecap": "round" });
  for (let link = scene.lines - 1; link >= 0; link--) {
    if (!scene.lineColour[4 * link + 3]) continue;
    const i = scene.from[link], j = scene.to[link];
    lines.append(svgEl("line", {
      x1: at(scene.x[i], camera.x), y1: at(scene.y[i], camera.y), x2: at(scene.x[j], camera.x), y2: at(scene.y[j], camera.y),
      stroke: paint(scene.lineColour, link), "stroke-opacity": (scene.lineColour[4 * link + 3] / 255).toFixed(3),
      "stroke-width": (scene.width[link] * wider).toFixed(2),
    }));
  }
  const points = svgEl("g", { stroke: scene.background.formatHex() });
  for (let i = scene.points - 1; i >= 0; i--) {
    if (!scene.colour[4 * i + 3]) continue;
    points.append(svgEl("circle", {
      cx: at(scene.x[i], camera.x), cy: at(scene.y[i], camera.y), r: (scene.radius[i] * wider).toFixed(2),
      fill: paint(scene.colour, i), "fill-opacity": (scene.colour[4 * i + 3] / 255).toFixed(3),
    }, svgEl("title", {}, labelOf(i))));
  }
  const names = svgEl("g", {
    "text-anchor": "middle", fill: scene.ink.formatHex(), stroke: scene.background.formatHex(), "stroke-width": 3,
    "stroke-linejoin": "round", "paint-order": "stroke", "font-weight": 500,
  });
  for (const label of [...labels].reverse()) {
    names.append(svgEl("text", { x: label.x.toFixed(2), y: (label.y + label.size * 0.34).toFixed(2), "font-size": label.size }, label.text));
  }
  picture.append(lines, points, names);
  return new XMLSerializer().serializeToString(picture);
}
