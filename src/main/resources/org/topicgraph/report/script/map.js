// The map: a stage with two canvases, one for points and lines, one for names, and the hand of the reader on it.

const map = (() => {
  const stage = byId("map-stage"), surface = byId("map-canvas"), tip = byId("map-tip"), hint = byId("map-hint");
  const frame = byId("map-frame"), status = byId("map-status"), scale = byId("map-scale");
  const lower = el("canvas", { "aria-hidden": "true" }), upper = el("canvas", { "aria-hidden": "true" });
  surface.append(lower, upper);
  let renderer = webglRenderer(lower) ?? canvasRenderer(lower);
  const context = upper.getContext("2d");
  let width = 0, height = 0, ratio = 1, fitted = 1, order = [], hovered = -1;
  let camera = { k: 1, x: 0, y: 0, zoom: 1 };
  let active = false; // the wheel zooms only once the reader has touched the map: before, it scrolls the page
  const frames = { drawn: 0, slowest: 0, spent: 0 };

  // While the map moves, a slow machine draws only as many lines, the strongest, as it can at twenty frames a second
  const SLOW = 50, QUICK = 25, FEWEST_LINES = 500;
  let moving = false, lastFrame = 0, lines = Infinity;

  // Camera

  const zoom = d3.zoom()
    .filter(event => event.type === "wheel" ? active || event.ctrlKey || event.metaKey
      : event.type.startsWith("touch") ? active || event.touches.length > 1
      : !event.button)
    .on("start", () => { moving = true; })
    .on("zoom", event => {
      const { k, x, y } = event.transform;
      camera = { k: k * fitted, x, y, zoom: k };
      requestDraw();
      tip.hidden = true;
    })
    .on("end", () => {
      moving = false;
      requestDraw();
      rememberInAddress();
    });
  const held = d3.select(surface).call(zoom).on("dblclick.zoom", null);

  function resize() {
    width = surface.clientWidth;
    height = surface.clientHeight;
    if (!width || !height) return;
    ratio = Math.min(window.devicePixelRatio || 1, 2);
    for (const canvas of [lower, upper]) {
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
    }
    scene.stage = Math.max(0.55, Math.min(1.15, Math.sqrt(width * height) / 800));
    const before = fitted;
    const [left, right] = d3.extent(scene.x), [top, bottom] = d3.extent(scene.y);
    const room = width < 600 ? 50 : 90; // for names
    fitted = Math.min((width - room) / Math.max(right - left, 1), (height - 60) / Math.max(bottom - top, 1));
    zoom.scaleExtent([0.5, 60]).extent([[0, 0], [width, height]]);
    if (before === 1) fit(false);
    requestDraw();
  }

  const atOnce = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

  function glide(transform, smooth) {
    (smooth && !atOnce() ? held.transition().duration(500) : held).call(zoom.transform, transform);
  }

  function fit(smooth = true) {
    glide(d3.zoomIdentity.translate(width / 2, height / 2), smooth);
  }

  /** Brings topics into view, near enough to read. */
  function centreOn(some) {
    const x = d3.mean(some, i => scene.x[i]), y = d3.mean(some, i => scene.y[i]);
    const k = Math.max(camera.zoom, 1.6);
    glide(d3.zoomIdentity.translate(width / 2 - x * k * fitted, height / 2 - y * k * fitted).scale(k), true);
  }

  function cameraText() {
    if (Math.abs(camera.zoom - 1) < 0.01 && Math.abs(camera.x - width / 2) < 2 && Math.abs(camera.y - height / 2) < 2) return "";
    return [camera.zoom, (width / 2 - camera.x) / camera.k, (height / 2 - camera.y) / camera.k].map(v => Number(v.toPrecision(4))).join("_");
  }

  /** Goes back to a view that {@link cameraText} wrote, whatever the size of the screen it was seen on. */
  function showCamera(text) {
    const [k, x, y] = text.split("_").map(Number);
    if (![k, x, y].every(Number.isFinite) || k < 0.5 || k > 60) return;
    glide(d3.zoomIdentity.translate(width / 2 - x * k * fitted, height / 2 - y * k * fitted).scale(k), false);
  }

  const zoomBy = factor => (atOnce() ? held : held.transition().duration(150)).call(zoom.scaleBy, factor);

  // Drawing

  const requestDraw = oncePerFrame(draw);

  function draw() {
    if (!width) return;
    const begun = performance.now();
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    lower.hidden = state.density;
    if (state.density) drawDensity(context, camera, width, height);
    else renderer.draw(camera, width, height, linesNow(begun));
    if (!state.density) drawRings();
    drawLabels(placeLabels(order, camera, width, height, context), context);
    const spent = performance.now() - begun;
    frames.drawn++;
    frames.spent += spent;
    frames.slowest = Math.max(frames.slowest, spent);
  }

  /** How many lines this frame has time for. */
  function linesNow(now) {
    const since = now - lastFrame;
    lastFrame = now;
    if (!moving) return Infinity;
    if (since < 1000) {
      if (since > SLOW) lines = Math.max(FEWEST_LINES, Math.min(lines, scene.linesShown) / 2);
      else if (since < QUICK) lines *= 1.2;
    }
    return Math.ceil(lines);
  }

  /** The graphics card may forget everything, after sleep for instance. */
  lower.addEventListener("webglcontextlost", event => event.preventDefault());
  lower.addEventListener("webglcontextrestored", () => {
    renderer = webglRenderer(lower);
    refresh();
  });

  /** For paper, which gets what is on plain canvases only. */
  function drawForPrint() {
    resize();
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    lower.hidden = true;
    if (state.density) drawDensity(context, camera, width, height);
    else drawLinesAndPoints(context, camera, width, height);
    drawLabels(placeLabels(order, camera, width, height, context), context);
  }

  /** A ring around what is hovered and what is selected. */
  function drawRings() {
    for (const topic of new Set([hovered, state.topic])) {
      if (topic < 0) continue;
      context.beginPath();
      context.arc(...onStage(topic), scene.radius[topic] * growth(camera.zoom) + 2.5, 0, 2 * Math.PI);
      context.lineWidth = 2.5;
      context.strokeStyle = scene.ink.formatRgb();
      context.stroke();
    }
  }

  const onStage = topic => [scene.x[topic] * camera.k + camera.x, scene.y[topic] * camera.k + camera.y];

  /** What changed is dressed anew and drawn. */
  function refresh() {
    updateScene();
    renderer.take();
    order = labelOrder();
    requestDraw();
    showScale();
    let points = 0;
    for (let i = 0; i < scene.points; i++) if (!state.off.has(clusterOf(i))) points++;
    status.textContent = `Shown: ${count(points, "topic", "topics")} and ${grouped.format(scene.linesShown)} of ${count(scene.lines, "link", "links")}${whichLinks()}.`
      + (state.topic >= 0 ? ` Selected: ${labelOf(state.topic)}.` : "");
  }

  /** Which links are drawn, where not all of them are. */
  function whichLinks() {
    const conditions = [];
    if (state.weight > 0) conditions.push(`of weight ${number(weightSteps[state.weight])} or more`);
    if (state.q > 0) conditions.push(`with q ≤ ${number(evidenceSteps[state.q])}`);
    if (state.off.size) conditions.push("between the clusters shown");
    return conditions.length ? `, those ${conditions.join(", ")}` : "";
  }

  // What the colours mean, where they show a measure

  function showScale() {
    const legend = scene.legend;
    scale.hidden = !legend;
    if (!legend) return;
    scale.replaceChildren(el("strong", {}, legend.title));
    if (legend.names) {
      for (const [name, colour] of legend.names) {
        const mark = el("span", { class: "swatch" });
        mark.style.background = colour.formatHex();
        scale.append(el("div", {}, mark, " ", name));
      }
      return;
    }
    const bar = el("div", { class: "ramp" });
    bar.style.background = `linear-gradient(to right, ${d3.range(0, 1.01, 0.1).map(t => legend.ramp(t).formatHex()).join(",")})`;
    scale.append(bar, el("div", { class: "ramp-ends" }, ...[legend.low, legend.middle, legend.high].map(value => el("span", {}, shown(legend.column, value)))));
    if (legend.skewed) scale.append(el("div", { class: "muted" }, "even steps in rank"));
  }

  // Pointing

  /** The topic at a place of the stage; -1 for none. Ten thousand distances take less than a tenth of a millisecond. */
  function topicAt(x, y, reach = 4) {
    const larger = growth(camera.zoom);
    let best = -1, nearest = 0;
    for (let i = 0; i < scene.points; i++) {
      if (!scene.colour[4 * i + 3]) continue;
      const distance = Math.hypot(scene.x[i] * camera.k + camera.x - x, scene.y[i] * camera.k + camera.y - y) - scene.radius[i] * larger;
      if (distance <= reach && (best < 0 || Math.max(distance, 0) < nearest || distance <= 0 && scene.radius[i] < scene.radius[best])) {
        best = i;
        nearest = Math.max(distance, 0);
      }
    }
    return best;
  }

  /** The line at a place of the stage, the strongest of those that are equally near; -1 for none. */
  function linkAt(x, y) {
    let best = -1, nearest = 5;
    const looking = state.topic >= 0 || state.link >= 0;
    for (let link = 0; link < scene.lines; link++) {
      if (scene.lineColour[4 * link + 3] < (looking ? 60 : 1)) continue;
      const [x1, y1] = onStage(scene.from[link]), [x2, y2] = onStage(scene.to[link]);
      const dx = x2 - x1, dy = y2 - y1;
      const t = Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1)));
      const distance = Math.hypot(x1 + t * dx - x, y1 + t * dy - y) - scene.width[link] / 2;
      if (distance < nearest) {
        best = link;
        nearest = Math.max(distance, 0);
      }
    }
    return best;
  }

  surface.addEventListener("pointermove", event => {
    if (event.buttons || event.pointerType === "touch") return;
    const [x, y] = d3.pointer(event, surface);
    const topic = topicAt(x, y);
    const link = topic < 0 && !state.density ? linkAt(x, y) : -1;
    surface.style.cursor = topic >= 0 || link >= 0 ? "pointer" : "grab";
    if (topic !== hovered) {
      hovered = topic;
      requestDraw();
    }
    showTip(x, y, topic, link);
  });
  surface.addEventListener("pointerleave", () => {
    hovered = -1;
    tip.hidden = true;
    requestDraw();
  });
  surface.addEventListener("click", event => {
    const [x, y] = d3.pointer(event, surface);
    activate();
    const topic = topicAt(x, y, event.pointerType === "touch" ? 14 : 4);
    const link = topic < 0 && !state.density ? linkAt(x, y) : -1;
    if (topic >= 0) selectTopic(topic);
    else if (link >= 0) selectLink(link);
    else selectNothing();
  });

  function showTip(x, y, topic, link) {
    tip.hidden = topic < 0 && link < 0;
    if (tip.hidden) return;
    if (topic >= 0) {
      tip.replaceChildren(el("strong", {}, named(labelOf(topic))), el("br"),
        `${magnitudeOf(topic)}, ${count(links.of(topic).length, "link", "links")}`);
    } else {
      tip.replaceChildren(el("strong", {}, named(labelOf(links.source[link])), " with ", named(labelOf(links.target[link]))), el("br"),
        `weight ${number(links.values("Weight")[link])}`);
    }
    tip.style.left = `${Math.min(x + 14, width - tip.offsetWidth - 4)}px`;
    tip.style.top = `${Math.min(y + 14, height - tip.offsetHeight - 4)}px`;
  }

  // The wheel belongs to the page until the map is in use

  function activate() {
    active = true;
    surface.classList.add("active");
    hint.hidden = true;
  }

  function deactivate() {
    if (document.fullscreenElement === frame) return;
    active = false;
    surface.classList.remove("active");
  }

  surface.addEventListener("wheel", event => {
    if (active || event.ctrlKey || event.metaKey) return;
    hint.textContent = "Click the map to zoom with the wheel, or hold Ctrl";
    hint.hidden = false;
    clearTimeout(hint.timer);
    hint.timer = setTimeout(() => { hint.hidden = true; }, 1500);
  }, { passive: true });
  document.addEventListener("pointerdown", event => { if (!frame.contains(event.target)) deactivate(); });

  // Keyboard

  surface.addEventListener("keydown", event => {
    const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    if (steps[event.key] && event.shiftKey) held.call(zoom.translateBy, ...steps[event.key].map(s => -s * 60 / camera.zoom));
    else if (steps[event.key]) stepTo(...steps[event.key]);
    else if (event.key === "+" || event.key === "=") held.call(zoom.scaleBy, 1.4);
    else if (event.key === "-") held.call(zoom.scaleBy, 1 / 1.4);
    else if (event.key === "0") fit();
    else if (event.key === "Enter" || event.key === " ") { if (state.topic >= 0) panel.host.focus(); else stepTo(0, 0); }
    else if (event.key === "Escape") selectNothing();
    else return;
    event.preventDefault();
  });

  /** To the next topic in that direction, or to the one in the middle. */
  function stepTo(dx, dy) {
    const [x, y] = state.topic >= 0 ? onStage(state.topic) : [width / 2, height / 2];
    let best = -1, least = Infinity;
    for (let i = 0; i < scene.points; i++) {
      if (i === state.topic || state.off.has(clusterOf(i))) continue;
      const [px, py] = onStage(i);
      const along = (px - x) * dx + (py - y) * dy, aside = Math.abs((px - x) * dy - (py - y) * dx);
      const cost = dx || dy ? (along > 1 ? along + 2 * aside : Infinity) : Math.hypot(px - x, py - y);
      if (cost < least) {
        least = cost;
        best = i;
      }
    }
    if (best < 0) return;
    selectTopic(best);
    const [px, py] = onStage(best);
    if (px < 20 || py < 20 || px > width - 20 || py > height - 20) centreOn([best]);
  }

  // Pictures to keep: what is seen, twice as sharp

  function png() {
    const canvas = el("canvas", { width: Math.round(2 * width), height: Math.round(2 * height) });
    const picture = canvas.getContext("2d");
    picture.scale(2, 2);
    picture.fillStyle = scene.background.formatRgb();
    picture.fillRect(0, 0, width, height);
    if (state.density) drawDensity(picture, camera, width, height);
    else drawLinesAndPoints(picture, camera, width, height);
    drawLabels(placeLabels(order, camera, width, height, picture), picture);
    canvas.toBlob(blob => download("map.png", blob), "image/png");
  }

  function svg() {
    const text = svgOf(camera, width, height, placeLabels(order, camera, width, height, context));
    download("map.svg", new Blob([text], { type: "image/svg+xml" }));
  }

  const namesShown = () => placeLabels(order, camera, width, height, context);

  /** A place on a line with nothing else around, and the names at the ends of that line. */
  function freeLine() {
    for (let link = 0; link < scene.lines; link++) {
      const [x1, y1] = onStage(scene.from[link]), [x2, y2] = onStage(scene.to[link]);
      for (const t of [0.5, 0.3, 0.7]) {
        const x = x1 + t * (x2 - x1), y = y1 + t * (y2 - y1);
        const around = [[0, 0], [-2, 0], [2, 0], [0, -2], [0, 2]].map(([dx, dy]) => [x + dx, y + dy]);
        if (around.every(place => topicAt(...place) < 0 && linkAt(...place) === link)) return { x, y, ends: [labelOf(scene.from[link]), labelOf(scene.to[link])] };
      }
    }
    return null;
  }

  /** For whoever wants to know what is drawn, where and how fast. */
  const inspect = {
    renderer: () => renderer.name,
    frames: () => ({ ...frames }),
    draw,
    placeOf: id => onStage(topicById.get(id)),
    freeLine,
    namesShown,
    namesThatCollide: () => namesShown().filter((one, n, all) => all.some((other, m) => m < n && meet(one, other))).length,
  };

  return { surface, frame, resize, fit, zoomBy, drawForPrint, centreOn, cameraText, showCamera, refresh, requestDraw, draw, png, svg, inspect };
})();
