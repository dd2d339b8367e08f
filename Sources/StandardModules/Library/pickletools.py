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


def dis(pickle, out=None, memo=None, indentlevel=4, annotate=0):
    """Write the operations of a pickle, one a line, and check what they do to stack and memo."""
    stack = []
    memo = {} if memo is None else memo
    highest = -1
    marks = []
    indent = " " * indentlevel
    column = annotate
    problem = None
    for opcode, argument, place in genops(pickle):
        if place is not None:
            print(f"{place:5d}:", end=" ", file=out)
        line = f"{repr(opcode.code)[1:-1]:<4} {indent * len(marks)}{opcode.name}"
        highest = max(highest, opcode.proto)
        before, after = opcode.stack_before, opcode.stack_after
        count = len(before)
        remark = None
        if markobject in before or (opcode.name == "POP" and stack and stack[-1] is markobject):
            if markobject not in after:
                if marks:
                    mark = marks.pop()
                    remark = f"(MARK at {'unknown opcode offset' if mark is None else mark})"
                    while stack[-1] is not markobject:
                        stack.pop()
                    stack.pop()
                    count = before.index(markobject) if markobject in before else 0
                else:
                    problem = remark = "no MARK exists on stack"
        if opcode.name in ("PUT", "BINPUT", "LONG_BINPUT", "MEMOIZE"):
            number = len(memo) if opcode.name == "MEMOIZE" else argument
            if opcode.name == "MEMOIZE":
                remark = f"(as {number})"
            if number in memo:
                problem = f"memo key {argument!r} already defined"
            elif not stack:
                problem = "stack is empty -- can't store into memo"
            elif stack[-1] is markobject:
                problem = "can't store markobject in the memo"
            else:
                memo[number] = stack[-1]
        elif opcode.name in ("GET", "BINGET", "LONG_BINGET"):
            if argument in memo:
                after = [memo[argument]]
            else:
                problem = f"memo key {argument!r} has never been stored into"
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
        if problem:
            raise ValueError(problem)
        if len(stack) < count:
            raise ValueError(f"tries to pop {count} items from stack with only {len(stack)} items")
        if count:
            del stack[-count:]
        if markobject in after:
            marks.append(place)
        stack.extend(after)
    print("highest protocol among opcodes =", highest, file=out)
    if stack:
        raise ValueError(f"stack not empty after STOP: {stack!r}")
