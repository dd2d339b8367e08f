"""The debugger's commands that look at things: the stack, sources, values."""

import inspect
import linecache
import pprint
from cmd import Cmd

_NOTHING = object()


class LookingCommands(Cmd):
    """Part of Pdb."""

    # MARK: The stack

    def print_stack_entry(self, frame_lineno, prompt_prefix="\n-> "):
        """Show a frame."""
        prefix = "> " if frame_lineno[0] is self.curframe else "  "
        self.message(prefix + self.format_stack_entry(frame_lineno, prompt_prefix))

    def print_stack_trace(self, count=None):
        """Show the frames, the newest last."""
        entries = self.stack if count is None else self.stack[-count:] if count > 0 else self.stack[:-count]
        for entry in entries:
            self.print_stack_entry(entry)

    def do_where(self, arg):
        """w(here) [count]: Show the stack, the newest frame last."""
        try:
            count = int(arg) if arg else None
        except ValueError:
            return self.error("Invalid argument (%s)" % arg)
        self.print_stack_trace(count)

    do_w = do_bt = do_where

    def _select_frame(self, number):
        self.curindex = number
        self.curframe = self.stack[number][0]
        self.curframe_locals = self.curframe.f_locals
        self.lineno = None
        self.print_stack_entry(self.stack[number])

    def _move(self, arg, direction, end):
        try:
            count = int(arg or 1)
        except ValueError:
            return self.error(f"Invalid frame count ({arg})")
        last = len(self.stack) - 1
        if self.curindex == (0 if direction < 0 else last):
            return self.error(end)
        number = self.curindex + direction * count if count >= 0 else (0 if direction < 0 else last)
        self._select_frame(min(max(number, 0), last))

    def do_up(self, arg):
        """u(p) [count]: Look at an older frame."""
        self._move(arg, -1, "Oldest frame")

    do_u = do_up

    def do_down(self, arg):
        """d(own) [count]: Look at a newer frame."""
        self._move(arg, 1, "Newest frame")

    do_d = do_down

    # MARK: Values

    def _getval(self, arg):
        try:
            return eval(arg, self.curframe.f_globals, self.curframe_locals)
        except Exception as error:
            self.error(self._format_exc(error))
            raise

    def _print(self, arg, write):
        try:
            value = self._getval(arg)
        except Exception:
            return
        try:
            self.message(write(value))
        except Exception as error:
            self.error(self._format_exc(error))

    def _refuses(self, arg, usage):
        """Whether a command without arguments has got one, which is told."""
        if arg:
            self.error(f"Invalid argument: {arg}")
            self.message(f"      Usage: {usage}")
        return bool(arg)

    def do_p(self, arg):
        """p expression: Print its value."""
        self._print(arg, repr)

    def do_pp(self, arg):
        """pp expression: Print its value over several lines."""
        self._print(arg, pprint.pformat)

    def do_args(self, arg):
        """a(rgs): Print the arguments of the function."""
        if self._refuses(arg, "a(rgs)"):
            return
        code, names = self.curframe.f_code, self.curframe_locals
        count = code.co_argcount + code.co_kwonlyargcount + bool(code.co_flags & 4) + bool(code.co_flags & 8)
        for name in code.co_varnames[:count]:
            self.message(f"{name} = {names[name]!r}" if name in names else f"{name} = *** undefined ***")

    do_a = do_args

    def do_retval(self, arg):
        """retval: Print what the function returns."""
        if self._refuses(arg, "retval"):
            return
        if "__return__" not in self.curframe_locals:
            return self.error("Not yet returned!")
        self.message(repr(self.curframe_locals["__return__"]))

    do_rv = do_retval

    def do_whatis(self, arg):
        """whatis expression: Print its type."""
        try:
            value = self._getval(arg)
        except Exception:
            return
        if inspect.ismethod(value):
            self.message(f"Method {value.__code__.co_name}")
        elif inspect.isfunction(value):
            self.message(f"Function {value.__code__.co_name}")
        elif isinstance(value, type):
            self.message(f"Class {value.__module__}.{value.__qualname__}")
        else:
            self.message(type(value))

    def do_display(self, arg):
        """display [expression]: Show its value at each stop where it has changed."""
        shown = self.displaying.setdefault(self.curframe, {})
        if not arg:
            if not shown:
                return self.message("No expression is being displayed")
            self.message("Currently displaying:")
            for expression, value in shown.items():
                self.message(f"{expression}: {value!r}")
            return
        if problem := self._compile_problem(arg):
            return self.error(f"Unable to display {arg}: {problem}")
        shown[arg] = value = self._value(arg)
        self.message(f"display {arg}: {value!r}")

    def do_undisplay(self, arg):
        """undisplay [expression]: Show it no longer, or none at all."""
        shown = self.displaying.get(self.curframe, {})
        if not arg:
            shown.clear()
        elif shown.pop(arg, _NOTHING) is _NOTHING:
            self.error(f"not displaying {arg}")

    def _value(self, arg):
        try:
            return eval(arg, self.curframe.f_globals, self.curframe_locals)
        except Exception as error:
            return _Failed(self._format_exc(error))

    def _show_displayed(self):
        shown = self.displaying.get(self.curframe, {})
        for expression, old in shown.items():
            new = self._value(expression)
            if new is not old and new != old:
                shown[expression] = new
                self.message(f"display {expression}: {new!r}  [old: {old!r}]")

    def do_interact(self, arg):
        """interact: Open a prompt with the names of the frame."""
        import code

        code.interact("*pdb interact start*", local={**self.curframe.f_globals, **self.curframe_locals})

    # MARK: Sources

    def do_list(self, arg):
        """l(ist) [first[, last] | .]: Show the source around a line, or go on."""
        last = None
        if arg and arg != ".":
            try:
                first, *rest = (int(part) for part in arg.split(","))
            except ValueError:
                return self.error(f"Error in argument: {arg!r}")
            if rest:
                last = first + rest[0] if rest[0] < first else rest[0]
            else:
                first = max(1, first - 5)
        elif self.lineno is None or arg == ".":
            first = max(1, self.curframe.f_lineno - 5)
        else:
            first = self.lineno + 1
        last = first + 10 if last is None else last
        filename = self.curframe.f_code.co_filename
        lines = linecache.getlines(filename, self.curframe.f_globals)
        self._print_lines(lines[first - 1:last], first, self.get_file_breaks(filename), self.curframe)
        self.lineno = min(last, len(lines))
        if len(lines) < last:
            self.message("[EOF]")

    do_l = do_list

    def do_longlist(self, arg):
        """ll | longlist: Show the source of the whole function or file."""
        if self._refuses(arg, "ll | longlist"):
            return
        try:
            lines, first = self._source_of(self.curframe)
        except OSError as error:
            return self.error(error)
        self._print_lines(lines, first, self.get_file_breaks(self.curframe.f_code.co_filename), self.curframe)

    do_ll = do_longlist

    def _source_of(self, obj):
        lines, first = inspect.getsourcelines(obj)
        return lines, max(1, first)

    def do_source(self, arg):
        """source expression: Show the source of an object."""
        try:
            value = self._getval(arg)
        except Exception:
            return
        try:
            lines, first = self._source_of(value)
        except (OSError, TypeError) as error:
            return self.error(error)
        self._print_lines(lines, first)

    def _print_lines(self, lines, start, breaks=(), frame=None):
        current = frame.f_lineno if frame else -1
        failed = self.tb_lineno.get(frame, -1) if frame else -1
        for number, line in enumerate(lines, start):
            text = str(number).rjust(3)
            text += " " if len(text) < 4 else ""
            text += "B" if number in breaks else " "
            text += "->" if number == current else ">>" if number == failed else ""
            self.message(text + "\t" + line.rstrip())


class _Failed:
    def __init__(self, text):
        self.text = text

    def __repr__(self):
        return f"** raised {self.text} **"

    def __eq__(self, other):
        return isinstance(other, _Failed) and self.text == other.text
