import fs from "fs";
import http from "http";
import type { IncomingMessage, RequestListener, ServerResponse } from "http";
import type { AddressInfo } from "net";
import sirv from "sirv";

/** Serves a folder of built files: right content types, nothing cached, nothing from elsewhere. */

/** Without 'unsafe-eval'; the spreadsheet and Fluent write style elements. */
const WORKBENCH_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:";

export interface Served {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/** The answer to every request; the task pane's page is left without a policy, because office.js comes from Microsoft's CDN. */
export function filesOf(folder: string): RequestListener {
  if (!fs.existsSync(folder)) throw new Error(`There is no folder ${folder}: build first.`);
  const files = sirv(folder, { dev: true, etag: false, setHeaders: setHeaders });
  return (request: IncomingMessage, response: ServerResponse) =>
    files(request, response, () => {
      response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" });
      response.end("Not found");
    });
}

function setHeaders(response: ServerResponse, pathname: string): void {
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Access-Control-Allow-Origin", "*");
  if (pathname.includes("workbench")) response.setHeader("Content-Security-Policy", WORKBENCH_POLICY);
}

/** Port 0 takes any free one. Rejects with the system's error (EADDRINUSE) when the port is taken. */
export async function serve(folder: string, port: number): Promise<Served> {
  const server = http.createServer(filesOf(folder));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const taken = (server.address() as AddressInfo).port;
  return {
    url: `http://127.0.0.1:${taken}`,
    port: taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
