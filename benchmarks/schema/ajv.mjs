// Times ajv as Contest.cs times the others.
import { readFileSync } from "node:fs";
import Ajv from "ajv";
import addFormats from "ajv-formats";

const rounds = 15;
const [schemaFile, dataFile] = process.argv.slice(2);
const schema = JSON.parse(readFileSync(schemaFile, "utf8"));
const data = JSON.parse(readFileSync(dataFile, "utf8"));

const countInvalid = validate => data.reduce((count, item) => (validate(item) ? count : count + 1), 0);
const time = action => {
  const started = performance.now();
  const result = action();
  return [performance.now() - started, result];
};

let validate;
const [cold, invalid] = time(() => {
  const ajv = new Ajv({ allErrors: true, strict: false });
  addFormats(ajv);
  validate = ajv.compile(schema);
  return countInvalid(validate);
});
let warm = Infinity;
for (let round = 0; round < rounds; round++) warm = Math.min(warm, time(() => countInvalid(validate))[0]);
console.log(JSON.stringify({ cold, warm, invalid }));
