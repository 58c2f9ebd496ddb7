"""A phone on a slow line: bytes come as slowly as through slow 4G, with TCP's round trips, to a processor slowed down.

It is Lighthouse's phone and line (150 ms there and back, 1.6 Mbit/s, a fourth of a desktop's processor), but they are not
worked out: what has come is there to be shown while the rest is on its way.
"""

import asyncio
import contextlib
import threading

ROUND_TRIP = 0.15
BYTES_A_SECOND = 1638.4 * 1024 / 8
# What TCP sends at first without an answer: ten packets (RFC 6928). Each round trip doubles it.
FIRST_WINDOW = 10 * 1460
PHONE = {"viewport": {"width": 412, "height": 823}, "device_scale_factor": 1.75, "is_mobile": True, "has_touch": True}
# How much slower than a desktop's the phone's processor is, and how often in a second such a phone runs this loop, a part of
# the one by which Lighthouse tells how quick a machine is. A machine slower than a desktop is slowed down less: as
# Lighthouse advises, the phone stays the same.
SLOWEST = 4
PHONE_ROUNDS = 3000
ROUNDS = """() => {
  const start = performance.now();
  let rounds = 0;
  while (performance.now() - start < 500) {
    let text = "";
    for (let letter = 0; letter < 10000; letter++) text += "a";
    if (text.length === 1) throw new Error("a compiler took the loop away");
    rounds++;
  }
  return rounds * 2;
}"""

# Two seconds after the page is loaded, its last scripts have long run.
MEASURE = """() => new Promise(done => {
  const found = {painted: 0, blocked: 0, shift: 0}, tasks = [];
  const watch = (type, each) => new PerformanceObserver(list => list.getEntries().forEach(each)).observe({type, buffered: true});
  watch("largest-contentful-paint", entry => { found.painted = Math.round(entry.startTime); });
  watch("layout-shift", entry => { found.shift += entry.value; });
  watch("longtask", task => tasks.push(task));
  setTimeout(() => {
    const first = performance.getEntriesByName("first-contentful-paint")[0].startTime;
    for (const task of tasks) if (task.startTime > first) found.blocked += Math.round(task.duration) - 50;
    done(found);
  }, 2000);
})"""


def slowdown(chromium):
    """How much slower than this machine, as busy as it is right now, the phone is."""
    with contextlib.closing(chromium.new_page()) as page:
        rounds = max(page.evaluate(ROUNDS) for _ in range(2))
    return max(1, min(SLOWEST, round(rounds / PHONE_ROUNDS, 2)))


def quickness(chromium, address):
    """What somebody sees of a page who has never been there; in milliseconds, and `shift` as browsers count it."""
    slower = slowdown(chromium)
    with contextlib.closing(chromium.new_context(**PHONE)) as context:
        page = context.new_page()
        context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
        page.goto(address)
        return page.evaluate(MEASURE)


class SlowLine:
    def __init__(self, port):
        self.server_port, self.port, self.server = port, None, None
        self.free_at = 0.0  # the line carries the bytes of all connections, one after another
        self.loop = asyncio.new_event_loop()

    async def listen(self):
        self.server = await asyncio.start_server(self.connect, "127.0.0.1", 0)
        self.port = self.server.sockets[0].getsockname()[1]

    async def hang_up(self):
        self.server.close()
        calls = asyncio.all_tasks() - {asyncio.current_task()}
        for call in calls:
            call.cancel()
        await asyncio.gather(*calls, return_exceptions=True)

    async def connect(self, reader, writer):
        from_server, to_server = await asyncio.open_connection("127.0.0.1", self.server_port)
        try:
            await asyncio.sleep(ROUND_TRIP)  # for the connection itself
            await asyncio.gather(self.carry_up(reader, to_server), self.carry_down(from_server, writer))
        except (ConnectionError, asyncio.CancelledError):
            pass  # the browser wants no more, or the line is taken down
        finally:
            for end in (writer, to_server):
                end.transport.abort()
            await asyncio.sleep(0)

    async def carry_up(self, reader, writer):
        while data := await reader.read(65_536):
            self.loop.call_later(ROUND_TRIP / 2, writer.write, data)
        self.loop.call_later(ROUND_TRIP / 2, writer.close)

    async def carry_down(self, reader, writer):
        window, left, round_ends = FIRST_WINDOW // 2, 0, 0.0
        while data := await reader.read(65_536):
            while data:
                now = self.loop.time()
                if now >= round_ends:
                    window *= 2
                    left, round_ends = window, now + ROUND_TRIP
                if left == 0:
                    await asyncio.sleep(round_ends - now)
                    continue
                packet, data = data[:min(left, 1460)], data[min(left, 1460):]
                left -= len(packet)
                self.free_at = max(self.free_at, now) + len(packet) / BYTES_A_SECOND
                self.loop.call_at(self.free_at + ROUND_TRIP / 2, writer.write, packet)
        await asyncio.sleep(max(0, self.free_at - self.loop.time()) + ROUND_TRIP)


@contextlib.contextmanager
def slow_line(port):
    """A line to the server at this port, with a port of its own."""
    line = SlowLine(port)
    # In a thread of its own: Playwright has a loop in this one.
    thread = threading.Thread(target=line.loop.run_forever, daemon=True)
    thread.start()
    try:
        asyncio.run_coroutine_threadsafe(line.listen(), line.loop).result()
        yield line
    finally:
        asyncio.run_coroutine_threadsafe(line.hang_up(), line.loop).result()
        line.loop.call_soon_threadsafe(line.loop.stop)
        thread.join()
        line.loop.close()
