"""Pickles under the magnifying glass: what they are made of, whether they are sound, and how to shorten them."""

import io
import pickle
from _pickletools_opcodes import *
from _pickletools_opcodes import bytes_types, code2op, markobject

__all__ = ["dis", "genops", "optimize"]


def _operations(data, yield_end_pos=False):
    if isinstance(data, bytes_types):
        data = io.BytesIO(data)
    position = data.tell if hasattr(data, "tell") else lambda: None
    while True:
        place = position()
        code = data.read(1)
        opcode = code2op.get(code.decode("latin-1"))
        if opcode is None:
            if not code:
                raise ValueError("pickle exhausted before seeing STOP")
            raise ValueError(f"at position {'<unknown>' if place is None else place}, opcode {code!r} unknown")
        argument = None if opcode.arg is None else opcode.arg.reader(data)
        yield (opcode, argument, place, position()) if yield_end_pos else (opcode, argument, place)
        if code == b".":
            return


def genops(pickle):
    """Iterate over the operations of a pickle: each with its argument and its place."""
    return _operations(pickle)


def optimize(p):
    """Return the pickle without what it remembers for nothing."""
    parts, used = [], set()
    stored = protocol = 0
    header = b""
    for opcode, argument, place, end in _operations(p, yield_end_pos=True):
        text = p[place:end]
        protocol = max(protocol, opcode.proto)
        if opcode.name in ("PUT", "BINPUT", "LONG_BINPUT", "MEMOIZE"):
            number = stored if opcode.name == "MEMOIZE" else argument
            stored += 1
            parts.append(("put", number, text))
        elif opcode.name in ("GET", "BINGET", "LONG_BINGET"):
            used.add(argument)
            parts.append(("get", argument, text))
        elif opcode.name == "PROTO":
            protocol = max(protocol, argument)
            if place == 0:
                header = text
            else:
                parts.append((None, None, text))
        elif opcode.name != "FRAME":
            parts.append((None, None, text))
    return header + b"".join(_frames(_renumbered(parts, used, protocol), protocol))


def _renumbered(parts, used, protocol):
    numbers = {}
    for kind, number, text in parts:
        if kind == "put":
            if number not in used:
                continue
            place = numbers[number] = len(numbers)
            if protocol >= 4:
                text = pickle.MEMOIZE
            elif protocol == 0:
                text = b"p%d\n" % place
            else:
                text = pickle.BINPUT + bytes([place]) if place < 256 else pickle.LONG_BINPUT + place.to_bytes(4, "little")
        elif kind == "get":
            place = numbers[number]
            if protocol == 0:
                text = b"g%d\n" % place
            else:
                text = pickle.BINGET + bytes([place]) if place < 256 else pickle.LONG_BINGET + place.to_bytes(4, "little")
        yield text


def _frames(texts, protocol):
    """Long texts stand alone, the others go into frames of some 64 KiB; very short frames have no head."""
    frame = b""

    def framed():
        return pickle.FRAME + len(frame).to_bytes(8, "little") + frame if len(frame) >= 4 else frame

    for text in texts:
        if protocol < 4:
            yield text
        elif len(text) > 64 * 1024:
            yield framed()
            yield text
            frame = b""
        else:
            if len(frame) >= 64 * 1024:
                yield framed()
                frame = b""
            frame += text
    if frame:
        yield framed()


class _Machine:
    """Stack and memo, as far as what operations do to them can be told without running any."""

    def __init__(self, memo):
        self.stack = []
        self.memo = {} if memo is None else memo
        self.marks = []
        self.problem = None

    def look(self, opcode, argument):
        """Return how many values an operation takes, which it leaves, and a remark."""
        before, after = opcode.stack_before, opcode.stack_after
        count, remark = len(before), None
        has_mark = markobject in before or (
            opcode.name == "POP" and self.stack and self.stack[-1] is markobject)
        if has_mark and markobject not in after:
            if self.marks:
                remark = self._drop_to_mark()
                count = before.index(markobject) if markobject in before else 0
            else:
                self.problem = remark = "no MARK exists on stack"
        if opcode.name in ("PUT", "BINPUT", "LONG_BINPUT", "MEMOIZE"):
            remark = self._store(opcode, argument) or remark
        elif opcode.name in ("GET", "BINGET", "LONG_BINGET"):
            if argument in self.memo:
                after = [self.memo[argument]]
            else:
                self.problem = f"memo key {argument!r} has never been stored into"
        return count, after, remark

    def _drop_to_mark(self):
        mark = self.marks.pop()
        while self.stack.pop() is not markobject:
            pass
        return f"(MARK at {'unknown opcode offset' if mark is None else mark})"

    def _store(self, opcode, argument):
        is_counted = opcode.name == "MEMOIZE"
        number = len(self.memo) if is_counted else argument
        if number in self.memo:
            self.problem = f"memo key {argument!r} already defined"
        elif not self.stack:
            self.problem = "stack is empty -- can't store into memo"
        elif self.stack[-1] is markobject:
            self.problem = "can't store markobject in the memo"
        else:
            self.memo[number] = self.stack[-1]
        return f"(as {number})" if is_counted else None

    def go_on(self, count, after, place):
        """Take and leave what `look` has told."""
        if self.problem:
            raise ValueError(self.problem)
        if len(self.stack) < count:
            raise ValueError(f"tries to pop {count} items from stack with only {len(self.stack)} items")
        if count:
            del self.stack[-count:]
        if markobject in after:
            self.marks.append(place)
        self.stack.extend(after)


def dis(pickle, out=None, memo=None, indentlevel=4, annotate=0):
    """Write the operations of a pickle, one a line, and check what they do to stack and memo."""
    machine = _Machine(memo)
    highest = -1
    indent = " " * indentlevel
    column = annotate
    for opcode, argument, place in genops(pickle):
        if place is not None:
            print(f"{place:5d}:", end=" ", file=out)
        line = f"{repr(opcode.code)[1:-1]:<4} {indent * len(machine.marks)}{opcode.name}"
        highest = max(highest, opcode.proto)
        count, after, remark = machine.look(opcode, argument)
        if argument is not None or remark:
            line += " " * (10 - len(opcode.name))
            if argument is not None:
                line += f" {argument!r}"
            if remark:
                line += " " + remark
        if annotate:
            line += " " * (column - len(line))
            column = min(max(column, len(line)), 50)
            line += " " + opcode.doc.split("\n", 1)[0]
        print(line, file=out)
        machine.go_on(count, after, place)
    print("highest protocol among opcodes =", highest, file=out)
    if machine.stack:
        raise ValueError(f"stack not empty after STOP: {machine.stack!r}")


def _arguments():
    import argparse

    parser = argparse.ArgumentParser("pickletools.py", description="disassemble one or more pickle files")
    parser.add_argument("pickle_file", nargs="*", help="the pickle file")
    parser.add_argument("-o", "--output", help="the file where the output should be written")
    parser.add_argument("-m", "--memo", action="store_true", help="preserve memo between disassemblies")
    parser.add_argument(
        "-l", "--indentlevel", default=4, type=int, help="the number of blanks by which to indent a new MARK level")
    parser.add_argument(
        "-a", "--annotate", action="store_true", help="annotate each line with a short opcode description")
    parser.add_argument(
        "-p", "--preamble", default="==> {name} <==",
        help="if more than one pickle file is specified, print this before each disassembly")
    return parser


def _main(args=None):
    import contextlib
    import sys

    parser = _arguments()
    options = parser.parse_args(args)
    if not options.pickle_file:
        parser.print_help()
        return
    memo = {} if options.memo else None
    with contextlib.ExitStack() as files:
        out = files.enter_context(open(options.output, "w")) if options.output else sys.stdout
        for name in options.pickle_file:
            if len(options.pickle_file) > 1:
                print(options.preamble.format(name="<stdin>" if name == "-" else name), file=out)
            data = sys.stdin.buffer if name == "-" else files.enter_context(open(name, "rb"))
            dis(data, out, memo, options.indentlevel, 30 if options.annotate else 0)


if __name__ == "__main__":
    _main()
