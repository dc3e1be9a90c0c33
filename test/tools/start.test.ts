import fs from "fs";
import http from "http";
import os from "os";
import path from "path";
import { readDebuggingOutput } from "../../src/tools/debugging";
import { browserCommand } from "../../src/tools/openBrowser";
import { serve } from "../../src/tools/serve";
import { serveFrom } from "../../src/tools/startWorkbench";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "hfs-"));
fs.writeFileSync(path.join(folder, "workbench.html"), "<!doctype html><title>book</title>");
fs.writeFileSync(path.join(folder, "functions.js"), "1;");
fs.writeFileSync(path.join(folder, "functions.json"), "{}");

afterAll(() => fs.rmSync(folder, { recursive: true }));

function get(url: string): Promise<{ status: number; headers: http.IncomingHttpHeaders; body: string }> {
  return new Promise((resolve, reject) => {
    http
      .get(url, (response) => {
        let body = "";
        response.on("data", (chunk: Buffer) => (body += chunk.toString()));
        response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
      })
      .on("error", reject);
  });
}

test("Files come with their types, uncached, and only to this machine", async () => {
  const served = await serve(folder, 0);
  expect(served.url).toBe(`http://127.0.0.1:${served.port}`);
  const script = await get(`${served.url}/functions.js`);
  expect(script).toMatchObject({ status: 200, body: "1;" });
  expect(script.headers["content-type"]).toMatch(/javascript/);
  expect(script.headers["cache-control"]).toBe("no-store");
  expect((await get(`${served.url}/functions.json`)).headers["content-type"]).toMatch(/application\/json/);
  expect((await get(`${served.url}/nothing.js`)).status).toBe(404);
  await served.close();
});

test("The workbench may load nothing from elsewhere and evaluate no text", async () => {
  const served = await serve(folder, 0);
  const policy = (await get(`${served.url}/workbench.html`)).headers["content-security-policy"];
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toContain("unsafe-eval");
  await served.close();
});

test("A file outside the folder is not served", async () => {
  const served = await serve(folder, 0);
  expect((await get(`${served.url}/..%2f..%2fetc/passwd`)).status).toBe(404);
  await served.close();
});

test("A closed server frees its port at once", async () => {
  const first = await serve(folder, 0);
  await get(`${first.url}/functions.js`);
  await first.close();
  const second = await serve(folder, first.port);
  expect(second.port).toBe(first.port);
  await second.close();
});

test("Where the wished port is taken, the next free one is used and said", async () => {
  const said: string[] = [];
  const write = jest.spyOn(process.stdout, "write").mockImplementation((text) => said.push(String(text)) > 0);
  const first = await serve(folder, 0);
  const second = await serveFrom(folder, first.port);
  write.mockRestore();
  expect(second.port).toBeGreaterThan(first.port);
  expect(said.join("")).toBe(`Port ${first.port} is taken; using ${second.port}.\n`);
  await Promise.all([first.close(), second.close()]);
});

test("A browser is opened only where somebody would see it", () => {
  expect(browserCommand("linux", {})).toBeNull();
  expect(browserCommand("linux", { DISPLAY: ":0" })).toEqual(["xdg-open"]);
  expect(browserCommand("linux", { DISPLAY: ":0", HFS_NO_BROWSER: "1" })).toBeNull();
  expect(browserCommand("darwin", {})).toEqual(["open"]);
  expect(browserCommand("win32", {})?.[0]).toBe("cmd");
});

test("Excel counts as started only when office-addin-debugging says so", () => {
  const good =
    "Debugging is being started...\nApp type: desktop\nEnabled debugging for add-in 41077fad.\nSideloading the Office Add-in...\nDebugging started.\n";
  expect(readDebuggingOutput(good)).toEqual({ started: true, reason: "" });
  const linux = "Error: Unable to start debugging.\nError: Unable to sideload the Office Add-in. \nPlatform not supported: linux.\n";
  expect(readDebuggingOutput(linux)).toEqual({
    started: false,
    reason: "Error: Unable to start debugging. Error: Unable to sideload the Office Add-in. Platform not supported: linux.",
  });
  expect(readDebuggingOutput("").started).toBe(false);
});

test("A complaint counts even where a later line says started", () => {
  expect(readDebuggingOutput("Unable to start the dev server. Error\nDebugging started.").started).toBe(false);
});
