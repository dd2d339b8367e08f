"""Runs CPython's test modules under baton and under CPython and compares test by test.

A test counts as passed when it passes in both; what CPython itself skips or fails is not counted. Each
module runs in a process of its own. A test that takes too long or ends the process has failed, and the
module is started again behind it.
"""

import collections
import os
import pathlib
import re
import resource
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
CONFORMANCE = ROOT / "Tests/Conformance"
RESULTS = ROOT / ".build/conformance"
PAGE = ROOT / "docs/conformance.md"
# What fails and why, as people have read it: the end of the page.
REASONS = CONFORMANCE / "reasons.md"
FOLDER = pathlib.Path(os.__file__).parent / "test"
TEST_SECONDS = float(os.environ.get("TEST_SECONDS", "30"))
MEMORY = 12 << 30


def binary():
    release = ROOT / ".build/release/baton"
    return os.environ.get("BATON") or str(release if release.exists() else ROOT / ".build/debug/baton")


class Run:
    """One module under one interpreter."""

    def __init__(self, module, name, command):
        self.module = module
        self.report = RESULTS / f"{module}.{name}.txt"
        self.log = RESULTS / f"{module}.{name}.log"
        self.command = [*command, str(self.report), str(FOLDER)]
        if name == "baton":
            self.command.append(str(CONFORMANCE / "standins"))

    def lines(self):
        return self.report.read_text(errors="replace").splitlines()

    def run(self):
        self.report.write_text("")
        self.log.write_text("")
        while True:
            before = len(self.lines())
            ended = self.attempt()
            lines = self.lines()
            if lines and lines[-1].startswith("module\t"):
                return
            open_test = next((line[6:] for line in reversed(lines) if line.startswith("start ")), None)
            is_open = open_test and not any(line.startswith(f"end {open_test}\t") for line in lines)
            with self.report.open("a") as file:
                if is_open:
                    file.write(f"end {open_test}\tfailed\t{ended}\n")
                elif len(lines) == before:
                    file.write(f"module\tfailed\t{ended}\n")
                    return

    def attempt(self):
        """Run what is left of the module; return why it ended."""
        with tempfile.TemporaryDirectory() as folder, self.log.open("a") as log:
            process = subprocess.Popen(
                self.command, cwd=folder, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                start_new_session=True,
                preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY)),
            )  # fmt: skip
            size, since = -1, time.monotonic()
            while process.poll() is None:
                time.sleep(0.05)
                now = self.report.stat().st_size
                if now != size:
                    size, since = now, time.monotonic()
                elif time.monotonic() - since > TEST_SECONDS:
                    os.killpg(process.pid, 9)
                    process.wait()
                    return "hangs"
            return f"process ended with status {process.returncode}"

    def outcomes(self):
        """The outcome and cause of each test, and what was said of the module as a whole."""
        found, module = {}, ("failed", "not run")
        for line in self.lines():
            kind, _, rest = line.partition(" ") if line.startswith(("start ", "end ")) else ("", "", "")
            if kind == "end":
                name, outcome, cause = rest.split("\t", 2)
                found[name] = outcome, cause
            elif line.startswith("module\t"):
                module = tuple(line.split("\t")[1:3])
        return found, module


def compare(module, again):
    python = Run(module, "cpython", [sys.executable, "-B", str(CONFORMANCE / "run_module.py"), module])
    if again or not python.report.exists() or not python.lines()[-1:] or not python.lines()[-1].startswith("module"):
        python.run()
    baton = Run(module, "baton", [binary(), str(CONFORMANCE / "run_module.py"), module])
    baton.run()
    expected = [name for name, (outcome, _) in python.outcomes()[0].items() if outcome == "passed"]
    found, state = baton.outcomes()
    failed = {}
    for name in expected:
        outcome, cause = found.get(name, ("failed", state[1] if state[0] != "done" else "not run"))
        if outcome != "passed":
            failed[name] = f"skipped: {cause}" if outcome == "skipped" else cause
    (RESULTS / f"{module}.failed.txt").write_text("".join(f"{n}\t{c}\n" for n, c in failed.items()))
    return len(expected), len(expected) - len(failed), failed, state


def share(passed, count):
    return f"{100 * passed // count} %" if count else "-"


def write_page(results):
    known = {}
    if PAGE.exists():
        for line in PAGE.read_text().splitlines():
            if match := re.match(r"\| `([\w.]+)` \| (\d+) \| (\d+) \|", line):
                known[match[1]] = int(match[2]), int(match[3])
    known.update(results)
    names = [name for name in listed() if name in known] + sorted(set(known) - set(listed()))
    counts = sum(known[name][0] for name in names), sum(known[name][1] for name in names)
    rows = "".join(f"| `{n}` | {known[n][0]} | {known[n][1]} | {share(known[n][1], known[n][0])} |\n" for n in names)
    PAGE.write_text(
        "# Conformance\n\n"
        "CPython 3.13's own test modules, unmodified, run by `scripts/cpython-tests`. The second column counts\n"
        "the tests that pass under CPython, the third those of them that pass under Baton. A test that takes too\n"
        "long or ends the process has failed; none is skipped that CPython runs, those of CPython's own C\n"
        "interface and byte code included.\n\n"
        "| module | CPython | Baton | share |\n|---|---|---|---|\n"
        f"{rows}| all | {counts[0]} | {counts[1]} | {share(counts[1], counts[0])} |\n\n"
        f"{REASONS.read_text()}"
    )


def listed():
    text = (CONFORMANCE / "modules.txt").read_text()
    return [line for line in text.split("\n") if line and not line.startswith("#")]


def main(arguments):
    options = {one for one in arguments if one.startswith("--")}
    modules = [one for one in arguments if not one.startswith("--")] or listed()
    RESULTS.mkdir(parents=True, exist_ok=True)
    results, causes = {}, collections.Counter()
    for module in modules:
        count, passed, failed, state = compare(module, "--again" in options)
        results[module] = count, passed
        if "--write" in options:
            write_page(results)
        causes.update(re.sub(r"0x[0-9a-f]+|\d+", "N", cause) for cause in failed.values())
        note = "" if state[0] == "done" else f"  {state[1]}"
        print(f"{module:45} {passed:4} of {count:4}  {share(passed, count):>5}{note}", flush=True)
    count, passed = (sum(column) for column in zip(*results.values()))
    print(f"{'all':45} {passed:4} of {count:4}  {share(passed, count):>5}\n")
    for cause, times in causes.most_common(25):
        print(f"{times:5}  {cause[:150]}")


main(sys.argv[1:])
