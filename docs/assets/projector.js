/* A key turns to the next screen or back, whatever the height of the window. */
const onward = ["ArrowDown", "ArrowRight", "PageDown", " "];
const back = ["ArrowUp", "ArrowLeft", "PageUp"];

document.addEventListener("keydown", (event) => {
  const step = onward.includes(event.key) ? 1 : back.includes(event.key) ? -1 : 0;
  if (!step || event.altKey || event.ctrlKey || event.metaKey || event.target.closest("input, dialog")) return;
  const screens = [document.body, ...document.querySelectorAll(".screen")];
  const tops = screens.map((screen) => Math.round(screen.getBoundingClientRect().top));
  const shown = tops.findLastIndex((top) => top <= 2);
  const next = screens[Math.min(Math.max(shown + step, 0), screens.length - 1)];
  event.preventDefault();
  next.scrollIntoView({ block: "start", behavior: "instant" });
});
