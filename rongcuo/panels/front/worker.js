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
    const [{ loadPyodide }, archive] = await Promise.all([
      import(`${index}pyodide.mjs`),
      fetch(new URL(manifest.python, here)).then((response) => response.arrayBuffer()),
    ]);
    const python = await loadPyodide({ indexURL: index });
    self.postMessage({ stage: "正在准备条文与规则" });
    layOut(python.FS, new Uint8Array(archive), "/lib/rongcuo/");
    const answer = python.runPython("import sys; sys.path.insert(0, '/lib/rongcuo'); from rongcuo.panels.desk import answer_text; answer_text");
    self.postMessage({ ready: true });
    return answer;
  } catch (error) {
    self.postMessage({ failed: String(error) });
    throw error;
  }
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
