#!/usr/bin/env python3
"""Measures the program with a very large table from outside, in a pseudo-terminal, beside other programs.

    python3 scripts/bench_large.py [FILE] [--rows N] [--runs N] [--peer-runs N] [--only PART] [--program PATH]

FILE has the columns of scripts/make_projects.py, which makes one of N rows when none is given. All programs run one after
the other in each run, so that what else the machine does falls on all; figures are medians. Prints a Markdown table a
part: what, the program's figure, what it is measured against in the same run, their ratio, the target, and whether it is
met.

Peers that are missing are left out and named: floor (Benchmarks/floor.c, needs cc and ncursesw), less, fzf, vd, rg, grep, wc,
and DuckDB and Polars for Python. Needs pyte from PyPI.
"""
import argparse, importlib.util, os, platform, re, resource, shutil, statistics, subprocess, sys, tempfile, time

from make_projects import write_projects
from terminal import Session, TooLate

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
UP, DOWN = "\x1b[5~", "\x1b[6~"
SIZES = [(24, 80), (60, 200)]


def least(before, after):
    """Bytes of the cells that changed, with a move of the cursor to each run of them."""
    count = 0
    for y, (old, new) in enumerate(zip(before, after)):
        end = None
        for x, (a, b) in enumerate(zip(old, new)):
            if a == b:
                continue
            if end != x:
                move = f"\x1b[{y + 1};{x + 1}H"
                count += len(move) if end is None else min(x - end, len(f"\x1b[{x - end}C"))
            count += len(b.data.encode())
            end = x + 1
    return count


class Figures:
    """What was measured, by name, one value a run."""

    def __init__(self):
        self.values = {}

    def add(self, name, **values):
        for unit, value in values.items():
            self.values.setdefault((name, unit), []).append(value)

    def __call__(self, name, unit):
        values = self.values.get((name, unit))
        return statistics.median(values) if values else None


class Bench:
    def __init__(self, options, folder):
        self.options, self.folder, self.figures = options, folder, Figures()
        self.path = options.file
        self.missing = ["csvlens (waits for answers of a terminal; not measured here)"]
        self.floor = os.path.join(folder, "floor")
        source = os.path.join(ROOT, "Benchmarks/floor.c")
        try:
            subprocess.run(["cc", "-O2", source, "-o", self.floor, "-lncursesw", "-ltinfo"], check=True, capture_output=True)
        except (OSError, subprocess.CalledProcessError):
            self.missing.append("floor (it could not be compiled)")
            self.floor = None
        with open(self.path, "rb") as file:
            self.count = sum(block.count(b"\n") for block in iter(lambda: file.read(1 << 24), b"")) - 1
        self.first, self.last = self.ends()

    def ends(self):
        with open(self.path, "rb") as file:
            file.readline()
            first = file.readline().split(b",")[0].decode()
            file.seek(-2000, 2)
            return first, file.read().splitlines()[-1].split(b",")[0].decode()

    def has(self, name):
        if shutil.which(name):
            return True
        if name not in self.missing:
            self.missing.append(name)
        return False

    def runs(self, of_peer=False):
        return self.options.peer_runs if of_peer else self.options.runs

    # One way to start each program

    def ours(self, rows=24, columns=80):
        return Session([self.options.program, "--data", self.path], rows, columns)

    def known(self, session):
        """Waits until all rows are known."""
        return session.until(f"/{self.count:,} rows")

    def oneshot(self, name, command):
        """Runs a command; peers in Python take off what an empty import takes."""
        before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        self.figures.add(name, ms=1000 * (time.perf_counter() - start), cpu=1000 * cpu)

    def python(self, module, name, code):
        if importlib.util.find_spec(module) is None:
            if module not in self.missing:
                self.missing.append(module)
            return
        self.oneshot(f"import {module}", [sys.executable, "-c", f"import {module}"])
        self.oneshot(name, [sys.executable, "-c", f"import {module}\n{code}"])

    def net(self, module, name, unit):
        """A figure without the start of the interpreter."""
        all_, start = self.figures(name, unit), self.figures(f"import {module}", unit)
        return None if all_ is None else all_ - start

    # The parts

    def opening(self):
        add = self.figures.add
        for run in range(self.runs()):
            with self.ours() as session:
                add("smartspec paint", ms=session.until(f"{self.first} "), cpu=session.cpu())
                add("smartspec all", ms=self.known(session), cpu=session.cpu())
                session.settle(0.3)
                add("smartspec memory", **session.memory())
            if self.floor:
                with Session([self.floor, self.path]) as session:
                    add("floor paint", ms=session.until("row 1"), cpu=session.cpu())
                    moment = session.write("G")
                    session.until("END", moment)
                    add("floor all", ms=1000 * (session.last - session.start), cpu=session.cpu())
                    add("floor memory", **session.memory())
            if self.has("less"):
                with Session(["less", "-N", self.path]) as session:
                    add("less paint", ms=session.until(self.first), cpu=session.cpu())
                    moment = session.write("G")
                    session.until("(END)", moment)
                    add("less all", ms=1000 * (session.last - session.start), cpu=session.cpu())
                    add("less memory", **session.memory())
            for name in ("wc -l", "rg -c ."):
                if self.has(name.split()[0]):
                    self.oneshot(name, [*name.split(), self.path])
            if run < self.runs(True):
                self.opening_slow(add)
        mean = self.figures
        self.head("Opening", f"{self.count:,} rows, {os.path.getsize(self.path) / 1e6:,.0f} MB")
        self.row("first paint, ms", mean("smartspec paint", "ms"), mean("floor paint", "ms"), "floor", 2)
        self.row("first paint, CPU ms", mean("smartspec paint", "cpu"), mean("floor paint", "cpu"), "floor", None)
        self.row("all rows known, CPU ms", mean("smartspec all", "cpu"), mean("wc -l", "cpu"), "wc -l", 4)
        self.row("all rows known, ms", mean("smartspec all", "ms"), mean("floor all", "ms"), "floor", None)
        for peer in ("less", "fzf", "vd"):
            self.row("all rows known, ms", mean("smartspec all", "ms"), mean(f"{peer} all", "ms"), peer, None)
        own = mean("smartspec memory", "own")
        self.row("memory of its own, MB", own, mean("floor memory", "own"), "floor", None, limit=24)
        resident = mean("smartspec memory", "resident")
        self.row("resident with pages of the file, MB", resident, mean("floor memory", "resident"), "floor", None)
        for peer in ("fzf", "vd"):
            self.row("memory of its own, MB", own, mean(f"{peer} memory", "own"), peer, None)

    def opening_slow(self, add):
        if self.has("fzf"):
            with self.fzf() as session:
                add("fzf all", ms=1000 * (session.last - session.start), cpu=session.cpu())
                add("fzf memory", **session.memory())
        if self.has("vd") and not self.options.fast:
            with Session(["vd", self.path]) as session:
                add("vd paint", ms=session.until(self.first, limit=300), cpu=session.cpu())
                add("vd all", ms=session.until(f"{self.count} rows", limit=300), cpu=session.cpu())
                add("vd memory", **session.memory())

    def fzf(self):
        session = Session(["sh", "-c", 'exec fzf --no-mouse < "$0"', self.path])
        session.until(f"{self.count + 1}/{self.count + 1}", limit=300)
        session.settle(0.5)
        return session

    def typed(self, name, session, letter, status, quiet):
        """Types a letter: to the first change of the count on the screen, and to the last byte."""
        before = session.lines()[status].strip()
        used, count = session.cpu(), len(session.chunks)
        moment = session.write(letter)
        session.settle(quiet)
        first = None
        while session.shown < len(session.chunks):
            stamp, data = session.chunks[session.shown]
            session.shown += 1
            session.show(data)
            if first is None and session.screen.display[status].strip() != before:
                first = 1000 * (stamp - moment)
        last = session.chunks[-1][0] if len(session.chunks) > count else moment
        self.figures.add(name, first=first or 0, ms=1000 * (last - moment), cpu=session.cpu() - used)

    def letters(self, word, prefix):
        for _ in range(self.runs()):
            with self.ours() as session:
                self.known(session)
                session.press("/" + prefix, 0.3)
                for end in range(1, len(word) + 1):
                    self.typed(f"letter {prefix}{word[:end]}", session, word[end - 1], -2, 0.35)

    def words(self):
        for word in ("rail", "zugspitze", "accessibilite"):
            self.letters(word, "")
        whole = ["zugspitze", "rail", "accessibilité"]
        for _ in range(self.runs()):
            for word in whole:
                with self.ours() as session:
                    self.known(session)
                    session.settle(0.3)
                    self.typed(f"word {word}", session, "/" + word, -2, 0.5)
                for command in ("rg -ci", "grep -ci"):
                    if self.has(command.split()[0]):
                        self.oneshot(f"{command} {word}", [*command.split(), word, self.path])
        mean = self.figures
        self.head("Words", "typed into the filter; CPU beside one-shot tools")
        rg = mean("rg -ci rail", "cpu")
        for word in ("rail", "zugspitze", "accessibilite"):
            for end in range(1, len(word) + 1):
                name = f"letter {word[:end]}"
                if end == 1:
                    self.row(f"`{word[:end]}`, first hits, ms", mean(name, "first"), None, "", None, limit=30)
                    self.row(f"`{word[:end]}`, all hits, CPU ms", mean(name, "cpu"), rg, "rg -ci", 2)
                    self.row(f"`{word[:end]}`, all hits, ms", mean(name, "ms"), None, "", None)
                elif end < 6:
                    self.row(f"`{word[:end]}`, all hits, ms", mean(name, "ms"), None, "", None, limit=30)
                    self.row(f"`{word[:end]}`, first hits, ms", mean(name, "first"), None, "", None, limit=30)
        for word in whole:
            name = f"word {word}"
            self.row(f"`{word}` at once, CPU ms", mean(name, "cpu"), mean(f"rg -ci {word}", "cpu"), "rg -ci", 2)
            self.row(f"`{word}` at once, CPU ms", mean(name, "cpu"), mean(f"grep -ci {word}", "cpu"), "grep -ci", None)
            self.row(f"`{word}` at once, ms", mean(name, "ms"), mean(f"rg -ci {word}", "ms"), "rg -ci", None)

    def fuzzy(self):
        word = "zugspitze"
        for _ in range(self.runs(True)):
            with self.ours() as session:
                self.known(session)
                session.press("/~", 0.3)
                for end in range(1, len(word) + 1):
                    self.typed(f"letter ~{word[:end]}", session, word[end - 1], -2, 0.5)
            if self.has("fzf"):
                with self.fzf() as session:
                    for end in range(1, len(word) + 1):
                        self.typed(f"fzf {word[:end]}", session, word[end - 1], -2, 1)
        mean = self.figures
        self.head("Scattered letters", "typed into the filter after `~`, and into fzf on the same lines")
        for end in range(1, len(word) + 1):
            ours, peer = f"letter ~{word[:end]}", f"fzf {word[:end]}"
            self.row(f"`~{word[:end]}`, all hits, ms", mean(ours, "ms"), mean(peer, "ms"), "fzf", 1)
        for end in range(1, len(word) + 1):
            ours, peer = f"letter ~{word[:end]}", f"fzf {word[:end]}"
            self.row(f"`~{word[:end]}`, CPU ms", mean(ours, "cpu"), mean(peer, "cpu"), "fzf", 1)

    def timed(self, name, session, keys, holds):
        session.settle(0.2)
        session.lines()
        used = session.cpu()
        moment = session.write(keys)
        session.until(holds, moment)
        session.settle(0.4)
        last = 1000 * (session.last - moment)
        self.figures.add(name, ms=last, cpu=session.cpu() - used)

    def columns(self):
        path = repr(self.path)
        duck = "duckdb.sql({!r}).fetchnumpy()"
        question = f"SELECT id, total_eur FROM read_csv({path}, header=true, quote='\"', escape='\"') ORDER BY total_eur DESC"
        groups = f"SELECT fund, count(*), sum(total_eur) FROM read_csv({path}, header=true, quote='\"', escape='\"') GROUP BY fund"
        scan = f"polars.scan_csv({path}, infer_schema_length=1000)"
        for _ in range(self.runs()):
            with self.ours() as session:
                self.known(session)
                session.settle(0.3)
                memory = session.memory()["own"]
                self.timed("sort first", session, ":sort -total_eur\r", "sort: total_eur ▾")
                self.figures.add("sort memory", own=session.memory()["own"] - memory)
                self.timed("sort again", session, ":sort total_eur\r", "sort: total_eur ▴")
            with self.ours() as session:
                self.known(session)
                session.settle(0.3)
                memory = session.memory()["own"]
                self.timed("frequency first", session, ":freq fund\r", "ERDF ")
                if "adds up: total_eur" not in session.text():
                    self.timed("sum first", session, "a", "adds up: total_eur")
                else:
                    self.figures.add("sum first", ms=0, cpu=0)
                self.figures.add("frequency memory", own=session.memory()["own"] - memory)
                session.press("\x1b", 0.3)
                self.timed("frequency again", session, ":freq fund\r", "adds up: total_eur")
            with self.ours() as session:
                self.known(session)
                self.timed("describe first", session, ":describe total_eur\r", "median")
                session.press("\x1b", 0.3)
                self.timed("describe again", session, ":describe total_eur\r", "median")
            self.python("duckdb", "duckdb sort", duck.format(question))
            self.python("duckdb", "duckdb groups", duck.format(groups))
            sort = f"{scan}.select('id', 'total_eur').sort('total_eur', descending=True).collect()"
            self.python("polars", "polars sort", sort)
            self.python(
                "polars", "polars groups",
                f"{scan}.group_by('fund').agg(polars.len(), polars.col('total_eur').sum()).collect()",
            )
        mean, net = self.figures, self.net
        self.head("Columns", "read when they are first needed; the start of Python is taken off the peers")
        for unit, words in (("ms", "ms"), ("cpu", "CPU ms")):
            for peer in ("polars", "duckdb"):
                target = 1 if peer == "polars" else None
                value = net(peer, f"{peer} sort", unit)
                self.row(f"sort by amount, first time, {words}", mean("sort first", unit), value, peer, target)
            self.row(f"sort by amount, column there, {words}", mean("sort again", unit), None, "", None)
        for unit, words in (("ms", "ms"), ("cpu", "CPU ms")):
            first = [mean("frequency first", unit), mean("sum first", unit)]
            first = sum(first) if None not in first else None
            for peer in ("polars", "duckdb"):
                target = 1 if peer == "polars" else None
                value = net(peer, f"{peer} groups", unit)
                self.row(f"frequency of fund with sum, first time, {words}", first, value, peer, target)
        again = mean("frequency again", "ms")
        self.row("frequency with sum, columns there, ms", again, None, "", None, limit=15)
        self.row("frequency with sum, columns there, CPU ms", mean("frequency again", "cpu"), None, "", None)
        self.row("description of the amount, first time, ms", mean("describe first", "ms"), None, "", None)
        self.row("description of the amount, column there, ms", mean("describe again", "ms"), None, "", None)
        per_row = 2**20 / self.count
        value = mean("frequency memory", "own")
        self.row("bytes a row, two columns in use", value and value * per_row, None, "", None, limit=24)
        value = mean("sort memory", "own")
        self.row("bytes a row, one column and its order", value and value * per_row, None, "", None)

    def keys(self):
        for _ in range(self.runs()):
            for rows, columns in SIZES:
                size = f"{columns}x{rows}"
                with self.ours(rows, columns) as session:
                    self.known(session)
                    session.settle(0.3)
                    self.walk("smartspec", size, session, f"{self.count:,}/{self.count:,}", UP, DOWN, "gg")
                    self.flood("smartspec", size, session, f"201/{self.count:,}")
                if self.floor:
                    with Session([self.floor, self.path], rows, columns) as session:
                        session.until("row 1")
                        session.press("G", 0.5)
                        session.press("g", 0.3)
                        self.walk("floor", size, session, f"row {self.count}", "p", "n", "g")
                        session.press("j")
                        self.flood("floor", size, session, "row 201")
                if self.has("less"):
                    with Session(["less", self.path], rows, columns) as session:
                        session.until(self.first)
                        session.press("G", 0.5)
                        session.press("g", 0.3)
                        self.walk("less", size, session, self.last, UP, DOWN, "g")
        mean = self.figures
        limits = {
            "down in the page": {"80x24": 250, "200x60": 400}, "down with scroll": {"80x24": 300, "200x60": 600},
        }
        for rows, columns in SIZES:
            size = f"{columns}x{rows}"
            self.head(f"Keys at the end of the rows, {size}", "a key at a time")
            for step in ("down in the page", "down with scroll", "page down", "jump to the end"):
                ours = f"smartspec {step} {size}"
                for peer in ("floor", "less"):
                    value = mean(f"{peer} {step} {size}", "cpu")
                    target = 2 if peer == "floor" else None
                    if not (peer == "less" and step == "down in the page"):
                        self.row(f"{step}, CPU ms", mean(ours, "cpu"), value, peer, target)
                value = mean(f"floor {step} {size}", "bytes")
                limit = limits.get(step, {}).get(size)
                self.row(f"{step}, bytes", mean(ours, "bytes"), value, "floor", None, limit=limit)
                limit = 20 if step == "jump to the end" else None
                self.row(f"{step}, ms", mean(ours, "ms"), mean(f"floor {step} {size}", "ms"), "floor", None, limit=limit)
            changed = mean(f"smartspec page down {size}", "least")
            self.row("page down, bytes", mean(f"smartspec page down {size}", "bytes"), changed, "cells that change, with moves", 1.1)
            ours, peer = mean(f"smartspec flood {size}", "ms"), mean(f"floor flood {size}", "ms")
            self.row("200 keys at once, ms to the last byte", ours, peer, "floor", None, limit=60)
            self.row("200 keys at once, bytes", mean(f"smartspec flood {size}", "bytes"), mean(f"floor flood {size}", "bytes"), "floor", None)
            self.row("200 keys at once, wrong last rows", mean(f"smartspec flood {size}", "wrong"), None, "", None, limit=0)

    def walk(self, program, size, session, end, up, down, top):
        """Measures keys near the end of the rows."""
        quiet = 0.05
        add = lambda step, values: self.figures.add(f"{program} {step} {size}", **values)
        jump = session.press("G", 0.15)
        if end not in session.text():
            raise TooLate(f"{program} did not reach the end:\n{session.text()}")
        add("jump to the end", jump)
        for _ in range(12):
            session.press(up, 0.03)
        height = session.rows
        for _ in range(height):
            session.press("j", 0.02)
        for values in self.median(session, "j", 15, quiet):
            add("down with scroll", values)
        for _ in range(height // 2):
            session.press("k", 0.02)
        for values in self.median(session, "j", 10, quiet):
            add("down in the page", values)
        # To the bottom, so that the next page is a page further.
        session.press(down, quiet)
        pages = []
        for _ in range(4):
            before = session.cells()
            values = session.press(down, quiet)
            pages.append({**values, "least": least(before, session.cells())})
        add("page down", {unit: statistics.median(page[unit] for page in pages) for unit in pages[0]})
        session.press(top, 0.2)

    @staticmethod
    def median(session, key, count, quiet):
        values = [session.press(key, quiet) for _ in range(count)]
        yield {unit: statistics.median(value[unit] for value in values) for unit in values[0]}

    def flood(self, program, size, session, end):
        session.settle(0.3)
        values = session.press("j" * 200, 0.06)
        self.figures.add(f"{program} flood {size}", wrong=0 if end in session.text() else 1, **values)

    def idle(self):
        for _ in range(min(3, self.runs())):
            with self.ours() as session:
                self.known(session)
                session.press("G", 1)
                used, sent = session.cpu(), session.sent
                time.sleep(5)
                self.figures.add("idle", cpu=session.cpu() - used, bytes=session.sent - sent)
        self.head("Idle", "five seconds")
        self.row("bytes", self.figures("idle", "bytes"), None, "", None, limit=0)
        self.row("CPU ms", self.figures("idle", "cpu"), None, "", None, limit=5)

    # The tables

    def head(self, title, words):
        print(f"\n### {title}\n\n{words[0].upper()}{words[1:]}.\n")
        print("| what | smartspec | beside | ratio | target | |\n|---|---|---|---|---|---|", flush=True)

    def row(self, what, value, peer, name, target, limit=None):
        """A line: at most `target` times the peer, or at most `limit`."""
        if value is None or (name and peer is None):
            return
        ratio = value / peer if name and peer else None
        goal = f"≤ {target:g} ×" if target is not None else f"≤ {limit:g}" if limit is not None else ""
        met = ""
        if target is not None and ratio is not None:
            met = "met" if ratio <= target else "missed"
        elif limit is not None:
            met = "met" if value <= limit else "missed"
        beside = f"{name} {self.plain(peer)}" if name else ""
        shown = f"{ratio:.2f}" if ratio is not None else ""
        print(f"| {what} | {self.plain(value)} | {beside} | {shown} | {goal} | {met} |", flush=True)

    @staticmethod
    def plain(value):
        return f"{value:,.0f}" if abs(value) >= 100 or value == int(value) else f"{value:.1f}" if abs(value) >= 3 else f"{value:.2f}"


PARTS = ["opening", "words", "fuzzy", "columns", "keys", "idle"]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("file", nargs="?", help="a file of projects; made when it is not given")
    parser.add_argument("--rows", type=int, default=2_000_000, help="rows to make")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--peer-runs", type=int, default=3, help="runs of peers that take minutes: fzf, VisiData")
    parser.add_argument("--fast", action="store_true", help="without VisiData")
    parser.add_argument("--only", choices=PARTS, action="append")
    parser.add_argument("--program", default=os.path.join(ROOT, ".build/release/smartspec"))
    options = parser.parse_args()
    if not os.access(options.program, os.X_OK):
        raise SystemExit(f"{options.program} is missing: make build")
    with tempfile.TemporaryDirectory() as folder:
        if options.file is None:
            options.file = os.path.join(folder, "projects.csv")
            write_projects(options.file, options.rows)
        with open(options.file, "rb") as file:
            while file.read(1 << 24):
                pass  # Into the page cache, where all programs find it.
        bench = Bench(options, folder)
        print(f"{os.cpu_count()} cores, {platform.machine()}, load {os.getloadavg()[0]:.1f}, medians of {options.runs} runs")
        for part in options.only or PARTS:
            try:
                getattr(bench, part)()
            except TooLate as error:
                print(f"\n{part} was not measured: {error}")
        print(f"\nNot there: {'; '.join(bench.missing)}.")


main()
