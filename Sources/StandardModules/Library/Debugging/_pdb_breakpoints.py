"""The debugger's commands for breakpoints."""

import ast
import io
import linecache
import os
import re
import sys
import tokenize

from bdb import Breakpoint

# The commands after which a breakpoint's own are at their end.
_GOING_ON = ("c", "cont", "continue", "n", "next", "s", "step", "r", "return", "q", "quit", "exit", "j", "jump")


def find_function(funcname, filename):
    """Return name, file and first line with something to do of a function at the top of a file, or None."""
    begin = re.compile(rf"def\s+{re.escape(funcname)}\s*[(]")
    try:
        file = tokenize.open(filename)
    except OSError:
        file = io.StringIO("".join(linecache.getlines(filename)))
    source, start = "", None
    with file:
        for number, line in enumerate(file, 1):
            if begin.match(line):
                source, start = line, number
            elif source:
                source += line
            if not source:
                continue
            try:
                function, = ast.parse(source).body
            except (SyntaxError, ValueError):
                continue
            first, *rest = function.body
            is_text = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
            return funcname, filename, start - 1 + (rest[0] if is_text and rest else first).lineno
    return None


class BreakpointCommands:
    """Part of Pdb."""

    def _bp_commands(self, frame):
        """Carry out what `commands` has given to the breakpoint that holds; return whether to stop."""
        number = getattr(self, "currentbp", False)
        given = self._given_commands.get(number) if number else None
        self.currentbp = 0
        if given is None:
            return True
        self.setup(frame, None)
        last = self.lastcmd
        for line in given:
            self.onecmd(line)
        self.lastcmd = last
        if "silent" not in given:
            self.print_stack_entry(self.stack[self.curindex])
        if not (given and given[-1] in _GOING_ON):
            self.cmdloop()
        self.forget()
        return False

    _given_commands = {}

    def do_silent(self, arg):
        """silent: As a command of a breakpoint: do not show where it stops."""

    def do_commands(self, arg):
        """commands [number]: Give a breakpoint commands, a line each, up to `end`."""
        try:
            number = int(arg) if arg else len(Breakpoint.bpbynumber) - 1
            self.get_bpbynumber(number)
        except ValueError as error:
            return self.error(f"cannot set commands: {error}")
        prompt, self.prompt = self.prompt, "(com) "
        lines = []
        while True:
            line = self.cmdqueue.pop(0) if self.cmdqueue else self._read()
            line = line.strip()
            if line in ("end", "EOF"):
                break
            if line:
                lines.append(line)
            if line in _GOING_ON:
                break
        self.prompt = prompt
        self._given_commands = {**self._given_commands, number: lines}

    def do_break(self, arg, temporary=False):
        """b(reak) [([file:]lineno | function) [, condition]]: Stop there; without arguments, list breakpoints."""
        if not arg:
            if self.breaks:
                self.message("Num Type         Disp Enb   Where")
                for one in Breakpoint.bpbynumber:
                    if one:
                        self.message(one.bpformat())
            return
        place, comma, condition = arg.partition(",")
        place, condition = place.rstrip(), condition.strip() if comma else None
        if comma and (problem := self._compile_problem(condition)):
            return self.error(f"Invalid condition {condition}: {problem}")
        found = self._file_and_line(place)
        if found is None:
            return
        filename, line, name = found
        line = line if name else self.checkline(filename, line)
        if not line:
            return
        problem = self.set_break(filename, line, temporary, condition, name)
        if problem:
            return self.error(problem)
        one = self.get_breaks(filename, line)[-1]
        self.message(f"Breakpoint {one.number} at {one.file}:{one.line}")

    do_b = do_break

    def do_tbreak(self, arg):
        """tbreak ...: Like break, once."""
        self.do_break(arg, True)

    def _compile_problem(self, condition):
        try:
            compile(condition, "<stdin>", "eval")
        except SyntaxError as error:
            return self._format_exc(error)
        return None

    def _file_and_line(self, place):
        """The file, line and function's name of a breakpoint; None when the person was told what is wrong."""
        file, colon, number = place.rpartition(":")
        if colon:
            filename = self.lookupmodule(file.rstrip())
            if not filename:
                return self.error(f"{file!r} not found from sys.path")
            if not number.strip().isdigit():
                return self.error(f"Bad lineno: {number.strip()}")
            return filename, int(number), None
        if place.isdigit():
            return self.curframe.f_code.co_filename, int(place), None
        try:
            function = eval(place, self.curframe.f_globals, self.curframe_locals)
            code = getattr(function, "__func__", function).__code__
        except Exception:
            found = self._find_by_name(place)
            if found is not None:
                return found
            return self.error(f"The specified object {place!r} is not a function or was not found along sys.path.")
        lines = sorted({line for _, _, line in code.co_lines() if line is not None and line > code.co_firstlineno})
        return code.co_filename, lines[0] if lines else code.co_firstlineno, code.co_name

    def _find_by_name(self, place):
        """File, line and name of a function that the frame does not know, in its file or in a module."""
        module, _, name = place.rpartition(".")
        filename = self.lookupmodule(module) if module else self.curframe.f_code.co_filename
        found = filename and find_function(name, filename)
        return found and (found[1], found[2], found[0])

    def lookupmodule(self, filename):
        """Return the path of a file that is named as in an import or a folder of sys.path."""
        filename = self.canonic(filename) if os.path.isabs(filename) else filename
        if not filename.endswith(".py"):
            filename = filename.replace(".", os.sep) + ".py"
        if os.path.isabs(filename):
            return filename if os.path.exists(filename) else None
        current = self.curframe.f_code.co_filename
        if os.path.basename(current) == filename:
            return current
        for folder in sys.path:
            path = os.path.join(folder, filename)
            if os.path.exists(path):
                return path
        return None

    def checkline(self, filename, lineno):
        """Return the line if something is done there, else 0."""
        frame = getattr(self, "curframe", None)
        line = linecache.getline(filename, lineno, frame.f_globals if frame else None)
        if not line:
            self.message("End of file")
            return 0
        line = line.strip()
        if not line or line[0] == "#" or line[:3] in ('"""', "'" * 3):
            self.error("Blank or comment")
            return 0
        return lineno

    def _each(self, arg, act):
        for number in arg.split():
            try:
                one = self.get_bpbynumber(number)
            except ValueError as error:
                self.error(error)
            else:
                act(one)

    def do_enable(self, arg):
        """enable number ...: Let breakpoints hold again."""
        self._each(arg, lambda one: (one.enable(), self.message(f"Enabled {one}")))

    def do_disable(self, arg):
        """disable number ...: Let breakpoints not hold."""
        self._each(arg, lambda one: (one.disable(), self.message(f"Disabled {one}")))

    def do_condition(self, arg):
        """condition number [expression]: Let a breakpoint hold only where the expression is true."""
        number, _, condition = arg.partition(" ")
        try:
            one = self.get_bpbynumber(number.strip())
        except ValueError as error:
            return self.error(error)
        if condition and (problem := self._compile_problem(condition)):
            return self.error(f"Invalid condition {condition}: {problem}")
        one.cond = condition or None
        new = f"New condition set for breakpoint {one.number}." if condition else (
            f"Breakpoint {one.number} is now unconditional.")
        self.message(new)

    def do_ignore(self, arg):
        """ignore number [count]: Let a breakpoint not hold so many times."""
        number, _, count = arg.partition(" ")
        try:
            count = int(count or 0)
            one = self.get_bpbynumber(number)
        except ValueError as error:
            return self.error(error)
        one.ignore = max(count, 0)
        if count <= 0:
            return self.message(f"Will stop next time breakpoint {one.number} is reached.")
        crossings = f"{count} crossings" if count > 1 else "1 crossing"
        self.message(f"Will ignore next {crossings} of breakpoint {one.number}.")

    def do_clear(self, arg):
        """cl(ear) [file:lineno | number ...]: Delete breakpoints."""
        if not arg:
            if input("Clear all breaks? ").strip().lower() in ("y", "yes"):
                gone = [one for one in Breakpoint.bpbynumber if one]
                self.clear_all_breaks()
                for one in gone:
                    self.message(f"Deleted {one}")
            return
        if ":" in arg:
            file, _, number = arg.rpartition(":")
            filename = self.lookupmodule(file)
            if not filename or not number.strip().isdigit():
                return self.error(f"Invalid line number ({number})")
            gone = self.get_breaks(filename, int(number))[:]
            if problem := self.clear_break(filename, int(number)):
                return self.error(problem)
            for one in gone:
                self.message(f"Deleted {one}")
            return
        self._each(arg, lambda one: (self.clear_bpbynumber(one.number), self.message(f"Deleted {one}")))

    do_cl = do_clear
