#!/usr/bin/env python3
"""Measures the map from outside, in a pseudo-terminal: its first drawing and moves of the cursor, beside those of a list.

    python3 scripts/bench_map.py [--runs N] [--program PATH]

The list of regions and the map are drawn one after the other in each run, so that what else the machine does falls on both.
Prints a Markdown table a size: bytes and CPU ms of opening, median and most of forty-eight moves. Needs pyte from PyPI.
"""
import argparse, os, statistics

from terminal import Session

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SIZES = [(24, 80), (30, 100), (50, 160), (70, 240)]
MOVES = "jlkh" * 12


def measure(program, rows, columns, figures):
    session = Session(
        [program, "/challenges", "--data", f"{ROOT}/samples/europe"], rows, columns, {"COLORTERM": "truecolor"})
    session.settle(0.5)
    for name, keys, moves in [("list", "gr", "jk" * 24), ("map", "gm", MOVES)]:
        opened = session.press(keys, 0.3)
        figures.setdefault(f"{name} open", []).append(opened)
        for key in moves:
            figures.setdefault(f"{name} move", []).append(session.press(key, 0.12))
    session.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--program", default=f"{ROOT}/.build/release/smartspec")
    options = parser.parse_args()
    for rows, columns in SIZES:
        figures = {}
        for _ in range(options.runs):
            measure(options.program, rows, columns, figures)
        print(f"\n| what, at {columns}x{rows} | bytes | most | CPU ms | most |\n|---|---|---|---|---|")
        for name, values in figures.items():
            cells = []
            for unit, digits in [("bytes", 0), ("cpu", 2)]:
                known = [value[unit] for value in values]
                cells += [f"{statistics.median(known):,.{digits}f}", f"{max(known):,.{digits}f}"]
            print(f"| {name} | " + " | ".join(cells) + " |")


main()
