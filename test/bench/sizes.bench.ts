import fs from "fs";
import path from "path";
import zlib from "zlib";
import { DIST } from "../../src/tools/root";

/** Gzip sizes of what a client loads. */
export function benchSizes(): void {
  const gzip = (file: string): number => zlib.gzipSync(fs.readFileSync(path.join(DIST, file)), { level: 9 }).length;
  const scripts = (page: string): string[] =>
    [...fs.readFileSync(path.join(DIST, page), "utf8").matchAll(/(?:src|href)="?([\w./-]+\.(?:js|css))/g)]
      .map((match) => match[1])
      .filter((file) => fs.existsSync(path.join(DIST, file)));
  const line = (name: string, bytes: number, aim: string): void =>
    void process.stdout.write(`${name.padEnd(58)}${(bytes / 1000).toFixed(1).padStart(9)} kB gzip   ${aim}\n`);

  line("functions.js", gzip("functions.js"), "aim: below 150 kB");
  line("worker.js", gzip("worker.js"), "");
  const pane = scripts("taskpane.html").filter((file) => file !== "functions.js");
  line(
    `first pane screen (${pane.join(", ")})`,
    pane.reduce((sum, file) => sum + gzip(file), 0),
    "aim: below 200 kB",
  );
  line(
    "workbench.html's own scripts and styles",
    scripts("workbench.html").reduce((sum, file) => sum + gzip(file), 0),
    "",
  );
  line("functions.json", gzip("functions.json"), "");
}
