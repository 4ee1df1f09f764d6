/* Light or dark: what the reader chose here, else what the system asks for; one button changes it. */
{
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const button = document.querySelector(".scheme-button");
  const chosen = () => __md_get("scheme") ?? (dark.matches ? "slate" : "default");
  const wear = () => {
    const scheme = chosen();
    document.body.dataset.mdColorScheme = scheme;
    button.setAttribute("aria-label", scheme === "slate" ? "换成浅色" : "换成深色");
    button.title = button.getAttribute("aria-label");
  };
  button.addEventListener("click", () => {
    __md_set("scheme", document.body.dataset.mdColorScheme === "slate" ? "default" : "slate");
    wear();
  });
  dark.addEventListener("change", wear);
  wear();
}
