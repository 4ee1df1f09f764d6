/* Verifies records with Pyodide under Node: `node verify.mjs PYODIDE ARCHIVE`.
   In: a JSON list of records' texts; out: for each its hash, whether it replays to the same, and
   the text of the record made anew from its case. */

import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";

const [pyodide, archive] = process.argv.slice(2);
const records = JSON.parse(await text(process.stdin));
const { loadPyodide } = await import(`${pyodide}/pyodide.mjs`);
const python = await loadPyodide({ indexURL: pyodide });
python.unpackArchive(new Uint8Array(readFileSync(archive)), "tar", { extractDir: "/lib/rongcuo" });
const verified = python.runPython(`
import json, sys
sys.path.insert(0, "/lib/rongcuo")
from rongcuo.policy.compiled import load_policy
from rongcuo.record import new_record, parse_record
from rongcuo.verify import verify

def verified(text):
    policy, record = load_policy(), parse_record(text, "k01.record.json")
    again = new_record(record.case(policy), policy, record.log, record.calendar())
    return json.dumps([record.hash, verify(record, policy).same, again.text])

verified
`);
process.stdout.write(`[${records.map((record) => verified(record)).join(",")}]`);
