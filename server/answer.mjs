import Negotiator from "negotiator";
import { addressOf } from "./address.mjs";
import { filesOf } from "./files.mjs";
import { cacheControl } from "./headers.mjs";
import { rangeOf } from "./range.mjs";

const methods = "GET, HEAD, OPTIONS";

/**
 * What answers the requests for a built site, as a static host would: pages without their ending, one 404 page, parts of
 * files (RFC 9110, 14), and 304 for what a browser has already. No request, whatever stands in it, ends another one.
 *
 * @param {object} options
 * @param {string} options.folder the built site
 * @param {string} options.base a path under which the site stands
 * @param {Record<string, string>} options.send what every response carries
 * @returns {import("node:http").RequestListener}
 */
export function answerFrom({ folder, base, send }) {
  const fileAt = filesOf(folder);

  /** A page's address may go without its ending, and a folder's is that of its first page. */
  const pageAt = async (path) => {
    for (const name of [path, `${path}.html`, path === "" ? "index.html" : `${path}/index.html`]) {
      const file = name === "" || name === ".html" ? null : await fileAt(name);
      if (file !== null) return { name, file };
    }
    return null;
  };

  const answer = async (request, response) => {
    for (const [name, value] of Object.entries(send)) response.setHeader(name, value);
    if (request.method === "OPTIONS") return end(response, 204, { Allow: methods });
    if (request.method !== "GET" && request.method !== "HEAD")
      return say(response, 405, "Only GET and HEAD are answered here.", {
        Allow: methods,
        Connection: "close",
      });
    const address = addressOf(request.url ?? "", base);
    if (address === "malformed") return say(response, 400, "This address cannot be read.");
    const found = address === "hidden" ? null : await pageAt(address.path);
    if (found === null) return notFound(request, response);
    // Links in a page are relative to it: below a slash they would lead elsewhere.
    if (address.slash)
      return end(response, 308, { Location: `${base}/${encodeURI(address.path)}${queryOf(request)}` });
    response.setHeader("Cache-Control", cacheControl(`/${found.name}`));
    return sendFile(request, response, 200, found.file);
  };

  const notFound = async (request, response) => {
    response.setHeader("Cache-Control", cacheControl("/404.html"));
    const page = await fileAt("404.html");
    if (page === null) return say(response, 404, "There is nothing at this address.");
    return sendFile(request, response, 404, page);
  };

  return (request, response) => {
    // A reader who leaves in the middle is no failure.
    response.on("error", () => response.destroy());
    answer(request, response).catch((error) => {
      console.error(`${request.method} ${request.url}:`, error);
      if (response.headersSent) response.destroy();
      else say(response, 500, "This could not be answered.");
    });
  };
}

async function sendFile(request, response, status, file) {
  // A part is counted in the bytes of the file itself, not in those of a packed one.
  const wantsPart = status === 200 && request.method === "GET" && request.headers.range !== undefined;
  const encoding = wantsPart
    ? "identity"
    : (new Negotiator(request).encoding(file.encodings, { preferred: file.encodings }) ?? "identity");
  const { content, tag } = await file.as(encoding);
  const headers = { "Content-Type": file.type, ETag: tag, "Accept-Ranges": "bytes" };
  if (file.encodings.length > 1) headers.Vary = "Accept-Encoding";
  if (encoding !== "identity") headers["Content-Encoding"] = encoding;
  if (status !== 200) return finish(request, response, status, headers, content);

  const { "if-match": ifMatch, "if-none-match": ifNoneMatch, "if-range": ifRange } = request.headers;
  if (ifMatch !== undefined && !names(ifMatch, tag)) return end(response, 412, headers);
  if (ifNoneMatch !== undefined && names(ifNoneMatch.replaceAll("W/", ""), tag))
    return end(response, 304, headers);
  const range =
    wantsPart && (ifRange === undefined || ifRange === tag)
      ? rangeOf(request.headers.range, content.length)
      : "whole";
  if (range === "none")
    return end(response, 416, { ...headers, "Content-Range": `bytes */${content.length}` });
  if (range === "whole") return finish(request, response, 200, headers, content);
  headers["Content-Range"] = `bytes ${range.start}-${range.end}/${content.length}`;
  return finish(request, response, 206, headers, content.subarray(range.start, range.end + 1));
}

/** Whether a list of ETags holds one of them, or stands for all. */
function names(list, tag) {
  return list.trim() === "*" || list.split(",").some((one) => one.trim() === tag);
}

function finish(request, response, status, headers, content) {
  response.writeHead(status, { ...headers, "Content-Length": content.length });
  response.end(request.method === "HEAD" ? undefined : content);
}

function end(response, status, headers) {
  response.writeHead(status, headers);
  response.end();
}

function say(response, status, sentence, headers = {}) {
  response.writeHead(status, {
    "Content-Type": "text/plain; charset=utf-8",
    "Cache-Control": "no-cache",
    ...headers,
  });
  response.end(`${sentence}\n`);
}

function queryOf({ url = "" }) {
  const at = url.indexOf("?");
  return at < 0 ? "" : url.slice(at);
}
