#!/usr/bin/env python3
"""Measures how many sessions a machine can serve: time, processor and memory of many at once.

    python3 scripts/measure_sessions.py [COUNT] [--data FOLDER] [--step KEYS]

Each session is a process of its own in a pseudo-terminal of 100 by 30, as the server of SSH starts it. Memory is what
/proc says: private is of the session alone, shared is mapped by all of them and there once.
"""
import argparse, fcntl, os, pty, select, statistics, struct, termios, time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PROGRAM = os.path.join(ROOT, ".build/release/smartspec")


class Session:
    def __init__(self, data):
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            os.closerange(3, 4096)
            os.environ.clear()
            os.environ.update(TERM="xterm-256color", LANG="C.UTF-8", SSH_CONNECTION="192.0.2.1 1 192.0.2.2 22")
            os.execv(PROGRAM, [PROGRAM, "--kiosk", "--data", data])
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
        self.seen = b""

    def processor(self):
        return 1000 * time.clock_gettime(~self.pid << 3 | 2)

    def memory(self):
        """Megabytes: resident, private, and its part of all (PSS)."""
        found = {}
        with open(f"/proc/{self.pid}/smaps_rollup") as file:
            for line in file:
                words = line.split()
                if len(words) == 3:
                    found[words[0]] = int(words[1]) / 1024
        return found["Rss:"], found["Private_Clean:"] + found["Private_Dirty:"], found["Pss:"]


def serve(sessions, is_done, limit=120):
    """Takes what is sent and answers questions until all are done; seconds."""
    start = time.perf_counter()
    waiting = list(sessions)
    while waiting:
        if time.perf_counter() > start + limit:
            raise SystemExit(f"{len(waiting)} sessions did not answer: {waiting[0].seen[-300:]}")
        for terminal in select.select([s.terminal for s in waiting], [], [], 1)[0]:
            session = next(s for s in waiting if s.terminal == terminal)
            part = os.read(terminal, 65536)
            session.seen += part
            if b"\x1b[5n" in part:
                os.write(terminal, b"\x1b[0n")
        waiting = [s for s in waiting if not is_done(s)]
    return time.perf_counter() - start


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("count", nargs="?", type=int, default=100)
    parser.add_argument("--data", default=os.path.join(ROOT, "samples/europe"))
    options = parser.parse_args()
    start = time.perf_counter()
    sessions = [Session(options.data) for _ in range(options.count)]
    serve(sessions, lambda s: b"Synergies" in s.seen)
    print(f"{options.count} sessions show Home after {time.perf_counter() - start:.2f} s")
    steps = [(b"gr", b"GDP/head"), (b"/slas\r", b"PL22"), (b"q", b"regions"), (b"gm", b"regions"), (b"gh", b"Synergies")]
    for keys, text in steps:
        for session in sessions:
            session.seen = b""
            os.write(session.terminal, keys)
        print(f"  {keys.decode().strip():8} answered by all after {serve(sessions, lambda s: text in s.seen):.2f} s")
    time.sleep(1)
    for session in sessions:
        while select.select([session.terminal], [], [], 0)[0]:
            os.read(session.terminal, 65536)
    rss, private, pss = zip(*(s.memory() for s in sessions))
    print(f"memory of a session: {statistics.median(rss):.1f} MB resident, {statistics.median(private):.1f} MB of its own")
    print(f"memory of all: {sum(pss):.0f} MB, which is {sum(pss) / options.count:.1f} MB a session")
    print(f"processor time of a session so far: {statistics.median(s.processor() for s in sessions):.0f} ms")
    before = sum(s.processor() for s in sessions)
    time.sleep(5)
    print(f"idle for 5 s: {sum(s.processor() for s in sessions) - before:.1f} ms of processor time of all")
    start = time.perf_counter()
    for session in sessions:
        os.close(session.terminal)
    for session in sessions:
        os.waitpid(session.pid, 0)
    print(f"all gone {1000 * (time.perf_counter() - start):.0f} ms after their connections were lost")


main()
