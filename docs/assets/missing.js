/* The page for what is not there is shown at any depth: it asks for this file at each, and the one
   that answers lies in the site's own folder. The links then lead there, and its style is worn. */
{
  const root = new URL("../", document.currentScript.src);
  if (!document.documentElement.dataset.root) {
    document.documentElement.dataset.root = root.href;
    for (const link of document.querySelectorAll("a")) {
      link.href = new URL(link.getAttribute("href"), root).href;
    }
    for (const path of ["generated/finding.css", "assets/handbook.css"]) {
      const style = document.createElement("link");
      style.rel = "stylesheet";
      style.href = new URL(path, root).href;
      document.head.append(style);
    }
  }
}
