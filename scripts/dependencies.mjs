/** What both commands need before anything else: a Node that is new enough, and the packages. */
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync } from "node:fs";

const OLDEST_NODE = [20, 19];

export function ensureDependencies() {
  requireNode();
  requireWritable();
  if (dependenciesInstalled()) return;
  console.log("· Installing packages (once, about a minute) …");
  // Install scripts are skipped on purpose: none is needed, and some would download programs.
  const flags = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = process.env.npm_execpath;
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...flags], { stdio: "inherit" })
    : spawnSync("npm", flags, { stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) {
    stop(
      "The packages could not be installed; npm says why above. Check the network and try again.",
    );
  }
}

/** @param {string} message One sentence for the person at the terminal. @returns {never} */
export function stop(message) {
  console.error(`\n✗ ${message}`);
  process.exit(1);
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  stop(
    `Paper Atlas needs Node ${OLDEST_NODE.join(".")} or newer; this is ${process.versions.node}.`,
  );
}

function requireWritable() {
  try {
    accessSync(process.cwd(), constants.W_OK);
  } catch {
    stop(
      `The folder ${process.cwd()} cannot be written: copy Paper Atlas to a folder that can be.`,
    );
  }
}

/** Whether what npm installed is what the lock file asks for. */
function dependenciesInstalled() {
  if (!existsSync("node_modules/.package-lock.json")) return false;
  const wanted = packagesOf("package-lock.json");
  const installed = packagesOf("node_modules/.package-lock.json");
  return Object.entries(wanted).every(
    ([path, { version, optional, peer }]) =>
      path === "" ||
      installed[path]?.version === version ||
      (!installed[path] && (optional || peer)),
  );
}

/**
 * @param {string} file
 * @returns {Record<string, {version: string, optional?: boolean, peer?: boolean}>}
 */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}
