"""A page opened in Chromium with nothing to protect it: what runs, what leaves, what stands there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Browser, Dialog, Page

__all__ = ["Seen", "looked_at"]

_SEEN = """() => {
  const told = ["href", "src", "srcdoc", "action", "formaction", "type", "target", "rel", "http-equiv"];
  const elements = [], texts = [];
  const walk = (root) => {
    texts.push(root.textContent);
    for (const element of root.querySelectorAll("*")) {
      const has = [...element.attributes].map(
        ({ name, value }) => told.includes(name) ? `${name}=${value}` : name);
      elements.push([element.tagName.toLowerCase(), ...has.sort()].join(" "));
      for (const { name, value } of element.attributes) if (!told.includes(name)) texts.push(value);
      if (typeof element.value === "string") texts.push(element.value);
      if (element.shadowRoot) walk(element.shadowRoot);
    }
  };
  walk(document.documentElement);
  return { elements, text: texts.join("\\n"), hacked: globalThis.hacked ?? null };
}"""


@dataclass(frozen=True)
class Seen:
    """The elements of a page in order, each with its attributes' names; and all its texts."""

    elements: list[str]
    text: str


def looked_at(
    chromium: Browser, address: str, do: Callable[[Page], None] = lambda page: None
) -> Seen:
    """Open a page, do something on it, and see that no script of a text's ran and nothing left."""
    context = chromium.new_context(locale="zh-CN")
    page = context.new_page()
    dialogs: list[str] = []
    asked: list[str] = []
    errors: list[str] = []
    here = "/".join(address.split("/")[:3]) if address.startswith("http") else address

    def dismissed(dialog: Dialog) -> None:
        dialogs.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", dismissed)
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    try:
        page.goto(address)
        do(page)
        found = page.evaluate(_SEEN)
    finally:
        context.close()
    assert found["hacked"] is None
    assert (dialogs, errors) == ([], [])
    assert [url for url in asked if not url.startswith((here, "data:", "blob:"))] == []
    return Seen(found["elements"], found["text"])
