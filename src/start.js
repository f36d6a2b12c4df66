// Plain JavaScript on purpose: an old Node reads this file and can say what is missing, where it could not even load TypeScript.
const NEEDED_MAJOR = 24;

const major = Number(process.versions.node.split(".")[0]);
if (major < NEEDED_MAJOR) {
  process.stderr.write(
    `Verbatim needs Node ${NEEDED_MAJOR} or newer, and this is ${process.versions.node}. Run it with "npm start" (or "npm run -s verbatim -- …"): npm install brings the right Node along.\n`,
  );
  process.exit(1);
}

// Compiled code is kept between starts, which halves the time to ready.
const { enableCompileCache } = await import("node:module");
enableCompileCache();

const [, , part, ...rest] = process.argv;
if (part === "cli") {
  const { main } = await import("./cli.ts");
  process.exitCode = await main(rest);
} else {
  const { main } = await import("./main.ts");
  process.exitCode = await main(rest);
}
