// The charts of a path: each function takes the data of one path and a width, and gives a node and how to mark a step.
// A classic script, because browsers refuse modules to pages opened from disk.
"use strict";

var gradkitCharts = (function () {
  const STUDENT = "var(--student)";
  const CERTIFIED = "var(--certified)";
  const SVG = "http://www.w3.org/2000/svg";

  const finite = (value) => value !== null && Number.isFinite(value);
  const label = (value) => (value === 0 ? "0" : Math.abs(value) >= 1e5 || Math.abs(value) < 1e-3 ? d3.format(".1e")(value) : d3.format("~g")(value)).replace("-", "−");

  function element(name, attributes) {
    const node = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    return node;
  }

  // Whether a point lies within the axes of a plot.
  function within(plot, x, y) {
    return [["x", x], ["y", y]].every(([axis, value]) => {
      const [a, b] = plot.scale(axis).domain;
      return finite(value) && value >= Math.min(a, b) && value <= Math.max(a, b);
    });
  }

  // A ring round the student's point and a smaller one round the certified point, moved by place(step index).
  function ringMarker(plot, student, certified) {
    const x = plot.scale("x").apply, y = plot.scale("y").apply;
    const group = element("g", { class: "marker" });
    const rings = [
      [certified, element("circle", { r: 7, class: "ring certified" })],
      [student, element("circle", { r: 9, class: "ring student" })],
    ];
    for (const [, ring] of rings) group.append(ring);
    plot.append(group);
    return function place(index, step, says) {
      for (const [points, ring] of rings) {
        const [px, py] = points[index];
        const shown = within(plot, px, py);
        ring.style.display = shown ? "" : "none";
        if (shown) {
          ring.setAttribute("cx", x(px));
          ring.setAttribute("cy", y(py));
        }
      }
      tell(plot, group, step, says);
    };
  }

  // A hand-over to those who do not see the chart: its label says where the marker stands.
  function tell(plot, marker, step, says) {
    marker.setAttribute("data-step", step);
    plot.setAttribute("aria-label", `${plot.dataset.title}; ${says}`);
  }

  // Steps that are not shown leave a gap in the line.
  function withGaps(points, steps) {
    return points.flatMap((point, i) => (i > 0 && steps[i] - steps[i - 1] > 1 ? [[NaN, NaN], point] : [point]));
  }

  function pathMarks(points, steps, colour, options) {
    const known = points.filter(([a, b]) => finite(a) && finite(b));
    return [
      Plot.line(withGaps(points.map(([a, b]) => (finite(a) && finite(b) ? [a, b] : [NaN, NaN])), steps), { stroke: colour, strokeWidth: options.width, strokeDasharray: options.dash, strokeOpacity: options.opacity || 0.75, clip: true }),
      Plot.dot(known, { stroke: colour, fill: options.hollow ? "var(--paper)" : colour, r: options.r, symbol: options.symbol, strokeOpacity: options.opacity, clip: true }),
    ];
  }

  const both = (student, certified, steps) => [
    ...pathMarks(certified, steps, CERTIFIED, { width: 1.4, dash: "5 3", r: 3.6, symbol: "circle", hollow: true }),
    ...pathMarks(student, steps, STUDENT, { width: 1.4, r: 2.8, symbol: "diamond2" }),
  ];

  const frame = (width, more) => ({
    width, height: Math.round(Math.min(340, Math.max(230, width * 0.66))),
    marginLeft: 58, marginRight: 14, marginTop: 22, marginBottom: 38,
    style: { background: "none", color: "var(--ink)", fontFamily: "inherit", fontSize: "12px", overflow: "visible" },
    ...more,
  });

  function named(plot, text) {
    plot.setAttribute("role", "img");
    plot.setAttribute("aria-label", text);
    plot.dataset.title = text;
    return plot;
  }

  // One variable: the path on the graph of the function.
  function graph(data, width) {
    const student = data.steps.map((_, i) => [data.student[0][i], data.student_values[i]]);
    const certified = data.steps.map((_, i) => [data.certified[0][i], data.certified_values[i]]);
    const curve = data.graph.x.map((x, i) => [x, data.graph.values[i]]);
    const [name] = data.variables;
    const plot = Plot.plot(frame(width, {
      x: { domain: data.graph.x_extent, label: name, tickFormat: label, ticks: Math.max(3, width / 90) },
      y: { domain: data.graph.y_extent, label: `${data.function}(${name})`, tickFormat: label, ticks: 5, grid: true },
      marks: [
        Plot.line(curve, { x: (d) => d[0], y: (d) => (finite(d[1]) ? d[1] : NaN), stroke: "var(--curve)", strokeWidth: 2, clip: true }),
        ...both(student, certified, data.steps),
      ],
    }));
    named(plot, `The student’s and the certified path on the graph of ${data.function}`);
    return { node: plot, place: ringMarker(plot, student, certified) };
  }

  // Contours, whose levels lie closest at the bottom, and other marks upon them.
  function onContours(data, width, marks, more) {
    const land = data.contours;
    const [across, up] = data.variables;
    const shades = land.levels.map((_, i, all) => `color-mix(in oklab, var(--land-low), var(--land-high) ${Math.round((100 * i) / all.length)}%)`);
    const drawn = land.levels.length === 0 ? [] : [
      Plot.contour(land.values.map((value) => (value === null ? NaN : value)), {
        width: land.width, height: land.height,
        x1: land.x_extent[0], x2: land.x_extent[1], y1: land.y_extent[0], y2: land.y_extent[1],
        thresholds: land.levels, fill: Plot.identity, stroke: "var(--land-line)", strokeWidth: 0.6, clip: true,
      }),
    ];
    return Plot.plot(frame(width, {
      x: { domain: land.x_extent, label: across, tickFormat: label, ticks: Math.max(3, width / 90) },
      y: { domain: land.y_extent, label: up, tickFormat: label, ticks: 5 },
      color: { type: "threshold", domain: land.levels.slice(1), range: shades },
      marks: [...drawn, ...marks, Plot.frame({ stroke: "var(--line)" })],
      ...more,
    }));
  }

  // Two variables: the path on contours.
  function contours(data, width) {
    const pairs = (path) => data.steps.map((_, i) => [path[0][i], path[1][i]]);
    const student = pairs(data.student), certified = pairs(data.certified);
    const plot = onContours(data, width, both(student, certified, data.steps));
    named(plot, `The student’s and the certified path on the contours of ${data.function}`);
    return { node: plot, place: ringMarker(plot, student, certified) };
  }

  // No drawing of the function at hand: its values along both paths.
  function values(data, width) {
    const student = data.steps.map((n, i) => [n, data.student_values[i]]);
    const certified = data.steps.map((n, i) => [n, data.certified_values[i]]);
    const plot = Plot.plot(frame(width, {
      x: { label: "step", ticks: Math.max(3, width / 90) },
      y: { label: data.function, tickFormat: label, ticks: 5, grid: true },
      marks: both(student, certified, data.steps),
    }));
    named(plot, `${data.function} along the student’s and the certified path`);
    return { node: plot, place: plot.scale("x") && plot.scale("y") ? ringMarker(plot, student, certified) : () => {} };
  }

  // The error of each step and its tolerance, on a log scale; an error of 0 stands on the floor, one that is no number at
  // the top.
  function errors(data, width) {
    const rows = data.steps.map((n, i) => ({ n, error: data.errors[i], derived: data.derived[i], tolerance: data.tolerances[i], right: data.right[i] }));
    const positive = rows.flatMap((row) => [row.error, row.derived, row.tolerance]).filter((value) => finite(value) && value > 0);
    const low = positive.length ? d3.min(positive) : 1e-16, high = positive.length ? d3.max(positive) : 1;
    const floor = Math.pow(10, Math.floor(Math.log10(low)) - 1), roof = Math.pow(10, Math.ceil(Math.log10(high)) + 0.4);
    const height = (value) => (!finite(value) ? roof : value > 0 ? value : floor);
    const widened = rows.some((row) => row.derived !== row.tolerance);
    const limit = (key, dash) => Plot.line(rows, { x: "n", y: (row) => (finite(row[key]) && row[key] > 0 ? row[key] : NaN), stroke: "var(--tolerance)", strokeWidth: 1.6, strokeDasharray: dash, clip: true });
    const power = (value) => (value <= floor * 1.01 ? "0" : "10" + String(Math.round(Math.log10(value))).replace(/./g, (c) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[c] || "⁻"));
    const decades = Math.round(Math.log10(roof / floor)), every = Math.max(1, Math.ceil(decades / 6));
    const ticks = d3.range(Math.round(Math.log10(floor)) + every, Math.log10(roof), every).map((exponent) => Math.pow(10, exponent));
    if (rows.some((row) => row.error === 0)) ticks.unshift(floor);
    const ends = d3.extent(data.steps);
    const plot = Plot.plot(frame(width, {
      x: { label: "step", domain: ends[0] === ends[1] ? [ends[0] - 1, ends[1] + 1] : ends, inset: 8, tickFormat: (n) => (Number.isInteger(n) ? String(n) : ""), ticks: Math.min(rows.length, Math.max(3, width / 60)) },
      y: { type: "log", domain: [floor, roof], label: "error", ticks, tickFormat: power, grid: true },
      marks: [
        Plot.areaY(rows, { x: "n", y1: floor, y2: (row) => (finite(row.tolerance) && row.tolerance > 0 ? row.tolerance : NaN), fill: "var(--tolerance)", fillOpacity: 0.12, clip: true }),
        limit("tolerance"),
        ...(widened ? [limit("derived", "2 3")] : []),
        Plot.dot(rows.filter((row) => row.right), { x: "n", y: (row) => height(row.error), r: 3, fill: STUDENT, stroke: STUDENT, symbol: "diamond2" }),
        Plot.dot(rows.filter((row) => !row.right), { x: "n", y: (row) => height(row.error), r: 4, stroke: "var(--wrong)", strokeWidth: 2, symbol: "times" }),
      ],
    }));
    named(plot, "The error of each step against its tolerance, on a logarithmic scale");
    const group = element("g", { class: "marker" });
    const [top, bottom] = plot.scale("y").range.slice().sort((a, b) => a - b);
    const rule = element("line", { class: "rule", y1: top, y2: bottom });
    const ring = element("circle", { class: "ring student", r: 8 });
    group.append(rule, ring);
    plot.append(group);
    return {
      node: plot,
      place(index, step, says) {
        const x = plot.scale("x").apply(rows[index].n);
        rule.setAttribute("x1", x);
        rule.setAttribute("x2", x);
        ring.setAttribute("cx", x);
        ring.setAttribute("cy", plot.scale("y").apply(height(rows[index].error)));
        tell(plot, group, step, says);
      },
    };
  }

  // Shapes of the lanes, in their order; as many as there are colours.
  const hexagon = { draw(context, size) {
    const r = Math.sqrt(size / 2.6);
    for (let i = 0; i < 6; i++) context[i ? "lineTo" : "moveTo"](r * Math.cos((i * Math.PI) / 3), r * Math.sin((i * Math.PI) / 3));
    context.closePath();
  } };
  const SHAPES = [d3.symbolCircle, d3.symbolSquare, d3.symbolTriangle, d3.symbolDiamond, d3.symbolStar, d3.symbolCross, d3.symbolWye, hexagon];
  const shape = (lane, size) => element("path", { d: d3.symbol(SHAPES[lane.colour], size)(), class: "shape" });

  // The paths of several tasks on one surface. Each has a marker with its number, put on a side of its own, so that markers
  // in one place can be told apart.
  function together(data, width) {
    const lanes = data.lanes.map((lane) => ({ ...lane, points: d3.zip(lane.x, lane.y), certified: d3.zip(lane.certified_x, lane.certified_y) }));
    const troubles = lanes.map((lane) => lane.trouble).filter((point) => point && point.every(finite));
    const plot = onContours(data, width, [
      ...lanes.filter((lane) => lane.certified.length > 0).flatMap((lane) => pathMarks(lane.certified, data.steps, `var(--lane-${lane.colour})`, { width: 1.1, dash: "4 4", r: 2.4, symbol: "circle", hollow: true, opacity: 0.55 })),
      ...lanes.flatMap((lane) => pathMarks(lane.points, data.steps, `var(--lane-${lane.colour})`, { width: 1.5, r: 2.6, symbol: SHAPES[lane.colour] })),
      Plot.dot(troubles, { stroke: "var(--wrong)", strokeWidth: 2.4, r: 6, symbol: "times", clip: true }),
    ], { height: Math.round(Math.min(520, Math.max(260, width * 0.5))) });
    named(plot, `The paths of ${lanes.length} tasks on the contours of ${data.function}`);
    const group = element("g", { class: "walkers" });
    const walkers = lanes.map((lane, i) => {
      const walker = element("g", { class: "walker", "data-lane": i + 1 });
      walker.style.setProperty("--lane", `var(--lane-${lane.colour})`);
      const angle = (2 * Math.PI * i) / lanes.length - Math.PI / 2;
      const number = element("text", { x: 15 * Math.cos(angle), y: 15 * Math.sin(angle), dy: "0.35em" });
      number.textContent = i + 1;
      walker.append(shape(lane, 90), number);
      group.append(walker);
      return walker;
    });
    plot.append(group);
    return {
      node: plot,
      place(index, step, says) {
        walkers.forEach((walker, i) => {
          const [px, py] = lanes[i].points[index];
          const shown = within(plot, px, py);
          walker.style.display = shown ? "" : "none";
          if (shown) walker.style.transform = `translate(${plot.scale("x").apply(px)}px, ${plot.scale("y").apply(py)}px)`;
        });
        tell(plot, group, step, says);
      },
    };
  }

  const land = (data) => (data.graph ? graph : data.contours ? contours : values);
  return { land, errors, shape, together };
})();
