// Loaded before Azurite: when the process that started it closes standard input, on purpose or by dying, Azurite shuts down in good order.
process.stdin.on("end", () => process.emit("SIGTERM"));
process.stdin.on("error", () => process.emit("SIGTERM"));
process.stdin.resume();

// Azurite takes a blob whose name has characters that XML does not have, and answers 500 to every listing of its container from then on. Replaced by U+FFFD as the
// listing is written, such a name costs its own blob only.
const Module = require("module");
const load = Module._load;
Module._load = function (request) {
  const loaded = load.apply(this, arguments);
  if (/(^|[\\/])XMLStringifier(\.js)?$/.test(request) && typeof loaded === "function") {
    loaded.prototype.assertLegalChar = (text) => String(text).replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "\uFFFD");
  }
  return loaded;
};
