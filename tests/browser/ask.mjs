/* Asks the desk as a page does, with Pyodide under Node: `node ask.mjs PYODIDE ARCHIVE`.
   In: a JSON list of questions; out: the list of their answers. */

import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";

const [pyodide, archive] = process.argv.slice(2);
const questions = JSON.parse(await text(process.stdin));
const { loadPyodide } = await import(`${pyodide}/pyodide.mjs`);
const python = await loadPyodide({ indexURL: pyodide });
python.unpackArchive(new Uint8Array(readFileSync(archive)), "tar", { extractDir: "/lib/rongcuo" });
const answer = python.runPython("import sys; sys.path.insert(0, '/lib/rongcuo'); from rongcuo.panels.desk import answer_text; answer_text");
process.stdout.write(`[${questions.map((question) => answer(JSON.stringify(question))).join(",")}]`);
