import { cacheControl, headersFile, headersWith, immutable } from "../../server/headers.mjs";

/** Where the pieces for servers stand, below the built folder; `npm start` sends nothing of it. */
const folder = "_hosting";

/**
 * What tells a host to send the headers that this build needs, in the three ways in which most hosts are told.
 *
 * @param policy the policy with the hashes of what stands in this build's pages
 * @returns texts by file, below the built folder
 */
export function hostingFiles(policy: string): Record<string, string> {
  const headers = Object.entries(headersWith(policy));
  const named = cacheControl(`/${immutable[0]}/`);
  const others = cacheControl("/");
  const lines = (line: (name: string, value: string) => string) =>
    headers.map(([name, value]) => line(name, value)).join("\n");
  return {
    [headersFile]: `/*
${lines((name, value) => `  ${name}: ${value}`)}
${immutable.map((path) => `/${path}/*\n  Cache-Control: ${named}\n`).join("")}`,
    [`${folder}/nginx.conf`]: `${lines((name, value) => `add_header ${name} "${value}" always;`)}
add_header Cache-Control $cache always;
location /${folder}/ { return 404; }
`,
    [`${folder}/nginx-map.conf`]: `map $uri $cache {
  ~/(?:${immutable.join("|")})/ "${named}";
  default "${others}";
}
`,
    [`${folder}/Caddyfile`]: `header {
${lines((name, value) => `\t${name} "${value}"`)}
}
@named path ${immutable.map((path) => `*/${path}/*`).join(" ")}
@others not path ${immutable.map((path) => `*/${path}/*`).join(" ")}
header @named Cache-Control "${named}"
header @others Cache-Control "${others}"
respond /${folder}/* 404
`,
  };
}
