/* A panel's place on a page: a shadow root, so that no style leaks in or out; light or dark as the page is. */

import { render } from "preact";
import { asker } from "./ask.js";
import { keepFocus } from "./focus.js";
import css from "./panel.css";

export function panel(name, Component) {
  return {
    render({ model, el }) {
      const root = el.shadowRoot ?? el.attachShadow({ mode: "open" });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      root.adoptedStyleSheets = [sheet];
      const scheme = followScheme((dark) => (el.dataset.scheme = dark ? "dark" : "light"));
      const focus = keepFocus(root);
      render(<Component ask={asker(model, name)} model={model} />, root);
      return () => {
        scheme();
        focus();
        render(null, root);
      };
    },
  };
}

/* Tells whether the page is dark, now and whenever that changes: handbook, JupyterLab, or the system's choice. */
function followScheme(tell) {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const say = () => {
    const chosen = document.body.dataset.mdColorScheme;
    const light = document.body.dataset.jpThemeLight;
    tell(chosen ? chosen === "slate" : light ? light === "false" : system.matches);
  };
  const watcher = new MutationObserver(say);
  watcher.observe(document.body, { attributes: true, attributeFilter: ["data-md-color-scheme", "data-jp-theme-light"] });
  system.addEventListener("change", say);
  say();
  return () => {
    watcher.disconnect();
    system.removeEventListener("change", say);
  };
}
