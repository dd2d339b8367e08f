"""Runs one of CPython's test modules and reports every test as it starts and ends.

    run_module.py MODULE REPORT FOLDER [STANDINS]

MODULE is a name below the package `test`, FOLDER where CPython keeps that package. With STANDINS, the
package's own parts (`test.support` ...) come from there instead. Tests that the report names already
are not run again: a test that hung or ended the process is behind us when the module is run anew.
"""

import os
import sys
import unittest


def flattened(tests):
    for test in tests:
        if isinstance(test, unittest.BaseTestSuite):
            yield from flattened(test)
        else:
            yield test


class Report(unittest.TestResult):
    """One line for each event: `start ID` or `end ID<tab>OUTCOME<tab>CAUSE`."""

    def __init__(self, path):
        super().__init__()
        with open(path) as file:
            lines = file.read().splitlines()
        self.known = {line[6:] for line in lines if line.startswith("start ")}
        self.file = open(path, "a")
        self.outcome = None

    def write(self, line):
        self.file.write(line + "\n")
        self.file.flush()

    def startTest(self, test):
        self.outcome = None
        self.write(f"start {test.id()}")

    def stopTest(self, test):
        outcome, cause = self.outcome or ("failed", "no outcome")
        self.write(f"end {test.id()}\t{outcome}\t{cause}")

    def note(self, outcome, cause=""):
        if self.outcome is None or self.outcome[0] != "failed":
            self.outcome = outcome, cause

    def addSuccess(self, test):
        self.note("passed")

    def addExpectedFailure(self, test, err):
        self.note("passed")

    def addUnexpectedSuccess(self, test):
        self.note("failed", "unexpected success")

    def addSkip(self, test, reason):
        if hasattr(test, "countTestCases") and test.countTestCases():
            self.note("skipped", " ".join(str(reason).split()))
        else:
            self.write(f"skip {test.id()}\t{' '.join(str(reason).split())}")

    def addError(self, test, err):
        text = self._exc_info_to_string(err, test) if err[2] is not None else str(err[1])
        print(f"==== {test.id()}\n{text}", file=sys.stderr, flush=True)
        lines = [line for line in str(err[1]).splitlines() if line.strip()]
        cause = f"{err[0].__name__}: {lines[0] if lines else ''}"
        if test.countTestCases():
            self.note("failed", cause[:300])
        else:
            self.write(f"fixture {test.id()}\tfailed\t{cause[:300]}")

    addFailure = addError

    def addSubTest(self, test, subtest, err):
        if err is not None:
            self.addError(subtest, err)

    def addDuration(self, test, elapsed):
        pass


def prepare(folder, standins):
    """Let the package `test` be made of the stand-ins first and CPython's modules behind them."""
    if standins is None:
        return
    sys.path.insert(0, standins)
    # Programs that tests start find the package as well.
    os.environ.update(PYTHONPATH=standins, CPYTHON_TEST_FOLDER=folder)
    # What Baton does not have at all: names for import statements, behind everything else.
    sys.path.append(standins + "/absent")


def main(module, path, folder, standins=None):
    prepare(folder, standins)
    report = Report(path)
    name = "test." + module
    try:
        __import__(name)
        tests = unittest.defaultTestLoader.loadTestsFromModule(sys.modules[name])
    except unittest.SkipTest as reason:
        return report.write(f"module\tskipped\t{reason}")
    except BaseException as error:
        import traceback

        traceback.print_exc()
        return report.write(f"module\tfailed\t{type(error).__name__}: {error}")
    suite = unittest.TestSuite(test for test in flattened(tests) if test.id() not in report.known)
    suite.run(report)
    report.write("module\tdone\t")


if __name__ == "__main__":
    main(*sys.argv[1:])
