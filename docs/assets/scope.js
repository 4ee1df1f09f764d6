/* What the theme keeps in this browser, under the site's own path: its functions, by its names. */
const __md_scope = new URL(document.currentScript.dataset.base, location);
const __md_hash = (text) => [...text].reduce((sum, c) => (sum << 5) - sum + c.charCodeAt(0), 0);
const __md_get = (key, store = localStorage, scope = __md_scope) =>
  JSON.parse(store.getItem(`${scope.pathname}.${key}`));
const __md_set = (key, value, store = localStorage, scope = __md_scope) => {
  try {
    store.setItem(`${scope.pathname}.${key}`, JSON.stringify(value));
  } catch {
    /* A browser that keeps nothing still shows the page. */
  }
};
