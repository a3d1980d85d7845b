// The scene through WebGL 2: one call for all lines, one for all points. Arrays go to the graphics card when the scene
// changes; moving and zooming only sends the camera.

const LINE_VERTICES = `#version 300 es
uniform vec3 camera; uniform vec2 stage; uniform float wider;
in vec2 corner; in vec2 start; in vec2 end; in float width; in vec4 colour;
out vec4 paint; out float across; out float half_width;
void main() {
  vec2 a = start * camera.z + camera.xy, b = end * camera.z + camera.xy;
  vec2 along = b - a;
  float far = max(length(along), 0.001);
  vec2 aside = vec2(-along.y, along.x) / far;
  half_width = max(width * wider, 0.8) / 2.0;
  across = corner.y * (half_width + 1.0);
  vec2 place = mix(a, b, corner.x) + aside * across;
  gl_Position = colour.a == 0.0 ? vec4(2.0, 2.0, 2.0, 1.0) : vec4(place / stage * vec2(2.0, -2.0) + vec2(-1.0, 1.0), 0.0, 1.0);
  paint = colour;
}`;

const LINE_PIXELS = `#version 300 es
precision mediump float;
in vec4 paint; in float across; in float half_width;
out vec4 pixel;
void main() {
  float opacity = paint.a * clamp(half_width + 0.5 - abs(across), 0.0, 1.0);
  pixel = vec4(paint.rgb * opacity, opacity);
}`;

const POINT_VERTICES = `#version 300 es
uniform vec3 camera; uniform vec2 stage; uniform float wider;
in vec2 corner; in vec2 centre; in float radius; in vec4 colour;
out vec4 paint; out vec2 offset; out float size;
void main() {
  size = radius * wider;
  offset = corner * (size + 1.5);
  vec2 place = centre * camera.z + camera.xy + offset;
  gl_Position = colour.a == 0.0 ? vec4(2.0, 2.0, 2.0, 1.0) : vec4(place / stage * vec2(2.0, -2.0) + vec2(-1.0, 1.0), 0.0, 1.0);
  paint = colour;
}`;

const POINT_PIXELS = `#version 300 es
precision mediump float;
uniform vec3 rim;
in vec4 paint; in vec2 offset; in float size;
out vec4 pixel;
void main() {
  float distance = length(offset);
  float inside = clamp(size + 0.5 - distance, 0.0, 1.0);
  float edge = clamp(distance - size + 1.5, 0.0, 1.0);
  float opacity = paint.a * inside;
  pixel = vec4(mix(paint.rgb, rim, edge * 0.85) * opacity, opacity);
}`;

/** A renderer on that canvas; null where the browser has no WebGL 2. */
function webglRenderer(canvas) {
  const gl = canvas.getContext("webgl2", { antialias: false, alpha: true, premultipliedAlpha: true });
  if (!gl) return null;
  const lines = shape(gl, LINE_VERTICES, LINE_PIXELS, [0, -1, 1, -1, 0, 1, 1, 1],
    [["start", 2, gl.FLOAT], ["end", 2, gl.FLOAT], ["width", 1, gl.FLOAT], ["colour", 4, gl.UNSIGNED_BYTE]]);
  const points = shape(gl, POINT_VERTICES, POINT_PIXELS, [-1, -1, 1, -1, -1, 1, 1, 1],
    [["centre", 2, gl.FLOAT], ["radius", 1, gl.FLOAT], ["colour", 4, gl.UNSIGNED_BYTE]]);
  gl.enable(gl.BLEND);
  gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
  let lineCount = 0;

  return {
    name: "WebGL 2",

    /** Sends the scene: visible lines from the weakest, points from the smallest, so that the larger lie on top. */
    take() {
      const shown = [];
      for (let link = scene.lines - 1; link >= 0; link--) if (scene.lineColour[4 * link + 3]) shown.push(link);
      lineCount = shown.length;
      const start = new Float32Array(2 * lineCount), end = new Float32Array(2 * lineCount);
      const width = new Float32Array(lineCount), colour = new Uint8Array(4 * lineCount);
      shown.forEach((link, n) => {
        start[2 * n] = scene.x[scene.from[link]];
        start[2 * n + 1] = scene.y[scene.from[link]];
        end[2 * n] = scene.x[scene.to[link]];
        end[2 * n + 1] = scene.y[scene.to[link]];
        width[n] = scene.width[link];
        colour.set(scene.lineColour.subarray(4 * link, 4 * link + 4), 4 * n);
      });
      lines.send({ start, end, width, colour });

      const order = d3.range(scene.points).sort((i, j) =>
        (scene.strong[i] > 0) - (scene.strong[j] > 0) || scene.radius[j] - scene.radius[i]);
      const centre = new Float32Array(2 * scene.points), radius = new Float32Array(scene.points);
      const paint = new Uint8Array(4 * scene.points);
      order.forEach((i, n) => {
        centre[2 * n] = scene.x[i];
        centre[2 * n + 1] = scene.y[i];
        radius[n] = scene.radius[i];
        paint.set(scene.colour.subarray(4 * i, 4 * i + 4), 4 * n);
      });
      points.send({ centre, radius, colour: paint });
    },

    draw(camera, width, height, mostLines) {
      gl.viewport(0, 0, canvas.width, canvas.height);
      gl.clearColor(0, 0, 0, 0);
      gl.clear(gl.COLOR_BUFFER_BIT);
      const view = { camera: [camera.x, camera.y, camera.k], stage: [width, height], wider: [growth(camera.zoom)] };
      lines.draw(Math.min(mostLines, lineCount), view, lineCount);
      const { r, g, b } = scene.background;
      points.draw(scene.points, { ...view, rim: [r / 255, g / 255, b / 255] }, scene.points);
    },
  };
}

/** A quadrilateral that is drawn many times, each time with attributes of its own. */
function shape(gl, vertices, pixels, corners, attributes) {
  const program = gl.createProgram();
  for (const [kind, source] of [[gl.VERTEX_SHADER, vertices], [gl.FRAGMENT_SHADER, pixels]]) {
    const shader = gl.createShader(kind);
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) throw new Error(gl.getProgramInfoLog(program));
  const array = gl.createVertexArray();
  gl.bindVertexArray(array);
  const cornerBuffer = gl.createBuffer();
  gl.bindBuffer(gl.ARRAY_BUFFER, cornerBuffer);
  gl.bufferData(gl.ARRAY_BUFFER, new Float32Array(corners), gl.STATIC_DRAW);
  const corner = gl.getAttribLocation(program, "corner");
  gl.enableVertexAttribArray(corner);
  gl.vertexAttribPointer(corner, 2, gl.FLOAT, false, 0, 0);
  const buffers = {};
  for (const [name, size, type] of attributes) {
    buffers[name] = gl.createBuffer();
    gl.bindBuffer(gl.ARRAY_BUFFER, buffers[name]);
    const place = gl.getAttribLocation(program, name);
    gl.enableVertexAttribArray(place);
    gl.vertexAttribDivisor(place, 1);
  }
  gl.bindVertexArray(null);

  return {
    send(values) {
      for (const [name, value] of Object.entries(values)) {
        gl.bindBuffer(gl.ARRAY_BUFFER, buffers[name]);
        gl.bufferData(gl.ARRAY_BUFFER, value, gl.DYNAMIC_DRAW);
      }
    },

    /** Draws the last so many of all that were sent. */
    draw(times, uniforms, all) {
      gl.useProgram(program);
      for (const [name, value] of Object.entries(uniforms)) {
        gl[`uniform${value.length}fv`](gl.getUniformLocation(program, name), value);
      }
      gl.bindVertexArray(array);
      for (const [name, size, type] of attributes) {
        const bytes = size * (type === gl.FLOAT ? 4 : 1);
        gl.bindBuffer(gl.ARRAY_BUFFER, buffers[name]);
        gl.vertexAttribPointer(gl.getAttribLocation(program, name), size, type, type === gl.UNSIGNED_BYTE, 0, (all - times) * bytes);
      }
      gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, times);
    },
  };
}

/** The same face on a plain canvas. */
function canvasRenderer(canvas) {
  const context = canvas.getContext("2d");
  return {
    name: "canvas",
    take() {},
    draw(camera, width, height, mostLines) {
      const ratio = canvas.width / width;
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.clearRect(0, 0, width, height);
      drawLinesAndPoints(context, camera, width, height, mostLines);
    },
  };
}
