/* Python on a page: runs in a worker, so that the page stays responsive; everything comes from this site. */

const here = new URL(".", self.location.href);
let answering;

self.onmessage = async ({ data }) => {
  answering ??= start(data.manifest);
  const answer = await answering;
  if (data.question) {
    const text = answer(JSON.stringify(data.question));
    self.postMessage({ number: data.number, answer: JSON.parse(text) });
  }
};

async function start(manifest) {
  try {
    const index = new URL(manifest.pyodide, here).href;
    tellArrivals(manifest.bytes);
    const [{ loadPyodide }, archive, calendars] = await Promise.all([
      import(`${index}pyodide.mjs`),
      fetch(new URL(manifest.python, here)).then((response) => response.arrayBuffer()),
      supplied(),
    ]);
    const python = await loadPyodide({ indexURL: index });
    self.postMessage({ stage: "正在准备条文与规则" });
    layOut(python.FS, new Uint8Array(archive), "/lib/rongcuo/");
    const answer = python.runPython("import sys; sys.path.insert(0, '/lib/rongcuo'); from rongcuo.panels.desk import answer_text; answer_text");
    if (calendars.length > 0) {
      const supplement = python.runPython("from rongcuo.panels.calendars import supplement_text; supplement_text");
      self.postMessage({ calendars: JSON.parse(supplement(JSON.stringify(calendars))) });
    }
    self.postMessage({ ready: true });
    return answer;
  } catch (error) {
    self.postMessage({ failed: String(error) });
    throw error;
  }
}

/* The calendar files that the institution lists beside its site; a text that is null could not be read. */
async function supplied() {
  const get = (name) => fetch(new URL(`../calendar/${encodeURIComponent(name)}`, here), { cache: "no-cache" });
  const list = await get("index.json");
  if (!list.ok) return [];
  const names = await list.json().catch(() => null);
  if (!Array.isArray(names)) return [{ name: "index.json", text: null }];
  return Promise.all(names.map(String).map(async (name) => {
    const response = await get(name);
    return { name, text: response.ok ? await response.text() : null };
  }));
}

/* Write the files of a tar: a head of 512 bytes each with name and size, then the content. */
function layOut(fs, tar, folder) {
  const text = (from, length) => new TextDecoder().decode(tar.subarray(from, from + length)).replace(/\0.*$/s, "");
  for (let at = 0; tar[at]; ) {
    const path = folder + [text(at + 345, 155), text(at, 100)].filter(Boolean).join("/");
    const size = parseInt(text(at + 124, 12), 8);
    fs.mkdirTree(path.slice(0, path.lastIndexOf("/")));
    fs.writeFile(path, tar.subarray(at + 512, at + 512 + size));
    at += 512 + Math.ceil(size / 512) * 512;
  }
}

/* Tell how much of what is needed has come, from copies: a response itself is left as it is, or the
   browser would not keep what it has compiled of it. */
function tellArrivals(total) {
  const plain = self.fetch;
  let come = 0;
  let told = 0;
  self.fetch = async (...request) => {
    const response = await plain(...request);
    count(response.clone().body.getReader());
    return response;
  };
  async function count(reader) {
    for (let part; !(part = await reader.read()).done; ) {
      come += part.value.byteLength;
      if (performance.now() - told < 100) continue;
      told = performance.now();
      self.postMessage({ stage: "正在载入", share: Math.min(1, come / total), bytes: total });
    }
  }
}
