"""A program in a pseudo-terminal, watched from outside: what its screen shows and when, what it sends and uses.

Needs pyte, an emulator of terminals, from PyPI. Bytes are stamped when they are read and given to the emulator later, so
that the emulator takes no time of what is measured.
"""
import codecs, fcntl, os, pty, re, signal, struct, sys, tempfile, termios, threading, time

try:
    import pyte
except ImportError:
    raise SystemExit("pyte is missing: python3 -m pip install pyte")

sys.setswitchinterval(1e-4)


class Screen(pyte.Screen):
    """pyte's screen with what terminfo's xterm-256color uses and pyte lacks: repeating a sign, and scrolling a region."""

    last = " "

    def draw(self, data):
        if data:
            self.last = data[-1]
        super().draw(data)

    def repeat(self, count=1, **_):
        self.draw(self.last * max(1, count or 1))

    def scroll_up(self, count=1, **_):
        self.scroll(self.margins.bottom if self.margins else self.lines - 1, self.index, count)

    def scroll_down(self, count=1, **_):
        self.scroll(self.margins.top if self.margins else 0, self.reverse_index, count)

    def scroll(self, line, step, count):
        line, self.cursor.y = self.cursor.y, line
        for _ in range(max(1, count or 1)):
            step()
        self.cursor.y = line

    def backtab(self, count=1, **_):
        for _ in range(max(1, count or 1)):
            self.cursor.x = max((stop for stop in self.tabstops if stop < self.cursor.x), default=0)


class Stream(pyte.Stream):
    csi = dict(pyte.Stream.csi, b="repeat", S="scroll_up", T="scroll_down", Z="backtab")
    events = frozenset([*pyte.Stream.events, "repeat", "scroll_up", "scroll_down", "backtab"])


# What pyte would print: strings of the operating system, device control, private sequences it does not know.
UNKNOWN = re.compile(
    "\x1b[PX^_].*?(?:\x1b\\\\|\x07)|\x1b\\][^\x07\x1b]*(?:\x07|\x1b\\\\)"
    "|\x1b\\[(?![?][0-9;]*[hlJK])[<=>?][0-9;:]*[ -/]*[@-~]|\x1b\\[[0-9;:]*[ -/]+[@-~]",
    re.S,
)
UNFINISHED = re.compile("\x1b(?:\\[[0-?]*[ -/]*|[\\]PX^_][^\x07\x1b]*\x1b?|[ -/]*)?$")
# In the order in which they come where several come together.
QUERIES = [
    (re.compile(rb"\x1b\]11;\?"), b"\x1b]11;rgb:0000/0000/0000\x1b\\"),
    (re.compile(rb"\x1b\[6n"), b"\x1b[1;1R"),
    (re.compile(rb"\x1b\[5n"), b"\x1b[0n"),
    (re.compile(rb"\x1b\[0?c"), b"\x1b[?62;22c"),
    (re.compile(rb"\x1b\[>0?c"), b"\x1b[>41;380;0c"),
]


class TooLate(Exception):
    pass


class Session:
    """A program in a terminal of some rows and columns."""

    def __init__(self, command, rows=24, columns=80, environment=None):
        self.rows, self.columns = rows, columns
        self.screen = Screen(columns, rows)
        self.stream = Stream(self.screen)
        self.decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self.rest = ""
        self.chunks, self.shown, self.sent = [], 0, 0
        self.last = 0.0
        self.more = threading.Condition()
        self.home = tempfile.TemporaryDirectory()
        variables = {
            "PATH": os.environ["PATH"], "HOME": self.home.name, "LANG": "C.UTF-8", "TERM": "xterm-256color",
            "SHELL": "/bin/sh", **(environment or {}),
        }
        ready, go = os.pipe()
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            os.read(ready, 1)
            try:
                os.execvpe(command[0], command, variables)
            except OSError as error:
                os.write(2, f"{command[0]}: {error}".encode())
                os._exit(127)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.start = time.perf_counter()
        os.write(go, b"x")
        os.close(ready), os.close(go)
        self.reader = threading.Thread(target=self.read, daemon=True)
        self.reader.start()

    def read(self):
        while True:
            try:
                data = os.read(self.terminal, 65536)
            except OSError:
                data = b""
            with self.more:
                self.last = time.perf_counter()
                self.chunks.append((self.last, data))
                self.sent += len(data)
                self.more.notify_all()
            if not data:
                return
            for question, answer in QUERIES:
                if question.search(data):
                    os.write(self.terminal, answer)

    # What is on the screen

    def show(self, data):
        text = self.rest + self.decoder.decode(data)
        unfinished = UNFINISHED.search(text, max(0, len(text) - 4096))
        self.rest = text[unfinished.start() :] if unfinished else ""
        text = UNKNOWN.sub("", text[: len(text) - len(self.rest)])
        for part in re.split("(\x1b\\[\\?1049h)", text):
            if part == "\x1b[?1049h":
                self.screen.erase_in_display(2)
                self.screen.cursor_position()
            elif part:
                self.stream.feed(part)

    def lines(self):
        while self.shown < len(self.chunks):
            self.show(self.chunks[self.shown][1])
            self.shown += 1
        return self.screen.display

    def text(self):
        return "\n".join(self.lines())

    def cells(self):
        """Every cell of the screen with its colours."""
        self.lines()
        return [[self.screen.buffer[y][x] for x in range(self.columns)] for y in range(self.rows)]

    def until(self, holds, since=None, limit=120):
        """Milliseconds since a moment, or the start, until the screen showed a text or held a condition."""
        since = self.start if since is None else since
        if isinstance(holds, str):
            wanted = holds
            holds = lambda screen: wanted in screen
        end = time.perf_counter() + limit
        if self.shown and self.chunks[self.shown - 1][0] >= since and holds("\n".join(self.screen.display)):
            return 1000 * (self.chunks[self.shown - 1][0] - since)
        while True:
            while self.shown < len(self.chunks):
                stamp, data = self.chunks[self.shown]
                self.shown += 1
                self.show(data)
                if stamp >= since and holds("\n".join(self.screen.display)):
                    return 1000 * (stamp - since)
                if not data:
                    raise TooLate(f"The program ended. Its screen:\n{self.text()}")
            with self.more:
                if self.shown >= len(self.chunks):
                    if time.perf_counter() > end:
                        raise TooLate(f"Not shown within {limit} s. The screen:\n{self.text()}")
                    self.more.wait(0.25)

    def settle(self, quiet=0.1, limit=120):
        """Waits until nothing was sent for some seconds."""
        begin = time.perf_counter()
        while time.perf_counter() < begin + limit:
            left = max(self.last, begin) + quiet - time.perf_counter()
            if left <= 0:
                break
            time.sleep(left)

    # Keys

    def write(self, keys):
        """Sends keys in one write, and says when."""
        moment = time.perf_counter()
        os.write(self.terminal, keys if isinstance(keys, bytes) else keys.encode())
        return moment

    def press(self, keys, quiet=0.06):
        """Milliseconds to the last byte of the answer, of processor time, and bytes."""
        self.lines()
        sent, used, count = self.sent, self.cpu(), len(self.chunks)
        moment = self.write(keys)
        self.settle(quiet)
        last = self.chunks[-1][0] if len(self.chunks) > count else moment
        return {"ms": 1000 * (last - moment), "cpu": self.cpu() - used, "bytes": self.sent - sent}

    # What the program uses

    def processes(self):
        parents = {}
        for name in os.listdir("/proc"):
            if name.isdigit():
                try:
                    with open(f"/proc/{name}/stat", "rb") as file:
                        parents.setdefault(int(file.read().rsplit(b")", 1)[1].split()[1]), []).append(int(name))
                except OSError:
                    pass
        found, rest = [], [self.pid]
        while rest:
            found.append(rest.pop())
            rest += parents.get(found[-1], [])
        return found

    def cpu(self):
        """Milliseconds of processor time so far, of the program and those it started."""
        # The processor clock of another process, as clock_getcpuclockid(3) makes its number.
        return sum(1000 * time.clock_gettime(~process << 3 | 2) for process in self.processes())

    def memory(self):
        """Megabytes of memory of its own (written by the program), and resident ones."""
        own = resident = 0
        for process in self.processes():
            with open(f"/proc/{process}/smaps_rollup") as file:
                sizes = {line.split()[0]: line.split()[1] for line in list(file)[1:]}
            own += int(sizes["Private_Dirty:"])
            resident += int(sizes["Rss:"])
        return {"own": own / 1024, "resident": resident / 1024}

    def close(self):
        for process in reversed(self.processes()):
            try:
                os.kill(process, signal.SIGKILL)
            except ProcessLookupError:
                pass
        os.waitpid(self.pid, 0)
        self.reader.join(2)
        os.close(self.terminal)
        self.home.cleanup()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()
