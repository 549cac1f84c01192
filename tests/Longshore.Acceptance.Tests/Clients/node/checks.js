"use strict";
const assert = require("node:assert/strict");

// One line per check on standard output: "ok <name>" or "not ok <name>: <why>". The test that started us reads them.
async function check(name, body) {
  try {
    const result = await body();
    console.log(`ok ${name}`);
    return result;
  } catch (broken) {
    console.log(`not ok ${name}: ${String((broken && broken.message) || broken).replaceAll("\n", " | ")}`);
    throw new Stop(name);
  }
}

// What follows a failed check would only fail because of it.
class Stop extends Error {}

async function refused(status, says, call) {
  try {
    await call();
  } catch (error) {
    assert.equal(error.StatusCode, status, `status ${error.StatusCode}: ${error.message}`);
    for (const part of [says].flat()) assert.ok(error.message.includes(part), `"${part}" is not in "${error.message}"`);
    return;
  }
  assert.fail(`it was not refused with ${status}`);
}

module.exports = { assert, check, refused, Stop };
