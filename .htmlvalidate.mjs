/* What the built pages are held to: the standard's own rules, a few of them set with a reason. */
export default {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // The theme's own names begin with "__"; HTML asks only that an id is not empty and has no space.
    "valid-id": ["error", { relaxed: true }],
    // A list may carry a name: the stations of the procedure do.
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
    // Material sets it on its hidden boxes, or Firefox brings an old state back; no template part holds them.
    "valid-autocomplete": "off",
    // Matters of taste in the theme's and Markdown's output; HTML allows both.
    "doctype-style": ["error", { style: "lowercase" }],
    "no-trailing-whitespace": "off",
    "void-style": "off",
  },
};
