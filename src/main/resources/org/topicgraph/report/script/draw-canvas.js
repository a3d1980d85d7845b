// The scene on a plain canvas: for browsers without WebGL, for pictures to keep, and for the density view.

function drawLinesAndPoints(context, camera, width, height, mostLines = Infinity) {
  drawLines(context, camera, width, height, mostLines);
  drawPoints(context, camera, width, height);
}

function drawLines(context, camera, width, height, mostLines) {
  const wider = growth(camera.zoom);
  context.lineCap = "round";
  let toSkip = Math.max(0, scene.linesShown - mostLines); // the weakest come first
  for (let link = scene.lines - 1; link >= 0; link--) {
    if (!scene.lineColour[4 * link + 3] || toSkip-- > 0) continue;
    const x1 = scene.x[scene.from[link]] * camera.k + camera.x, y1 = scene.y[scene.from[link]] * camera.k + camera.y;
    const x2 = scene.x[scene.to[link]] * camera.k + camera.x, y2 = scene.y[scene.to[link]] * camera.k + camera.y;
    if (Math.max(x1, x2) < 0 || Math.min(x1, x2) > width || Math.max(y1, y2) < 0 || Math.min(y1, y2) > height) continue;
    context.strokeStyle = rgba(scene.lineColour, link);
    context.lineWidth = scene.width[link] * wider;
    context.beginPath();
    context.moveTo(x1, y1);
    context.lineTo(x2, y2);
    context.stroke();
  }
}

function drawPoints(context, camera, width, height) {
  const larger = growth(camera.zoom);
  context.lineWidth = 1;
  context.strokeStyle = scene.background.formatRgb();
  for (let i = scene.points - 1; i >= 0; i--) {
    if (!scene.colour[4 * i + 3]) continue;
    const x = scene.x[i] * camera.k + camera.x, y = scene.y[i] * camera.k + camera.y, radius = scene.radius[i] * larger;
    if (x < -radius || y < -radius || x > width + radius || y > height + radius) continue;
    context.fillStyle = rgba(scene.colour, i);
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fill();
    context.stroke();
  }
}

const rgba = (colours, i) =>
  `rgba(${colours[4 * i]},${colours[4 * i + 1]},${colours[4 * i + 2]},${(colours[4 * i + 3] / 255).toFixed(3)})`;

/** Where much is: each topic spreads its size over its surroundings, and the sum is shown as colour. */
function drawDensity(context, camera, width, height) {
  const STEP = 4;                                  // pixels a cell
  const columns = Math.ceil(width / STEP), rows = Math.ceil(height / STEP);
  const field = new Float32Array(columns * rows);
  const reach = Math.max(4, Math.round(0.045 * SPAN * camera.k / STEP / Math.sqrt(camera.zoom)));
  const kernel = Float32Array.from({ length: 2 * reach + 1 }, (_, d) => Math.exp(-4.5 * ((d - reach) / reach) ** 2));
  for (let i = 0; i < scene.points; i++) {
    if (scene.colour[4 * i + 3] < 128 && state.topic < 0) continue;
    const column = Math.round((scene.x[i] * camera.k + camera.x) / STEP), row = Math.round((scene.y[i] * camera.k + camera.y) / STEP);
    if (column < -reach || row < -reach || column >= columns + reach || row >= rows + reach) continue;
    const mass = scene.radius[i] ** 2;
    for (let r = Math.max(0, row - reach); r <= Math.min(rows - 1, row + reach); r++) {
      const part = mass * kernel[r - row + reach];
      for (let c = Math.max(0, column - reach); c <= Math.min(columns - 1, column + reach); c++) {
        field[r * columns + c] += part * kernel[c - column + reach];
      }
    }
  }
  const top = d3.max(field) || 1;
  const image = new ImageData(columns, rows);
  const ramp = densityRamp();
  for (let cell = 0; cell < field.length; cell++) {
    const level = Math.round(255 * Math.sqrt(field[cell] / top));
    image.data.set(ramp.subarray(4 * level, 4 * level + 4), 4 * cell);
  }
  const small = new OffscreenCanvas(columns, rows);
  small.getContext("2d").putImageData(image, 0, 0);
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = "high";
  context.drawImage(small, 0, 0, columns * STEP, rows * STEP);
}

/** From the background to the strongest colour, in 256 levels. */
function densityRamp() {
  const ramp = new Uint8ClampedArray(4 * 256);
  for (let level = 0; level < 256; level++) {
    const t = level / 255;
    const { r, g, b } = d3.rgb(isDark() ? d3.interpolateMagma(0.1 + 0.75 * t) : d3.interpolateYlGnBu(t * 0.75));
    ramp.set([r, g, b, 255 * Math.min(1, t * 4)], 4 * level);
  }
  return ramp;
}
