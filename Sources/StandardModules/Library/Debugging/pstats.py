"""Reports of profiles: read, added up, sorted and printed."""

import marshal
import os
import re
import sys
from dataclasses import dataclass
from enum import StrEnum, _simple_enum
from functools import cmp_to_key

__all__ = ["Stats", "SortKey", "FunctionProfile", "StatsProfile"]


@_simple_enum(StrEnum)
class SortKey:
    """What reports can be sorted by."""

    CALLS = "calls", "ncalls"
    CUMULATIVE = "cumulative", "cumtime"
    FILENAME = "filename", "module"
    LINE = "line"
    NAME = "name"
    NFL = "nfl"
    PCALLS = "pcalls"
    STDNAME = "stdname"
    TIME = "time", "tottime"

    def __new__(cls, *values):
        value = values[0]
        self = str.__new__(cls, value)
        self._value_ = value
        for other in values[1:]:
            cls._value2member_map_[other] = self
        self._all_values = values
        return self


@dataclass(unsafe_hash=True)
class FunctionProfile:
    """What is known of one function."""

    ncalls: str
    tottime: float
    percall_tottime: float
    cumtime: float
    percall_cumtime: float
    file_name: str
    line_number: int


@dataclass(unsafe_hash=True)
class StatsProfile:
    """What is known of all functions, by name."""

    total_tt: float
    func_profiles: dict[str, FunctionProfile]


class Stats:
    """The counts of one or more profiles, and reports of them."""

    # Columns of a row (calls without recursion, calls, own time, total time, and the name's parts), and
    # whether larger ones come first.
    sort_arg_dict_default = {
        "calls": (((1, -1),), "call count"),
        "ncalls": (((1, -1),), "call count"),
        "cumtime": (((3, -1),), "cumulative time"),
        "cumulative": (((3, -1),), "cumulative time"),
        "filename": (((4, 1),), "file name"),
        "line": (((5, 1),), "line number"),
        "module": (((4, 1),), "file name"),
        "name": (((6, 1),), "function name"),
        "nfl": (((6, 1), (4, 1), (5, 1)), "name/file/line"),
        "pcalls": (((0, -1),), "primitive call count"),
        "stdname": (((7, 1),), "standard name"),
        "time": (((2, -1),), "internal time"),
        "tottime": (((2, -1),), "internal time"),
    }

    def __init__(self, *args, stream=None):
        self.stream = stream or sys.stdout
        self.init(args[0] if args else None)
        for arg in args[1:]:
            self.add(arg)

    def init(self, arg):
        """Begin anew with a profile or a file."""
        self.all_callees = None
        self.files = []
        self.fcn_list = None
        self.total_tt = 0
        self.total_calls = 0
        self.prim_calls = 0
        self.max_name_len = 0
        self.top_level = set()
        self.stats = {}
        self.sort_arg_dict = {}
        self.load_stats(arg)
        try:
            self.get_top_level_stats()
        except Exception:
            where = f" {self.files[-1]}" if self.files else ""
            print(f"Invalid timing data{where}", file=self.stream)
            raise

    def load_stats(self, arg):
        if arg is None:
            self.stats = {}
            return
        if isinstance(arg, str):
            with open(arg, "rb") as stream:
                self.stats = marshal.load(stream)
            try:
                import time

                arg = f"{time.ctime(os.stat(arg).st_mtime)}    {arg}"
            except OSError:
                pass
            self.files = [arg]
        elif hasattr(arg, "create_stats"):
            arg.create_stats()
            self.stats = arg.stats
            arg.stats = {}
        if not self.stats:
            raise TypeError(f"Cannot create or construct a {self.__class__!r} object from {arg!r}")

    def get_top_level_stats(self):
        for function, (primitive, calls, own, _, callers) in self.stats.items():
            self.total_calls += calls
            self.prim_calls += primitive
            self.total_tt += own
            if ("jprofile", 0, "profiler") in callers:
                self.top_level.add(function)
            self.max_name_len = max(self.max_name_len, len(func_std_string(function)))

    def add(self, *arg_list):
        """Add other profiles to this one."""
        for item in reversed(arg_list):
            if type(self) is not type(item):
                item = Stats(item)
            self.files += item.files
            self.total_calls += item.total_calls
            self.prim_calls += item.prim_calls
            self.total_tt += item.total_tt
            self.top_level |= item.top_level
            self.max_name_len = max(self.max_name_len, item.max_name_len)
            self.fcn_list = None
            for function, row in item.stats.items():
                old = self.stats.get(function, (0, 0, 0, 0, {}))
                self.stats[function] = add_func_stats(old, row)
        return self

    def dump_stats(self, filename):
        """Write the counts into a file."""
        with open(filename, "wb") as stream:
            marshal.dump(self.stats, stream)

    def get_sort_arg_defs(self):
        """What sorting can be asked for: all names, and what they can be cut to."""
        if not self.sort_arg_dict:
            self.sort_arg_dict = known = {}
            bad = set()
            for word, columns in self.sort_arg_dict_default.items():
                for end in range(1, len(word) + 1):
                    fragment = word[:end]
                    if fragment in known and known[fragment] != columns and end < len(word):
                        bad.add(fragment)
                    known[fragment] = columns
            for word in bad - set(self.sort_arg_dict_default):
                del known[word]
        return self.sort_arg_dict

    def sort_stats(self, *field):
        """Sort by one or more keys."""
        if not field:
            self.fcn_list = 0
            return self
        if len(field) == 1 and isinstance(field[0], int):
            field = [{-1: "stdname", 0: "calls", 1: "time", 2: "cumulative"}[field[0]]]
        elif len(field) >= 2:
            for arg in field[1:]:
                if type(arg) is not type(field[0]):
                    raise TypeError("Can't have mixed argument type")
        definitions = self.get_sort_arg_defs()
        columns = []
        self.sort_type = ""
        connector = ""
        for word in field:
            if isinstance(word, SortKey):
                word = word.value
            columns += definitions[word][0]
            self.sort_type += connector + definitions[word][1]
            connector = ", "
        rows = [
            (primitive, calls, own, total) + function + (func_std_string(function), function)
            for function, (primitive, calls, own, total, _) in self.stats.items()
        ]
        rows.sort(key=cmp_to_key(TupleComp(columns).compare))
        self.fcn_list = [row[-1] for row in rows]
        return self

    def reverse_order(self):
        """Turn the order around."""
        if self.fcn_list:
            self.fcn_list.reverse()
        return self

    def strip_dirs(self):
        """Forget the folders of files; functions that look alike then are added up."""
        old, self.stats = self.stats, {}
        longest = 0
        for function, (primitive, calls, own, total, callers) in old.items():
            name = func_strip_path(function)
            longest = max(longest, len(func_std_string(name)))
            short = {}
            for caller, counts in callers.items():
                caller = func_strip_path(caller)
                short[caller] = _added(short[caller], counts) if caller in short else counts
            row = (primitive, calls, own, total, short)
            self.stats[name] = add_func_stats(self.stats[name], row) if name in self.stats else row
        self.top_level = {func_strip_path(function) for function in self.top_level}
        self.max_name_len = longest
        self.fcn_list = None
        self.all_callees = None
        return self

    def calc_callees(self):
        if self.all_callees:
            return
        self.all_callees = callees = {}
        for function, (_, _, _, _, callers) in self.stats.items():
            callees.setdefault(function, {})
            for caller, counts in callers.items():
                callees.setdefault(caller, {})[function] = counts

    # Choosing

    def eval_print_amount(self, selection, functions, message):
        chosen = functions
        if isinstance(selection, str):
            try:
                pattern = re.compile(selection)
            except re.PatternError:
                return functions, message + f"   <Invalid regular expression {selection!r}>\n"
            chosen = [f for f in functions if pattern.search(func_std_string(f))]
        elif isinstance(selection, float) and 0.0 <= selection < 1.0:
            chosen = functions[: int(len(functions) * selection + 0.5)]
        elif isinstance(selection, int) and 0 <= selection < len(functions):
            chosen = functions[:selection]
        if len(functions) != len(chosen):
            message += f"   List reduced from {len(functions)!r} to {len(chosen)!r} due to restriction <{selection!r}>\n"
        return chosen, message

    def get_stats_profile(self):
        """The counts as objects, by the functions' names."""
        functions = self.fcn_list[:] if self.fcn_list else list(self.stats.keys())
        profiles = {}
        for file, line, name in functions:
            primitive, calls, own, total, _ = self.stats[file, line, name]
            profiles[name] = FunctionProfile(
                str(calls) if calls == primitive else f"{calls}/{primitive}",
                float(f8(own)), -1 if calls == 0 else float(f8(own / calls)),
                float(f8(total)), -1 if primitive == 0 else float(f8(total / primitive)),
                file, line)  # fmt: skip
        return StatsProfile(float(f8(self.total_tt)), profiles)

    def get_print_list(self, selections):
        width = self.max_name_len
        if self.fcn_list:
            functions = self.fcn_list[:]
            message = f"   Ordered by: {self.sort_type}\n"
        else:
            functions = list(self.stats)
            message = "   Random listing order was used\n"
        for selection in selections:
            functions, message = self.eval_print_amount(selection, functions, message)
        if not functions:
            return 0, functions
        print(message, file=self.stream)
        if len(functions) < len(self.stats):
            width = max(len(func_std_string(function)) for function in functions)
        return width + 2, functions

    # Printing

    def print_stats(self, *amount):
        """Print the report, or the part that is asked for."""
        for filename in self.files:
            print(filename, file=self.stream)
        if self.files:
            print(file=self.stream)
        indent = " " * 8
        for function in self.top_level:
            print(indent, func_get_function_name(function), file=self.stream)
        print(indent, self.total_calls, "function calls", end=" ", file=self.stream)
        if self.total_calls != self.prim_calls:
            print(f"({self.prim_calls} primitive calls)", end=" ", file=self.stream)
        print(f"in {self.total_tt:.3f} seconds", file=self.stream)
        print(file=self.stream)
        _, functions = self.get_print_list(amount)
        if functions:
            self.print_title()
            for function in functions:
                self.print_line(function)
            print(file=self.stream)
            print(file=self.stream)
        return self

    def print_callees(self, *amount):
        """Print what functions have called."""
        width, functions = self.get_print_list(amount)
        if functions:
            self.calc_callees()
            self.print_call_heading(width, "called...")
            for function in functions:
                self.print_call_line(width, function, self.all_callees.get(function, {}))
            print(file=self.stream)
            print(file=self.stream)
        return self

    def print_callers(self, *amount):
        """Print who has called functions."""
        width, functions = self.get_print_list(amount)
        if functions:
            self.print_call_heading(width, "was called by...")
            for function in functions:
                self.print_call_line(width, function, self.stats[function][4], "<-")
            print(file=self.stream)
            print(file=self.stream)
        return self

    def print_call_heading(self, name_size, column_title):
        print("Function ".ljust(name_size) + column_title, file=self.stream)
        has_times = any(
            isinstance(next(iter(row[4].values())), tuple) for row in self.stats.values() if row[4]
        )
        if has_times:
            print(" " * name_size + "    ncalls  tottime  cumtime", file=self.stream)

    def print_call_line(self, name_size, source, call_dict, arrow="->"):
        print(func_std_string(source).ljust(name_size) + arrow, end=" ", file=self.stream)
        indent = ""
        if not call_dict:
            print(file=self.stream)
            return
        for function in sorted(call_dict.keys()):
            name = func_std_string(function)
            counts = call_dict[function]
            if isinstance(counts, tuple):
                calls, primitive, own, total = counts
                number = f"{calls:d}/{primitive:d}" if calls != primitive else f"{calls:d}"
                number = number.rjust(7 + 2 * len(indent))
                line = f"{number} {f8(own)} {f8(total)}  {name}"
                left = name_size + 1
            else:
                line = f"{name}({counts!r}) {f8(self.stats[function][3])}"
                left = name_size + 3
            print(indent * left + line, file=self.stream)
            indent = " "

    def print_title(self):
        print("   ncalls  tottime  percall  cumtime  percall", end=" ", file=self.stream)
        print("filename:lineno(function)", file=self.stream)

    def print_line(self, func):
        primitive, calls, own, total, _ = self.stats[func]
        number = str(calls) if calls == primitive else f"{calls}/{primitive}"
        print(number.rjust(9), end=" ", file=self.stream)
        print(f8(own), end=" ", file=self.stream)
        print(" " * 8 if calls == 0 else f8(own / calls), end=" ", file=self.stream)
        print(f8(total), end=" ", file=self.stream)
        print(" " * 8 if primitive == 0 else f8(total / primitive), end=" ", file=self.stream)
        print(func_std_string(func), file=self.stream)


class TupleComp:
    """Compares rows by some of their columns."""

    def __init__(self, comp_select_list):
        self.comp_select_list = comp_select_list

    def compare(self, left, right):
        for index, direction in self.comp_select_list:
            if left[index] < right[index]:
                return -direction
            if left[index] > right[index]:
                return direction
        return 0


def func_strip_path(func_name):
    file, line, name = func_name
    return os.path.basename(file), line, name


def func_get_function_name(func):
    return func[2]


def func_std_string(func_name):
    """A function as reports name it."""
    if func_name[:2] == ("~", 0):
        name = func_name[2]
        return "{%s}" % name[1:-1] if name.startswith("<") and name.endswith(">") else name
    return "%s:%d(%s)" % func_name


def _added(first, second):
    if isinstance(first, tuple):
        return tuple(a + b for a, b in zip(first, second))
    return first + second


def add_callers(target, source):
    """Callers of two profiles together."""
    callers = dict(target)
    for function, counts in source.items():
        callers[function] = _added(callers[function], counts) if function in callers else counts
    return callers


def add_func_stats(target, source):
    """The counts of two profiles together."""
    numbers = tuple(a + b for a, b in zip(target[:4], source[:4]))
    return *numbers, add_callers(target[4], source[4])


def count_calls(callers):
    """How many calls callers have made."""
    return sum(callers.values())


def f8(x):
    return f"{x:8.3f}"
