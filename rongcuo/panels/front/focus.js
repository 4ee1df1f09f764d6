/* Focus kept on re-render: where the focused element goes away, the nearest that held it takes the focus. */

export function keepFocus(root) {
  let chain = [];
  const come = (event) => {
    chain = [];
    for (let each = event.target; each && each !== root; each = each.parentNode) chain.push(each);
  };
  const left = () => setTimeout(() => { if (!root.activeElement) chain = []; });
  const watcher = new MutationObserver((changes) => {
    if (root.activeElement || !chain.length) return;
    const gone = changes.some(({ removedNodes }) => [...removedNodes].some((node) => node.contains(chain[0])));
    const place = gone && chain.find((each) => each.isConnected);
    if (!place) return;
    if (place.tabIndex < 0) place.tabIndex = -1;
    place.focus({ preventScroll: true });
  });
  root.addEventListener("focusin", come);
  root.addEventListener("focusout", left);
  watcher.observe(root, { childList: true, subtree: true });
  return () => {
    root.removeEventListener("focusin", come);
    root.removeEventListener("focusout", left);
    watcher.disconnect();
  };
}
