// Runs Lighthouse, as it comes with Debian's Chromium (it is part of the developer tools), as a phone over a slow line.
//
//   node lighthouse.mjs CATEGORY,... SLOWDOWN URL...
//
// SLOWDOWN is how much slower than this machine's the phone's processor is.
// Writes a line of JSON for each page: its scores, its measures, and what kept a score from being full.
// It rests on a file within Chromium that an update can move; then it fails and says so.

import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import vm from 'node:vm';

const BUNDLE = '/devtools/third_party/lighthouse/lighthouse-dt-bundle.js';
const MEASURES = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift',
  'speed-index', 'total-byte-weight'];

// Lighthouse's own line for a phone, in milliseconds and kilobits a second.
const SLOW_4G = { rttMs: 150, throughputKbps: 1638.4, requestLatencyMs: 562.5, downloadThroughputKbps: 1474.56,
  uploadThroughputKbps: 675 };

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** A session of the DevTools protocol, with the few members that Lighthouse uses of Puppeteer's. */
class Session extends EventEmitter {
  constructor(line, id) {
    super();
    this.setMaxListeners(0);
    this.line = line;
    this.sessionId = id;
  }
  id() { return this.sessionId; }
  connection() { return this.line.root; }
  send(method, params = {}) { return this.line.send(method, params, this.sessionId); }
  async detach() {
    if (this.sessionId) await this.line.root.send('Target.detachFromTarget', { sessionId: this.sessionId });
  }
  take(method, params) {
    this.emit(method, params);
    this.emit('*', method, params);
  }
}

/** The connection to the browser. */
class Line {
  constructor(socket) {
    this.socket = socket;
    this.next = 0;
    this.waiting = new Map();
    this.sessions = new Map();
    this.root = new Session(this, undefined);
    socket.onmessage = ({ data }) => this.receive(JSON.parse(data));
  }
  static open(url) {
    return new Promise((done, fail) => {
      const socket = new WebSocket(url);
      socket.onopen = () => done(new Line(socket));
      socket.onerror = fail;
    });
  }
  send(method, params, sessionId) {
    const id = ++this.next;
    this.socket.send(JSON.stringify({ id, method, params, sessionId }));
    return new Promise((done, fail) => this.waiting.set(id, { done, fail, method }));
  }
  receive(message) {
    if (message.id) {
      const waiting = this.waiting.get(message.id);
      this.waiting.delete(message.id);
      if (message.error) waiting?.fail(new Error(`Protocol error (${waiting.method}): ${message.error.message}`));
      else waiting?.done(message.result);
      return;
    }
    const session = message.sessionId ? this.sessions.get(message.sessionId) : this.root;
    if (!session) return;
    if (message.method === 'Target.attachedToTarget') {
      const child = new Session(this, message.params.sessionId);
      this.sessions.set(message.params.sessionId, child);
      session.take('sessionattached', child);
    }
    session.take(message.method, message.params);
  }
  async page() {
    const { targetId } = await this.root.send('Target.createTarget', { url: 'about:blank' });
    return {
      targetId,
      // Lighthouse gives null for what it knows of search engines when this is not the true address.
      url: async () => (await this.root.send('Target.getTargetInfo', { targetId })).targetInfo.url,
      target: () => ({
        createCDPSession: async () => {
          const { sessionId } = await this.root.send('Target.attachToTarget', { targetId, flatten: true });
          return this.sessions.get(sessionId);
        },
      }),
    };
  }
}

async function startBrowser(profile) {
  const browser = spawn('/usr/bin/chromium', ['--headless', '--no-sandbox', '--remote-debugging-port=0',
    `--user-data-dir=${profile}`, '--no-first-run', '--disable-extensions', '--disable-component-update',
    '--disable-background-networking', 'about:blank'], { stdio: 'ignore' });
  process.on('exit', () => browser.kill('SIGKILL'));
  const file = join(profile, 'DevToolsActivePort');
  for (let tries = 0; tries < 400 && !existsSync(file); tries++) await pause(50);
  await pause(50);
  const [port, path] = readFileSync(file, 'utf8').split('\n');
  return { browser, http: `http://127.0.0.1:${port}`, socket: `ws://127.0.0.1:${port}${path}` };
}

/** Puts Lighthouse into this process; the bundle replaces two globals that Node needs back. */
function load(source) {
  const { Buffer: buffer, process: own } = globalThis;
  vm.runInThisContext(source, { filename: 'lighthouse-dt-bundle.js' });
  globalThis.Buffer = buffer;
  globalThis.process = own;
  globalThis.thirdPartyWeb.provideThirdPartyWeb({
    getEntity: () => undefined, getRootDomain: () => undefined, getProduct: () => undefined, entities: [],
  });
  return globalThis.runBundledLighthouse ??
    ((url, flags, config, page) => globalThis.navigation(page, url, { flags, config }));
}

function summary(url, report) {
  const audits = report.audits;
  const short = (audit) => audit.score !== null && audit.score < 1 && audit.scoreDisplayMode !== 'informative';
  return {
    url, version: report.lighthouseVersion, error: report.runtimeError, warnings: report.runWarnings,
    scores: Object.fromEntries(Object.values(report.categories).map((category) => [category.id, category.score])),
    measures: Object.fromEntries(MEASURES.filter((name) => audits[name]).map((name) => [name, audits[name].numericValue])),
    short: Object.fromEntries(Object.values(report.categories).map((category) => [category.id,
      category.auditRefs.filter((reference) => reference.weight > 0 && short(audits[reference.id])).map(({ id }) =>
        [audits[id].title, ...(audits[id].details?.items ?? []).slice(0, 2).map((item) => JSON.stringify(item).slice(0, 300))].join(' | '))])),
  };
}

const profile = mkdtempSync(join(tmpdir(), 'guide-lighthouse-'));
const { browser, http, socket } = await startBrowser(profile);
const bundle = await fetch(http + BUNDLE);
if (!bundle.ok) throw new Error(`this Chromium has no Lighthouse at ${BUNDLE}`);
const line = await Line.open(socket);
const run = load(await bundle.text());
let status = 0;
const [categories, slowdown, ...urls] = process.argv.slice(2);
for (const url of urls) {
  const page = await line.page();
  try {
    const flags = { logLevel: 'error', output: 'json', formFactor: 'mobile', maxWaitForLoad: 30000,
      onlyCategories: categories.split(','), disableFullPageScreenshot: true,
      throttling: { ...SLOW_4G, cpuSlowdownMultiplier: Number(slowdown) } };
    const { lhr } = await run(url, flags, undefined, page);
    console.log(JSON.stringify(summary(url, lhr)));
  } catch (error) {
    console.error(`${url}: ${error.stack}`);
    status = 1;
  }
  await line.root.send('Target.closeTarget', { targetId: page.targetId });
}
line.socket.close();
browser.kill();
await pause(300);
rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
process.exit(status);
