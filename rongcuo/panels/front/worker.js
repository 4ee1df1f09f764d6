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
    countBytes(manifest.bytes);
    const [{ loadPyodide }, archive] = await Promise.all([
      import(new URL(manifest.pyodide + "pyodide.mjs", here).href),
      fetch(new URL(manifest.python, here)).then((response) => response.arrayBuffer()),
    ]);
    const pyodide = await loadPyodide({ indexURL: new URL(manifest.pyodide, here).href });
    self.postMessage({ stage: "正在准备条文与规则" });
    pyodide.unpackArchive(archive, "zip", { extractDir: "/lib/rongcuo" });
    const answer = pyodide.runPython("import sys; sys.path.insert(0, '/lib/rongcuo'); from rongcuo.panels.desk import answer_text; answer_text");
    self.postMessage({ ready: true });
    return answer;
  } catch (error) {
    self.postMessage({ failed: String(error) });
    throw error;
  }
}

/* Tell how much of what is needed has come, as it comes. */
function countBytes(total) {
  const plain = self.fetch;
  let come = 0;
  self.fetch = async (...request) => {
    const response = await plain(...request);
    if (!response.body) return response;
    const counted = response.body.pipeThrough(new TransformStream({
      transform(chunk, controller) {
        come += chunk.byteLength;
        self.postMessage({ stage: "正在载入", share: Math.min(1, come / total), bytes: total });
        controller.enqueue(chunk);
      },
    }));
    const { status, statusText, headers, url } = response;
    const copy = new Response(counted, { status, statusText, headers });
    Object.defineProperty(copy, "url", { value: url });
    return copy;
  };
}
