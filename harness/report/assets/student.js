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
    let nearby = false;
    new IntersectionObserver((entries) => {
      nearby = entries[entries.length - 1].isIntersecting;
      if (nearby) draw();
    }, { rootMargin: "400px" }).observe(root);
    new ResizeObserver(() => {
      if (nearby) requestAnimationFrame(draw);
    }).observe(places.land);
    window.addEventListener("beforeprint", draw);
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
  window.addEventListener("hashchange", openTarget);
  openTarget();
})();
