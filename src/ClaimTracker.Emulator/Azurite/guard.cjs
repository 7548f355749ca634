// Loaded before Azurite: when the process that started it closes standard input, on purpose or by dying, Azurite shuts down in good order.
process.stdin.on("end", () => process.emit("SIGTERM"));
process.stdin.on("error", () => process.emit("SIGTERM"));
process.stdin.resume();
