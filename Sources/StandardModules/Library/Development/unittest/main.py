"""`unittest.main()`: what the command line asks for is loaded, run, and told as the exit status."""

import argparse
import sys

from . import loader, runner
from .signals import installHandler

_NO_TESTS_EXITCODE = 5

_MODULE_FREE_EXAMPLES = """\
Examples:
  {0} test_module               - run tests from test_module
  {0} module.TestClass          - run tests from module.TestClass
  {0} module.Class.test_method  - run specified test method
  {0} path/to/test_file.py      - run tests from test_file.py
"""

_MODULE_EXAMPLES = """\
Examples:
  {0}                           - run default set of tests
  {0} MyTestSuite               - run suite 'MyTestSuite'
  {0} MyTestCase.testSomething  - run MyTestCase.testSomething
  {0} MyTestCase                - run all 'test*' test methods
                                       in MyTestCase
"""


def _module_name(name):
    """A path to a file stands for its module."""
    if not name.lower().endswith(".py"):
        return name
    import os

    if not os.path.isfile(name):
        return name
    relative = os.path.relpath(name, os.getcwd()) if os.path.isabs(name) else name
    if os.path.isabs(relative) or relative.startswith(os.pardir):
        return name
    return os.path.normpath(relative)[:-3].replace("\\", ".").replace("/", ".")


def _name_pattern(text):
    return text if "*" in text else f"*{text}*"


class TestProgram:
    """Reads the command line, runs the tests, exits."""

    module = None
    verbosity = 1
    failfast = catchbreak = buffer = progName = warnings = testNamePatterns = None
    _discovery_parser = None

    def __init__(self, module="__main__", defaultTest=None, argv=None, testRunner=None,
                 testLoader=loader.defaultTestLoader, exit=True, verbosity=1, failfast=None,
                 catchbreak=None, buffer=None, warnings=None, *, tb_locals=False, durations=None):  # fmt: skip
        self.module = module
        if isinstance(module, str):
            self.module = __import__(module)
            for part in module.split(".")[1:]:
                self.module = getattr(self.module, part)
        argv = sys.argv if argv is None else argv
        self.exit = exit
        self.failfast = failfast
        self.catchbreak = catchbreak
        self.verbosity = verbosity
        self.buffer = buffer
        self.tb_locals = tb_locals
        self.durations = durations
        self.warnings = "default" if warnings is None and not sys.warnoptions else warnings
        self.defaultTest = defaultTest
        self.testRunner = testRunner
        self.testLoader = testLoader
        self.progName = argv[0].rpartition("/")[2]
        self.parseArgs(argv)
        self.runTests()

    # The command line

    def parseArgs(self, argv):
        """Read the options and load the tests."""
        self._initArgParsers()
        if self.module is None and len(argv) > 1 and argv[1].lower() == "discover":
            return self._do_discovery(argv[2:])
        self._main_parser.parse_args(argv[1:], self)
        if self.module is None and not self.tests:
            return self._do_discovery([])
        if self.tests:
            self.testNames = [_module_name(name) for name in self.tests]
        elif self.defaultTest is None:
            self.testNames = None
        elif isinstance(self.defaultTest, str):
            self.testNames = (self.defaultTest,)
        else:
            self.testNames = list(self.defaultTest)
        self.createTests()

    def _initArgParsers(self):
        options = self._options()
        self._main_parser = main_parser = argparse.ArgumentParser(parents=[options])
        main_parser.prog = self.progName
        main_parser.print_help = self._print_help
        main_parser.add_argument(
            "tests", nargs="*", help="a list of any number of test modules, classes and test methods."
        )
        self._discovery_parser = parser = argparse.ArgumentParser(parents=[options])
        parser.prog = f"{self.progName} discover"
        parser.epilog = (
            "For test discovery all test modules must be importable from the top level directory of the project."
        )
        parser.add_argument(
            "-s", "--start-directory", dest="start", help="Directory to start discovery ('.' default)"
        )
        parser.add_argument("-p", "--pattern", dest="pattern", help="Pattern to match tests ('test*.py' default)")
        parser.add_argument(
            "-t", "--top-level-directory", dest="top",
            help="Top level directory of project (defaults to start directory)",
        )  # fmt: skip
        for name in ("start", "pattern", "top"):
            parser.add_argument(name, nargs="?", default=argparse.SUPPRESS, help=argparse.SUPPRESS)

    def _options(self):
        """What both parsers understand; options that the caller has decided are left out."""
        parser = argparse.ArgumentParser(add_help=False)
        for short, long, level, text in (("-v", "--verbose", 2, "Verbose"), ("-q", "--quiet", 0, "Quiet")):
            parser.add_argument(
                short, long, dest="verbosity", action="store_const", const=level, help=f"{text} output"
            )
        parser.add_argument(
            "--locals", dest="tb_locals", action="store_true", help="Show local variables in tracebacks"
        )
        parser.add_argument(
            "--durations", dest="durations", type=int, default=None, metavar="N",
            help="Show the N slowest test cases (N=0 for all)",
        )  # fmt: skip
        switches = [
            ("-f", "--failfast", "failfast", "Stop on first fail or error"),
            ("-c", "--catch", "catchbreak", "Catch Ctrl-C and display results so far"),
            ("-b", "--buffer", "buffer", "Buffer stdout and stderr during tests"),
        ]
        for short, long, name, text in switches:
            if getattr(self, name) is None:
                parser.add_argument(short, long, dest=name, action="store_true", help=text)
                setattr(self, name, False)
        if self.testNamePatterns is None:
            parser.add_argument(
                "-k", dest="testNamePatterns", action="append", type=_name_pattern,
                help="Only run tests which match the given substring",
            )  # fmt: skip
            self.testNamePatterns = []
        return parser

    def _print_help(self, *args, **kwargs):
        print(self._main_parser.format_help())
        if self.module is not None:
            return print(_MODULE_EXAMPLES.format(self.progName))
        print(_MODULE_FREE_EXAMPLES.format(self.progName))
        self._discovery_parser.print_help()

    # Tests

    def _do_discovery(self, argv, Loader=None):
        self.start = "."
        self.pattern = "test*.py"
        self.top = None
        if argv is not None:
            if self._discovery_parser is None:
                self._initArgParsers()
            self._discovery_parser.parse_args(argv, self)
        self.createTests(from_discovery=True, Loader=Loader)

    def createTests(self, from_discovery=False, Loader=None):
        """Load the tests that were asked for."""
        if self.testNamePatterns:
            self.testLoader.testNamePatterns = self.testNamePatterns
        if from_discovery:
            finder = self.testLoader if Loader is None else Loader()
            self.test = finder.discover(self.start, self.pattern, self.top)
        elif self.testNames is None:
            self.test = self.testLoader.loadTestsFromModule(self.module)
        else:
            self.test = self.testLoader.loadTestsFromNames(self.testNames, self.module)

    def runTests(self):
        """Run the tests and exit, unless told to stay."""
        if self.catchbreak:
            installHandler()
        if self.testRunner is None:
            self.testRunner = runner.TextTestRunner
        test_runner = self.testRunner
        if isinstance(test_runner, type):
            test_runner = self._make_runner(test_runner)
        self.result = test_runner.run(self.test)
        if not self.exit:
            return
        if self.result.testsRun == 0 and not self.result.skipped:
            sys.exit(_NO_TESTS_EXITCODE)
        sys.exit(0 if self.result.wasSuccessful() else 1)

    def _make_runner(self, cls):
        """Older runners know fewer options, or none."""
        known = dict(
            verbosity=self.verbosity, failfast=self.failfast, buffer=self.buffer, warnings=self.warnings
        )
        for options in (dict(known, tb_locals=self.tb_locals, durations=self.durations), known):
            try:
                return cls(**options)
            except TypeError:
                pass
        return cls()


main = TestProgram
