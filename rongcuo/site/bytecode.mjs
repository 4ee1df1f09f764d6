/* Bytecode of Python sources, made by the Pyodide that is going to run it: `node bytecode.mjs FOLDER`.
   In: {"module.py": "source", …} as JSON; out: {"module.pyc": "base64", …}. */

import { resolve } from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";

const given = await text(process.stdin);
const folder = resolve(process.argv[2]);
const { loadPyodide } = await import(pathToFileURL(`${folder}/pyodide.mjs`).href);
const python = await loadPyodide({ indexURL: folder });
python.globals.set("given", given);
process.stdout.write(python.runPython(`
import json
from base64 import b64encode
from importlib.util import source_hash
from importlib._bootstrap_external import _code_to_hash_pyc

def compiled(name, source):
    code = compile(source, "/lib/rongcuo/" + name, "exec", dont_inherit=True)
    return b64encode(_code_to_hash_pyc(code, source_hash(source.encode()), False)).decode()

json.dumps({name + "c": compiled(name, source) for name, source in json.loads(given).items()})
`));
