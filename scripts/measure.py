#!/usr/bin/env python3
"""Measures the release build from outside, in a pseudo-terminal, beside a C ncurses hello world.

    python3 scripts/measure.py [RUNS]

First paint runs interleaved with the floor, so that the ratio means something on a noisy machine.
"""
import fcntl, os, pty, select, statistics, struct, subprocess, sys, tempfile, termios, time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PROGRAM = os.path.join(ROOT, ".build/release/smartspec")
HELLO = r'''
#include <ncurses.h>
#include <locale.h>
int main(void) { setlocale(LC_ALL, ""); initscr(); cbreak(); noecho(); addstr("HELLO-READY"); refresh(); getch(); endwin(); }
'''

# What is behind the text: asked before the first frame, and answered at once, as terminals do.
QUESTION, ANSWER = b"\x1b]11;?", b"\x1b]11;rgb:0000/0000/0000\x1b\\\x1b[?62;22c"


class Session:
    """A program in a pseudo-terminal of 100 columns and 30 rows."""

    def __init__(self, command):
        ready, go = os.pipe()
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            os.read(ready, 1)
            os.environ.update(TERM="xterm-256color", LANG="C.UTF-8")
            os.execv(command[0], command)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
        self.start = time.perf_counter()
        os.write(go, b"x")
        os.close(ready), os.close(go)

    def until(self, text, limit=5):
        """Milliseconds from the start until the text was sent."""
        seen = b""
        while time.perf_counter() < self.start + limit:
            if select.select([self.terminal], [], [], 0.5)[0]:
                data = os.read(self.terminal, 65536)
                if QUESTION in data:
                    os.write(self.terminal, ANSWER)
                seen += data
                if text in seen:
                    return 1000 * (time.perf_counter() - self.start)
        raise SystemExit(f"{text} did not appear")

    def drain(self, quiet):
        count = 0
        while select.select([self.terminal], [], [], quiet)[0]:
            count += len(os.read(self.terminal, 65536))
        return count

    def press(self, keys, quiet):
        os.write(self.terminal, keys)
        return self.drain(quiet)

    def cpu(self):
        """Milliseconds of processor time so far."""
        # The processor clock of another process, as clock_getcpuclockid(3) makes its number.
        return 1000 * time.clock_gettime(~self.pid << 3 | 2)

    def resident(self):
        with open(f"/proc/{self.pid}/status") as file:
            return next(int(line.split()[1]) for line in file if line.startswith("VmRSS"))

    def close(self):
        os.kill(self.pid, 9)
        os.waitpid(self.pid, 0)
        os.close(self.terminal)


def main():
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    with tempfile.TemporaryDirectory() as folder:
        hello = os.path.join(folder, "hello")
        source = hello + ".c"
        with open(source, "w") as file:
            file.write(HELLO)
        subprocess.run(["cc", "-O2", source, "-o", hello, "-lncursesw", "-ltinfo"], check=True)
        floor, paint, cpu, load, memory = [], [], [], [], []
        for _ in range(runs):
            session = Session([hello])
            floor.append(session.until(b"HELLO-READY"))
            session.close()
            session = Session([PROGRAM])
            paint.append(session.until(b"Strengthening"))
            cpu.append(session.cpu())
            session.drain(0.5)
            load.append(session.cpu() - cpu[-1])
            memory.append(session.resident() / 1024)
            session.close()
    ratios = [b / a for a, b in zip(floor, paint)]

    def show(name, values, unit):
        print(f"{name:44} median {statistics.median(values):7.2f}  best {min(values):7.2f}  {unit}")

    show("C ncurses hello, first paint", floor, "ms")
    show("smartspec, first paint of Home", paint, "ms")
    show("ratio, paired", ratios, "")
    show("CPU until first paint", cpu, "ms")
    show("CPU to load and show the whole sample", load, "ms")
    show("resident after the load", memory, "MB")

    session = Session([PROGRAM])
    session.drain(0.8)
    before = session.cpu()
    print(f"{'idle for 5 s':44} {session.drain(5)} bytes, {session.cpu() - before:.2f} ms of CPU")
    session.press(b"gr", 0.5)
    steps = [session.press(b"j", 0.03) for _ in range(60)]
    show("bytes a step, j held in Regions, 100x30", steps, f"bytes, highest {max(steps)}")
    session.close()


main()
