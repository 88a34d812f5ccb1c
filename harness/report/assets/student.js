// A student's page: draws the charts of a path when they come into sight, and moves a step through charts and table.
"use strict";

(function () {
  function setUp(root) {
    const data = JSON.parse(root.querySelector(".chart-data").textContent);
    if (data.steps.length === 0) return;
    const places = { land: root.querySelector("[data-land]"), errors: root.querySelector("[data-errors]") };
    const stepper = root.querySelector("[data-stepper]");
    const slider = stepper.querySelector("input");
    const output = stepper.querySelector("output");
    const table = root.querySelector(".steps");
    const rows = new Map(Array.from(root.querySelectorAll("tr[data-step]"), (row) => [Number(row.dataset.step), row]));
    for (const part of [root.querySelector("[data-drawings]"), root.querySelector("[data-legend]"), stepper]) part.hidden = false;

    let charts = [];
    let drawnAt = 0;
    let current = null;

    function place(scrolling) {
      const index = Number(slider.value);
      for (const chart of charts) chart.place(index, data.steps[index], data.says[index]);
      slider.setAttribute("aria-valuetext", data.says[index]);
      output.textContent = data.says[index];
      if (current) {
        current.classList.remove("current");
        current.removeAttribute("aria-current");
      }
      current = rows.get(data.steps[index]);
      current.classList.add("current");
      current.setAttribute("aria-current", "step");
      if (scrolling) table.scrollTop += current.getBoundingClientRect().top - table.getBoundingClientRect().top - table.clientHeight / 2;
    }

    function draw() {
      const width = Math.floor(places.land.clientWidth);
      if (width < 80 || width === drawnAt) return; // out of sight, or nothing new
      const first = drawnAt === 0;
      drawnAt = width;
      charts = [gradkitCharts.land(data)(data, width), gradkitCharts.errors(data, width)];
      places.land.replaceChildren(charts[0].node);
      places.errors.replaceChildren(charts[1].node);
      place(first); // the table, too, begins at the step the slider stands on
    }

    if (data.first_wrong !== null && data.steps.includes(data.first_wrong)) slider.value = data.steps.indexOf(data.first_wrong);
    slider.addEventListener("input", () => place(true));
    for (const [step, row] of rows) {
      row.addEventListener("click", () => {
        slider.value = data.steps.indexOf(step);
        place(false);
      });
    }
    place(false);
    drawWhenNear(root, places.land, draw);
  }

  // Draws when a part comes near, when its place changes size, and before the page is printed.
  function drawWhenNear(root, place, draw) {
    let nearby = false;
    new IntersectionObserver((entries) => {
      nearby = entries[entries.length - 1].isIntersecting;
      if (nearby) draw();
    }, { rootMargin: "400px" }).observe(root);
    new ResizeObserver(() => {
      if (nearby) requestAnimationFrame(draw);
    }).observe(place);
    window.addEventListener("beforeprint", draw);
  }

  // All paths on one surface: one slider moves all markers, and a button moves the slider until it is at its end.
  function setUpTogether(root) {
    const data = JSON.parse(root.querySelector(".chart-data").textContent);
    const surface = root.querySelector("[data-surface]");
    const stepper = root.querySelector("[data-stepper]");
    const [button, slider, output] = ["button", "input", "output"].map((name) => stepper.querySelector(name));
    const legend = root.querySelector("[data-legend]");
    const shapes = legend.querySelectorAll("svg.shape"), values = legend.querySelectorAll(".now");
    const still = window.matchMedia("(prefers-reduced-motion: reduce)");
    const last = data.steps.length - 1;
    for (const part of [surface, stepper, legend]) part.hidden = false;
    data.lanes.forEach((lane, i) => shapes[i].append(gradkitCharts.shape(lane, 90)));

    let chart = null;
    let drawnAt = 0;
    let timer = null;

    function place() {
      const index = Number(slider.value);
      const where = `step ${data.steps[index]} of ${data.steps[last]}`;
      data.lanes.forEach((lane, i) => (values[i].textContent = `${data.function} = ${lane.values[index]}`));
      slider.setAttribute("aria-valuetext", where);
      output.textContent = where;
      if (chart) chart.place(index, data.steps[index], `${where}: ${data.lanes.map((lane) => `${lane.name} ${data.function} = ${lane.values[index]}`).join("; ")}`);
    }

    function draw() {
      const width = Math.floor(surface.clientWidth);
      if (width < 80 || width === drawnAt) return; // out of sight, or nothing new
      drawnAt = width;
      chart = gradkitCharts.together(data, width);
      surface.replaceChildren(chart.node);
      place();
    }

    function pause() {
      clearInterval(timer);
      timer = null;
      button.textContent = "Play";
      root.classList.remove("playing");
    }

    function forward() {
      slider.value = Number(slider.value) + 1;
      place();
      if (Number(slider.value) === last) pause();
    }

    function play() {
      if (Number(slider.value) === last) slider.value = 0;
      place();
      const pace = Math.min(500, Math.max(60, 9000 / last)); // milliseconds a step
      root.style.setProperty("--pace", `${pace}ms`);
      timer = setInterval(forward, still.matches ? Math.max(pace, 900) : pace); // slow single steps where motion is unwelcome
      button.textContent = "Pause";
      root.classList.add("playing"); // the sheet of styles lets markers glide then, unless motion is unwelcome
    }

    button.addEventListener("click", () => (timer === null ? play() : pause()));
    slider.addEventListener("input", () => {
      pause();
      place();
    });
    place();
    drawWhenNear(root, surface, draw);
  }

  // A link to a task opens it.
  function openTarget() {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.tagName === "DETAILS") {
      target.open = true;
      target.scrollIntoView();
    }
  }

  for (const root of document.querySelectorAll("[data-path]")) setUp(root);
  for (const root of document.querySelectorAll("[data-together]")) setUpTogether(root);
  window.addEventListener("hashchange", openTarget);
  openTarget();
})();
