"""A base for debuggers: what `sys.settrace` tells, as calls of methods that say when to stop."""

import fnmatch
import linecache
import os
import reprlib
import sys

__all__ = ["BdbQuit", "Bdb", "Breakpoint"]


# Generators, coroutines and asynchronous generators: what they give is no end of their frames.
_SUSPENDING = 0x20 | 0x80 | 0x200


class BdbQuit(Exception):
    """The debugger is to give up."""


class Bdb:
    """Runs code and calls `user_line` and its kin where it is to stop."""

    def __init__(self, skip=None):
        self.skip = set(skip) if skip else None
        # Breakpoints belong to all debuggers of the process.
        self.breaks = {}
        for filename, lineno in Breakpoint.bplist:
            self.breaks.setdefault(filename, []).append(lineno)
        self.fncache = {}
        self.frame_returning = None
        self.reset()

    def canonic(self, filename):
        """Return the form of a file's name by which breakpoints know it."""
        if filename.startswith("<") and filename.endswith(">"):
            return filename
        known = self.fncache.get(filename)
        if known is None:
            known = self.fncache[filename] = os.path.normcase(os.path.abspath(filename))
        return known

    def reset(self):
        """Begin anew: stop at the next line."""
        linecache.checkcache()
        self.botframe = None
        self._set_stopinfo(None, None)

    # MARK: Events

    def trace_dispatch(self, frame, event, arg):
        """What `sys.settrace` calls."""
        if self.quitting:
            return None
        dispatch = {
            "line": lambda: self.dispatch_line(frame), "call": lambda: self.dispatch_call(frame, arg),
            "return": lambda: self.dispatch_return(frame, arg),
            "exception": lambda: self.dispatch_exception(frame, arg),
        }.get(event)  # fmt: skip
        return dispatch() if dispatch else self.trace_dispatch

    def _proceed(self):
        if self.quitting:
            raise BdbQuit
        return self.trace_dispatch

    def dispatch_line(self, frame):
        if self.stop_here(frame) or self.break_here(frame):
            self.user_line(frame)
        return self._proceed()

    def dispatch_call(self, frame, arg):
        if self.botframe is None:
            self.botframe = frame.f_back
            return self.trace_dispatch
        if not (self.stop_here(frame) or self.break_anywhere(frame)):
            return None
        if self.stopframe and frame.f_code.co_flags & _SUSPENDING:
            return self.trace_dispatch
        self.user_call(frame, arg)
        return self._proceed()

    def dispatch_return(self, frame, arg):
        if self.stop_here(frame) or frame == self.returnframe:
            if self.stopframe and frame.f_code.co_flags & _SUSPENDING:
                # The caller may be about to see its StopIteration.
                self._trace_caller(frame)
                return self.trace_dispatch
            try:
                self.frame_returning = frame
                self.user_return(frame, arg)
            finally:
                self.frame_returning = None
            self._proceed()
            if self.stopframe is frame and self.stoplineno != -1:
                self._set_stopinfo(None, None)
            if self.stoplineno != -1:
                self._trace_caller(frame)
        return self.trace_dispatch

    def dispatch_exception(self, frame, arg):
        if self.stop_here(frame):
            # How a generator below ends is no news in one that delegates to it.
            is_end = arg[0] is StopIteration and arg[2] is None
            if is_end and frame.f_code.co_flags & _SUSPENDING:
                return self.trace_dispatch
        elif not self._ends_stopped_generator(frame, arg[0]):
            return self.trace_dispatch
        self.user_exception(frame, arg)
        return self._proceed()

    def _ends_stopped_generator(self, frame, kind):
        """Does a caller see the end of the generator in which the last command was given?"""
        stopped = self.stopframe
        return (
            stopped and frame != stopped and stopped.f_code.co_flags & _SUSPENDING
            and kind in (StopIteration, GeneratorExit)
        )  # fmt: skip

    def _trace_caller(self, frame):
        """Have the lines of the frame's caller told, which may have run untraced so far."""
        caller = frame.f_back
        if caller and not caller.f_trace:
            caller.f_trace = self.trace_dispatch

    # MARK: Where to stop

    def is_skipped_module(self, module_name):
        """Is the module one of those that are passed over?"""
        return module_name is not None and any(fnmatch.fnmatch(module_name, one) for one in self.skip)

    def stop_here(self, frame):
        """Has the frame come to where the last command wants to stop?"""
        if self.skip and self.is_skipped_module(frame.f_globals.get("__name__")):
            return False
        if frame is self.stopframe or frame == self.stopframe:
            return self.stoplineno != -1 and frame.f_lineno >= self.stoplineno
        return not self.stopframe

    def break_here(self, frame):
        """Does a breakpoint of this line hold?"""
        filename = self.canonic(frame.f_code.co_filename)
        line = frame.f_lineno
        lines = self.breaks.get(filename, ())
        if line not in lines:
            line = frame.f_code.co_firstlineno
            if line not in lines:
                return False
        found, is_temporary = effective(filename, line, frame)
        if not found:
            return False
        self.currentbp = found.number
        if is_temporary and found.temporary:
            self.do_clear(str(found.number))
        return True

    def do_clear(self, arg):
        """Remove a temporary breakpoint."""
        raise NotImplementedError("subclass of bdb must implement do_clear()")

    def break_anywhere(self, frame):
        """Are there breakpoints in the frame's file?"""
        return self.canonic(frame.f_code.co_filename) in self.breaks

    # MARK: What subclasses do

    def user_call(self, frame, argument_list):
        """A function begins."""

    def user_line(self, frame):
        """A line begins."""

    def user_return(self, frame, return_value):
        """A function ends."""

    def user_exception(self, frame, exc_info):
        """An exception travels through a frame."""

    # MARK: Going on

    def _set_stopinfo(self, stopframe, returnframe, stoplineno=0):
        self.stopframe, self.returnframe, self.stoplineno = stopframe, returnframe, stoplineno
        self.quitting = False

    def set_until(self, frame, lineno=None):
        """Stop behind a line of the frame."""
        self._set_stopinfo(frame, frame, frame.f_lineno + 1 if lineno is None else lineno)

    def set_step(self):
        """Stop at the next line, wherever it is."""
        self._set_stopinfo(None, None)

    def set_next(self, frame):
        """Stop at the next line of the frame."""
        self._set_stopinfo(frame, None)

    def set_return(self, frame):
        """Stop when the frame returns."""
        if frame.f_code.co_flags & _SUSPENDING:
            self._set_stopinfo(frame, None, -1)
        else:
            self._set_stopinfo(frame.f_back, frame)

    def set_trace(self, frame=None):
        """Begin to trace in a frame, the caller's without one."""
        frame = sys._getframe().f_back if frame is None else frame
        self.reset()
        while frame:
            frame.f_trace = self.trace_dispatch
            self.botframe = frame
            frame = frame.f_back
        self.set_step()
        sys.settrace(self.trace_dispatch)

    def set_continue(self):
        """Stop at breakpoints only."""
        self._set_stopinfo(self.botframe, None, -1)
        if not self.breaks:
            sys.settrace(None)
            frame = sys._getframe().f_back
            while frame and frame is not self.botframe:
                frame.f_trace = None
                frame = frame.f_back

    def set_quit(self):
        """Give up."""
        self._set_stopinfo(self.botframe, None)
        self.quitting = True
        sys.settrace(None)

    # MARK: Breakpoints

    def set_break(self, filename, lineno, temporary=False, cond=None, funcname=None):
        """Set a breakpoint; return what is wrong with it, if anything."""
        filename = self.canonic(filename)
        if not linecache.getline(filename, lineno):
            return f"Line {filename}:{lineno} does not exist"
        lines = self.breaks.setdefault(filename, [])
        if lineno not in lines:
            lines.append(lineno)
        Breakpoint(filename, lineno, temporary, cond, funcname)
        return None

    def _forget(self, filename, lineno):
        if (filename, lineno) not in Breakpoint.bplist:
            self.breaks[filename].remove(lineno)
        if not self.breaks[filename]:
            del self.breaks[filename]

    def clear_break(self, filename, lineno):
        """Delete the breakpoints of a line."""
        filename = self.canonic(filename)
        if filename not in self.breaks:
            return f"There are no breakpoints in {filename}"
        if lineno not in self.breaks[filename]:
            return f"There is no breakpoint at {filename}:{lineno}"
        for one in Breakpoint.bplist[filename, lineno][:]:
            one.deleteMe()
        self._forget(filename, lineno)
        return None

    def clear_bpbynumber(self, arg):
        """Delete a breakpoint by its number."""
        try:
            found = self.get_bpbynumber(arg)
        except ValueError as error:
            return str(error)
        found.deleteMe()
        self._forget(found.file, found.line)
        return None

    def clear_all_file_breaks(self, filename):
        """Delete the breakpoints of a file."""
        filename = self.canonic(filename)
        if filename not in self.breaks:
            return f"There are no breakpoints in {filename}"
        for line in self.breaks.pop(filename):
            for one in Breakpoint.bplist.get((filename, line), [])[:]:
                one.deleteMe()
        return None

    def clear_all_breaks(self):
        """Delete all breakpoints."""
        if not self.breaks:
            return "There are no breakpoints"
        for one in Breakpoint.bpbynumber:
            if one:
                one.deleteMe()
        self.breaks = {}
        return None

    def get_bpbynumber(self, arg):
        """Return the breakpoint with a number."""
        if not arg:
            raise ValueError("Breakpoint number expected")
        try:
            found = Breakpoint.bpbynumber[int(arg)]
        except ValueError:
            raise ValueError(f"Non-numeric breakpoint number {arg}") from None
        except IndexError:
            raise ValueError(f"Breakpoint number {arg} out of range") from None
        if found is None:
            raise ValueError(f"Breakpoint {arg} already deleted")
        return found

    def get_break(self, filename, lineno):
        """Is there a breakpoint?"""
        return lineno in self.breaks.get(self.canonic(filename), ())

    def get_breaks(self, filename, lineno):
        """Return the breakpoints of a line."""
        filename = self.canonic(filename)
        return Breakpoint.bplist[filename, lineno] if self.get_break(filename, lineno) else []

    def get_file_breaks(self, filename):
        """Return the lines of a file that have breakpoints."""
        return self.breaks.get(self.canonic(filename), [])

    def get_all_breaks(self):
        """Return the lines with breakpoints by their files."""
        return self.breaks

    # MARK: Showing

    def get_stack(self, f, t):
        """Return the frames of a stack and a traceback with their lines, and which is the current one."""
        stack = []
        if t and t.tb_frame is f:
            t = t.tb_next
        while f is not None:
            stack.append((f, f.f_lineno))
            if f is self.botframe:
                break
            f = f.f_back
        stack.reverse()
        index = max(0, len(stack) - 1)
        while t is not None:
            stack.append((t.tb_frame, t.tb_lineno))
            t = t.tb_next
        return stack, max(0, len(stack) - 1) if f is None else index

    def format_stack_entry(self, frame_lineno, lprefix=": "):
        """Return a line about a frame."""
        frame, line = frame_lineno
        filename = self.canonic(frame.f_code.co_filename)
        text = f"{filename}({line}){frame.f_code.co_name or '<lambda>'}()"
        if "__return__" in frame.f_locals:
            text += "->" + reprlib.repr(frame.f_locals["__return__"])
        if line is None:
            return text + lprefix + "Warning: lineno is None"
        source = linecache.getline(filename, line, frame.f_globals).strip()
        return text + (lprefix + source if source else "")

    # MARK: Running

    def run(self, cmd, globals=None, locals=None):
        """Run a statement."""
        self.runctx(cmd, globals, locals)

    def runctx(self, cmd, globals, locals):
        """Run a statement with these names."""
        globals, locals = self._names(globals, locals)
        code = compile(cmd, "<string>", "exec") if isinstance(cmd, str) else cmd
        self._call(exec, code, globals, locals)

    def runeval(self, expr, globals=None, locals=None):
        """Evaluate an expression."""
        return self._call(eval, expr, *self._names(globals, locals))

    def runcall(self, func, /, *args, **kwds):
        """Call a function."""
        return self._call(func, *args, **kwds)

    def _names(self, globals, locals):
        if globals is None:
            import __main__

            globals = __main__.__dict__
        return globals, globals if locals is None else locals

    def _call(self, function, *args, **kwds):
        self.reset()
        sys.settrace(self.trace_dispatch)
        try:
            return function(*args, **kwds)
        except BdbQuit:
            return None
        finally:
            self.quitting = True
            sys.settrace(None)


def set_trace():
    """Trace from here on, doing nothing at any line."""
    Bdb().set_trace()


class Breakpoint:
    """A line at which debuggers stop."""

    next = 1
    bplist = {}
    bpbynumber = [None]

    def __init__(self, file, line, temporary=False, cond=None, funcname=None):
        self.file, self.line, self.temporary, self.cond, self.funcname = file, line, temporary, cond, funcname
        self.func_first_executable_line = None
        self.enabled = True
        self.ignore = self.hits = 0
        self.number = Breakpoint.next
        Breakpoint.next += 1
        self.bpbynumber.append(self)
        self.bplist.setdefault((file, line), []).append(self)

    @staticmethod
    def clearBreakpoints():
        """Forget all."""
        Breakpoint.next = 1
        Breakpoint.bplist = {}
        Breakpoint.bpbynumber = [None]

    def deleteMe(self):
        """Forget this one."""
        self.bpbynumber[self.number] = None
        others = self.bplist[self.file, self.line]
        others.remove(self)
        if not others:
            del self.bplist[self.file, self.line]

    def enable(self):
        self.enabled = True

    def disable(self):
        self.enabled = False

    def bpprint(self, out=None):
        """Print what `bpformat` says."""
        print(self.bpformat(), file=out)

    def bpformat(self):
        """Return lines that describe it."""
        kind = "del  " if self.temporary else "keep "
        lines = [f"{self.number:<4d}breakpoint   {kind}{'yes  ' if self.enabled else 'no   '} at {self.file}:{self.line}"]
        if self.cond:
            lines.append(f"\tstop only if {self.cond}")
        if self.ignore:
            lines.append(f"\tignore next {self.ignore} hits")
        if self.hits:
            lines.append(f"\tbreakpoint already hit {self.hits} time{'s' if self.hits > 1 else ''}")
        return "\n".join(lines)

    def __str__(self):
        return f"breakpoint {self.number} at {self.file}:{self.line}"


def checkfuncname(b, frame):
    """Does a breakpoint of a line or of a function hold in this frame?"""
    if not b.funcname:
        return b.line == frame.f_lineno
    if frame.f_code.co_name != b.funcname:
        return False
    if not b.func_first_executable_line:
        b.func_first_executable_line = frame.f_lineno
    return b.func_first_executable_line == frame.f_lineno


def effective(file, line, frame):
    """Return the breakpoint that holds here, and whether a temporary one may go; or two Nones."""
    for one in Breakpoint.bplist[file, line]:
        if not one.enabled or not checkfuncname(one, frame):
            continue
        one.hits += 1
        may_go = True
        if one.cond:
            try:
                if not eval(one.cond, frame.f_globals, frame.f_locals):
                    continue
            except Exception:
                # A condition that fails holds, but is kept.
                may_go = False
        if may_go and one.ignore > 0:
            one.ignore -= 1
            continue
        return one, may_go
    return None, None
